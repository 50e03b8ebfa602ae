#pragma once

#include <span>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "base/decimal.h"
#include "framework/concept.h"
#include "record/detail/event_row.h"
#include "record/detail/opt_out_list.h"
#include "record/detail/row_reader.h"

namespace wm::record::detail {

/// Reads rows of events.
class event_reader : public row_reader {
 public:
  /// \param texts  gets the words of rows that are accepted, and of no others
  event_reader(row_plan const& plan, framework::mapped_file const& file,
               row_defaults const& defaults, framework::concepts const& known,
               opt_out_list const& opt_outs, dictionaries& texts);

  row_outcome read(std::span<std::string_view const> row);

  /// What the row says, after `accepted`; lives until the next row.
  event_view const& event() const { return event_; }
  /// Where the row is from, after `accepted` and `opted_out`.
  std::string_view source() const { return source_text_; }

 private:
  struct named_number {
    std::string_view name;
    std::string_view unit;
    decimal number;
  };
  bool read_identity(std::span<std::string_view const> row);
  bool read_times(std::span<std::string_view const> row);
  bool read_code(std::span<std::string_view const> row);
  bool read_values(std::span<std::string_view const> row);
  bool add_value(named_source const& from, std::string_view name,
                 std::span<std::string_view const> row);
  bool read_places(std::span<std::string_view const> row);
  bool check_attributes(std::span<std::string_view const> row);
  void number_words(std::span<std::string_view const> row);

  framework::concepts const& concepts_;
  std::unordered_set<std::string_view> concept_ids_;
  opt_out_list const& opt_outs_;
  dictionaries& texts_;
  row_defaults defaults_;
  text_source event_id_, person_id_, code_, system_, concept_, start_, end_,
      provider_, site_, place_, episode_id_, source_, recorded_on_,
      received_on_, withdrawn_on_, value_name_;
  named_source value_;
  std::vector<named_source> values_;
  std::vector<named_source> attributes_;

  event_view event_;
  std::vector<named_number> numbers_;
  std::vector<value_field> stored_values_;
  std::string code_text_;
  std::string attributes_text_;
  std::string kind_text_;
  std::string_view source_text_;
};

}  // namespace wm::record::detail
