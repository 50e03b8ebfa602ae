#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "disclosure/count_table.h"
#include "disclosure/policy.h"
#include "disclosure/protect.h"

namespace wm::disclosure {

/// One dimension of a table: a tree of groups. Group 0 is everybody.
struct dimension {
  std::vector<std::size_t> parent;  // by group; 0 of group 0
};

/// A table as it is to be published: a count for every combination of groups.
struct plain_table {
  std::vector<dimension> dimensions;
  std::vector<std::int64_t> counts;  // by combination, the last group fastest
};

/// The groups of a combination, one per dimension.
std::vector<std::size_t> groups_of(plain_table const& table,
                                   std::size_t combination);

/// The combinations that add up to another one.
struct combination_sum {
  std::size_t total;
  std::vector<std::size_t> parts;
};
std::vector<combination_sum> sums_of(plain_table const& table);

/// Puts the counts of the smallest groups together to those of all others.
void add_up(plain_table& table);

/// What left of a table: by combination the number, or nothing for hidden.
using published_table = std::vector<std::optional<std::int64_t>>;

/// Tables of the same groups, one after the other, each told with those
/// before it in mind.
class release_series {
 public:
  explicit release_series(count_policy policy) : policy_{policy} {}

  /// Protects a table and publishes it, if that can be done.
  bool publish(plain_table const& table);

  /// Everything that was ever published, for an attacker who is also told
  /// which counts are the same as in an earlier table.
  struct known {
    std::vector<std::string> names;    // by count
    std::vector<std::int64_t> counts;  // the true ones
    std::vector<std::vector<std::optional<std::int64_t>>> told;
    std::vector<sum_rule> sums;
  };
  known const& everything() const { return known_; }

  /// How many counts of the last table were hidden for others, and were not.
  std::size_t hidden_for_others() const { return hidden_for_others_; }

 private:
  protection try_to_publish(plain_table const& table);

  count_policy policy_;
  known known_;
  std::map<std::pair<std::string, std::int64_t>, std::size_t> numbers_;
  count_table table_;
  std::size_t hidden_for_others_{0};
};

}  // namespace wm::disclosure
