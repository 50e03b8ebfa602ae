#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "record/sorted_store.h"
#include "synth/detail/words_used.h"

namespace wm::synth::detail {

/// The columns of a table of events that are always there; those of
/// attributes, values and units follow.
enum class event_column : std::size_t {
  event_id,
  person_id,
  concept_id,
  code,
  system,
  start,
  end,
  provider,
  place,
  episode_id,
  recorded_on,
  received_on,
  withdrawn_on,
  source,
  count_,
};

/// Rows of a store as texts of tables.
class text_rows {
 public:
  explicit text_rows(words_used const& words);

  static std::vector<std::string> person_columns();
  static std::vector<std::string> relation_columns();
  std::vector<std::string> const& event_columns() const { return columns_; }
  std::size_t column(std::string_view name) const;

  /// One row, or two when the death was told later.
  ///
  /// \param person  place in the rows, as are the following
  std::vector<std::vector<std::string>> person(record::sorted_rows const& rows,
                                               std::size_t person) const;
  std::vector<std::string> relation(record::sorted_rows const& rows,
                                    std::size_t person,
                                    std::size_t relation) const;
  std::vector<std::string> event(record::sorted_rows const& rows,
                                 std::size_t person, std::size_t event) const;

 private:
  std::string_view text(record::words of, std::uint32_t number) const;

  words_used const& words_;
  std::vector<std::string> columns_;
};

}  // namespace wm::synth::detail
