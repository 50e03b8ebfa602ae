#include "synth/detail/provider_styles.h"

#include <cmath>
#include <utility>

#include "stats/normal.h"
#include "synth/detail/random_stream.h"

namespace wm::synth::detail {

namespace {

using numbers = std::array<double, kPractices>;

/// Standard normal numbers that are spread evenly, in an order by chance: so
/// that few practices are together as they would be if they were many.
numbers spread(random_stream& chance) {
  auto out = numbers{};
  for (auto i = std::size_t{0}; i < out.size(); ++i) {
    out[i] =
        *stats::normal_quantile((static_cast<double>(i) + 0.5) / kPractices);
  }
  for (auto i = kPractices - 1; i > 0; --i) {
    std::swap(out[static_cast<std::size_t>(i)],
              out[static_cast<std::size_t>(chance.between(0, i))]);
  }
  return out;
}

}  // namespace

provider_styles::provider_styles(std::uint64_t const seed) {
  auto chance = random_stream{seed, 0, subject::providers};
  auto const appointments = spread(chance);
  auto const missed = spread(chance);
  auto const measured = spread(chance);
  auto const checked = spread(chance);
  auto const pressure = spread(chance);
  auto const sugar = spread(chance);
  auto const vaccinated = spread(chance);
  for (auto i = std::size_t{0}; i < kPractices; ++i) {
    practices_[i] = {.appointments = std::exp(0.12 * appointments[i]),
                     .missed = std::exp(0.20 * missed[i]),
                     .measured = std::exp(0.20 * measured[i]),
                     .checked = std::exp(0.25 * checked[i]),
                     .pressure = 1.5 * pressure[i],
                     .sugar = 1.5 * sugar[i],
                     .vaccinated = 0.04 * vaccinated[i]};
  }
}

practice_style const& provider_styles::of_practice(provider const one) const {
  if (one < provider::first_practice || one > provider::last_practice) {
    return practices_.back();
  }
  return practices_[static_cast<std::size_t>(one) -
                    static_cast<std::size_t>(provider::first_practice)];
}

hospital_style provider_styles::of_hospital(provider const one) {
  return one == provider::second_hospital
             ? hospital_style{.wait = 1.14, .nights = 0.90}
             : hospital_style{.wait = 0.95, .nights = 1.04};
}

}  // namespace wm::synth::detail
