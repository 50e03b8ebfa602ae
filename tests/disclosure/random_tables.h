#pragma once

#include <cstdint>
#include <random>
#include <vector>

#include "releases.h"

namespace wm::disclosure {

/// Tables that a seed repeats: one to four dimensions, some of them with
/// groups of groups, many small counts and zeros.
class random_tables {
 public:
  explicit random_tables(std::uint64_t const seed) : numbers_{seed} {}

  plain_table next();

  /// A number from 0 to below, below not included.
  std::size_t number(std::size_t below);

  /// The same table a while later: some counts have grown.
  plain_table later(plain_table table);

 private:
  dimension next_dimension(std::size_t most);
  std::mt19937_64 numbers_;  // the same on every machine
};

}  // namespace wm::disclosure
