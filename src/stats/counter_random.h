#pragma once

#include <array>
#include <cstdint>

namespace wm::stats {

/// Random words that depend on nothing but the numbers given: no state, hence
/// the same in any order and on any number of threads. Philox 4x32 with ten
/// rounds.
///
/// \param counter  which words, any
/// \param key      the seed, any
/// \returns four independent words, uniform over all values
/// \source Salmon, Moraes, Dror and Shaw 2011, Parallel random numbers: as
///         easy as 1, 2, 3, SC '11.
std::array<std::uint32_t, 4> philox(std::array<std::uint32_t, 4> counter,
                                    std::array<std::uint32_t, 2> key);

/// Which draws of a simulation.
struct draw_place {
  std::uint64_t seed;
  std::uint64_t stream;  // one per group of a table
  std::uint32_t repetition;
  std::uint32_t pair;  // the first two variables, the next two, ...
};

/// Two independent variables, uniform above 0 and up to 1.
///
/// \param at  which pair
/// \returns two numbers within (0, 1] [1]
/// \source as philox(): 53 bits of two words each.
std::array<double, 2> uniform_pair(draw_place at);

/// Two independent standard normal variables (Box and Muller).
///
/// \param at  which pair
/// \returns two finite numbers, within 8.6 of 0 [standard deviations]
/// \source Box and Muller 1958, Ann Math Stat 29:610-611.
std::array<double, 2> normal_pair(draw_place at);

}  // namespace wm::stats
