#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "record/sorted_store.h"
#include "synth/detail/text_row.h"
#include "synth/rows.h"

namespace wm::synth::detail {

/// Spoils rows as real sources do: rarely, and each at most once. What is
/// spoilt depends only on the seed and the row.
class disorder {
 public:
  /// \param made  null when nobody asks
  disorder(std::uint64_t seed, text_rows const& texts, defect_counts* made)
      : seed_{seed}, texts_{texts}, made_{made} {}

  using row = std::vector<std::string>;

  /// What a person opted out of: "all", a source, or nothing.
  std::string_view opted_out(std::string_view person_id) const;

  /// The rows of a person, as sent; of many the ethnic group is missing.
  std::vector<row> person(std::vector<row> sent,
                          record::sorted_rows::person const& who);
  /// One event as the rows that are sent of it, one or two.
  ///
  /// \param who  whose it is
  std::vector<row> event(row fields, record::sorted_rows::person const& who,
                         record::sorted_rows::event const& what);

 private:
  std::uint64_t seed_;
  text_rows const& texts_;
  defect_counts* made_;
};

}  // namespace wm::synth::detail
