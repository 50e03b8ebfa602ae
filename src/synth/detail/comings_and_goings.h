#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "synth/detail/resident.h"

namespace wm::synth::detail {

/// Who of a household comes or goes alone: grown children leave home, partners
/// part or move in later, some go away and come back. How often is assumed.
class comings_and_goings {
 public:
  comings_and_goings(std::uint64_t const seed, std::uint64_t const dwelling,
                     int const household, window const& years)
      : seed_{seed},
        dwelling_{dwelling},
        household_{household},
        years_{years} {}

  /// Adds people who left the household before its end, each with the day on
  /// which they did.
  ///
  /// \param people  of the dwelling
  /// \param first   the household's first among them
  /// \param came    the household's days in the borough
  void add_who_left(std::vector<resident>& people, std::size_t first,
                    day_number came, day_number left) const;

  /// Lets some come later than the rest, and some be away for a while.
  ///
  /// \param people  whose homes and days are known
  void move(std::vector<resident>& people, std::size_t first) const;

 private:
  std::uint64_t seed_;
  std::uint64_t dwelling_;
  int household_;
  window const& years_;
};

}  // namespace wm::synth::detail
