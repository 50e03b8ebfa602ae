#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "record/detail/row_plan.h"
#include "record/moment.h"

namespace wm::record::detail {

/// Why a row cannot be used.
struct refusal {
  std::string field;   // the column, empty for the row as a whole
  std::string value;   // as it stands there
  std::string reason;  // one sentence: what is wrong and how to mend it
};

/// What rows say that have no column for it.
struct row_defaults {
  std::string source;
  std::optional<day_number> received_on;
};

enum class row_outcome { accepted, refused, opted_out };

/// What readers of all tables share: checks that remember the first failure.
class row_reader {
 public:
  refusal const& why() const { return why_; }

 protected:
  explicit row_reader(framework::date_order const order) : order_{order} {}

  /// \returns false, always
  bool refuse(text_source const& field, std::string_view value,
              std::string reason);

  /// Whether the text can be stored: no control characters, not too long.
  bool usable(text_source const& field, std::string_view text);
  /// The same, and there is one.
  bool usable_and_given(text_source const& field, std::string_view text,
                        std::string_view what);

  /// \returns false when there is a text that is no time; an empty text
  ///          leaves `into` as it is
  bool read(text_source const& field, std::string_view text, moment& into);
  /// The same for a day.
  bool read(text_source const& field, std::string_view text, day_number& into);

 private:
  framework::date_order order_;
  refusal why_;
};

/// "system: snomed" and so on, for reasons.
std::string how_to_write_dates(framework::date_order order);

}  // namespace wm::record::detail
