#include "stats/dirichlet.h"

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <numeric>

namespace wm::stats {

namespace {

// More tries than any draw needs: one is refused in twenty at most.
constexpr auto kTries = std::uint32_t{32};
constexpr auto kPairsOfOne = 2 * kTries + 1;

/// A gamma variable of scale 1 and shape >= 1.
double draw_gamma(double const shape, draw_place at) {
  auto const d = shape - 1.0 / 3.0;
  auto const c = 1.0 / std::sqrt(9.0 * d);
  for (auto i = std::uint32_t{0}; i < kTries; ++i) {
    auto const x = normal_pair(at)[0];
    ++at.pair;
    auto const u = uniform_pair(at)[0];
    ++at.pair;
    auto const root = 1.0 + c * x;
    auto const v = root * root * root;
    if (v > 0.0 && std::log(u) < 0.5 * x * x + d - d * v + d * std::log(v)) {
      return d * v;
    }
  }
  return d;
}

}  // namespace

void draw_dirichlet(std::span<double const> const concentrations, draw_place at,
                    std::span<double> const out) {
  for (auto i = std::size_t{0}; i < concentrations.size(); ++i) {
    auto const shape = concentrations[i];
    at.pair = static_cast<std::uint32_t>(i) * kPairsOfOne;
    if (shape <= 0.0) {
      out[i] = 0.0;
    } else if (shape >= 1.0) {
      out[i] = draw_gamma(shape, at);
    } else {
      auto last = at;
      last.pair += 2 * kTries;
      out[i] = draw_gamma(shape + 1.0, at) *
               std::pow(uniform_pair(last)[0], 1.0 / shape);
    }
  }
  auto const sum = std::accumulate(out.begin(), out.end(), 0.0);
  for (auto& weight : out) {
    weight /= sum;
  }
}

}  // namespace wm::stats
