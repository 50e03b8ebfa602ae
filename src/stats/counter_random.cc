#include "stats/counter_random.h"

#include <cmath>
#include <numbers>

namespace wm::stats {
namespace {

constexpr auto kRounds = 10;

// The generator's multipliers and the steps of its key.
constexpr auto kMultipliers =
    std::array<std::uint64_t, 2>{0xD2511F53U, 0xCD9E8D57U};
constexpr auto kKeySteps =
    std::array<std::uint32_t, 2>{0x9E3779B9U, 0xBB67AE85U};

std::uint32_t low(std::uint64_t const wide) {
  return static_cast<std::uint32_t>(wide);
}

std::uint32_t high(std::uint64_t const wide) {
  return static_cast<std::uint32_t>(wide >> 32U);
}

// 53 bits of two words, above 0 and at most 1.
double unit_interval(std::uint32_t const one, std::uint32_t const two) {
  auto const bits = (std::uint64_t{one} << 21U) ^ (std::uint64_t{two} >> 11U);
  return static_cast<double>(bits + 1) * 0x1.0p-53;
}

}  // namespace

std::array<std::uint32_t, 4> philox(std::array<std::uint32_t, 4> counter,
                                    std::array<std::uint32_t, 2> key) {
  for (auto round = 0; round < kRounds; ++round) {
    auto const first = kMultipliers[0] * counter[0];
    auto const second = kMultipliers[1] * counter[2];
    counter = {high(second) ^ counter[1] ^ key[0], low(second),
               high(first) ^ counter[3] ^ key[1], low(first)};
    key[0] += kKeySteps[0];
    key[1] += kKeySteps[1];
  }
  return counter;
}

std::array<double, 2> uniform_pair(draw_place const at) {
  auto const words =
      philox({at.repetition, at.pair, low(at.stream), high(at.stream)},
             {low(at.seed), high(at.seed)});
  return {unit_interval(words[0], words[1]), unit_interval(words[2], words[3])};
}

std::array<double, 2> normal_pair(draw_place const at) {
  auto const [first, second] = uniform_pair(at);
  auto const radius = std::sqrt(-2.0 * std::log(first));
  auto const angle = 2.0 * std::numbers::pi * second;
  return {radius * std::cos(angle), radius * std::sin(angle)};
}

}  // namespace wm::stats
