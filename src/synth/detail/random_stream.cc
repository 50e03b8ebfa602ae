#include "synth/detail/random_stream.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "stats/counter_random.h"

namespace wm::synth::detail {

std::uint32_t random_stream::word() {
  if (left_ == 0) {
    words_ = stats::philox(counter_, key_);
    ++counter_[0];
    left_ = words_.size();
  }
  return words_[--left_];
}

int random_stream::between(int const first, int const last) {
  auto const choices = static_cast<std::uint64_t>(last - first + 1);
  return first + static_cast<int>((choices * word()) >> 32U);
}

double random_stream::normal(double const mean, double const deviation) {
  auto const radius = std::sqrt(-2.0 * std::log(uniform()));
  return mean +
         deviation * radius * std::cos(2.0 * std::numbers::pi * uniform());
}

double random_stream::exponential(double const mean) {
  return -mean * std::log(uniform());
}

int random_stream::poisson(double const mean) {
  auto const limit = std::exp(-mean);
  auto product = uniform();
  auto events = 0;
  while (product > limit) {
    product *= uniform();
    ++events;
  }
  return events;
}

std::size_t place_among(std::span<double const> const running_sums,
                        double const at) {
  auto const place =
      std::ranges::upper_bound(running_sums, at * running_sums.back()) -
      running_sums.begin();
  return std::min(static_cast<std::size_t>(place), running_sums.size() - 1);
}

std::size_t random_stream::pick(std::span<double const> const running_sums) {
  return place_among(running_sums, uniform());
}

}  // namespace wm::synth::detail
