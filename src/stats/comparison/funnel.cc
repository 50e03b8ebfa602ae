#include "stats/comparison/funnel.h"

#include <fmt/format.h>

#include <algorithm>
#include <boost/math/special_functions/gamma.hpp>
#include <cmath>

#include "stats/values/rate.h"

namespace wm::stats {
namespace {

bool is_positive(double const number) {
  return number > 0.0 && std::isfinite(number);
}

std::unexpected<error> bad(char const* const where, std::string message) {
  return fail(error_code::invalid_input, where, std::move(message));
}

result<void> check_multiplier(double const multiplier,
                              char const* const where) {
  if (!is_positive(multiplier)) {
    return bad(where, fmt::format("multiplier {} must be a positive number, "
                                  "100000 for a rate per 100,000",
                                  multiplier));
  }
  return {};
}

result<void> check_average(double const average, funnel_kind const kind,
                           char const* const where) {
  if (!(average >= 0.0 && std::isfinite(average)) ||
      (kind == funnel_kind::proportion && average > 1.0)) {
    return bad(where, fmt::format("average {} must not be negative, nor a "
                                  "proportion above 1",
                                  average));
  }
  return {};
}

result<double> own_denominator(funnel_area const& area,
                               char const* const where) {
  if (!area.denominator) {
    return bad(where, "a denominator is missing");
  }
  if (!is_positive(*area.denominator)) {
    return bad(where, fmt::format("denominator {} must be a positive number",
                                  *area.denominator));
  }
  return *area.denominator;
}

result<std::optional<double>> denominator_of_rate(funnel_area const& area,
                                                  funnel_kind const kind,
                                                  double const multiplier,
                                                  char const* const where) {
  if (area.numerator == 0.0) {
    if (kind == funnel_kind::standardised_rate) {
      return std::nullopt;
    }
    return std::optional{WM_TRY(own_denominator(area, where))};
  }
  if (!area.rate) {
    return bad(where, "a rate is missing");
  }
  auto const derived = multiplier * area.numerator / *area.rate;
  if (!is_positive(*area.rate) || !is_positive(derived)) {
    return bad(where,
               fmt::format("rate {} of {} events must be a positive number",
                           *area.rate, area.numerator));
  }
  return std::optional{derived};
}

// Half the width of a proportion's funnel.
double half_width(double const average, double const denominator,
                  double const z) {
  return z * std::sqrt(average * (1.0 - average) / denominator);
}

// The counts whose exact Poisson limits touch the expected count: Garwood's
// formulas solved for the count.
interval counts_touching(double const expected, double const tail) {
  if (expected == 0.0) {
    return {0.0, 0.0};
  }
  // exp(-expected) is the probability of no event at all.
  auto const lower = std::exp(-expected) >= tail
                         ? 0.0
                         : boost::math::gamma_q_inva(expected, tail) - 1.0;
  return {std::max(0.0, lower), boost::math::gamma_p_inva(expected, tail)};
}

}  // namespace

result<std::optional<double>> funnel_denominator(funnel_area const& area,
                                                 funnel_kind const kind,
                                                 double const multiplier) {
  constexpr auto where = "funnel_denominator";
  WM_TRY(check_multiplier(multiplier, where));
  if (!(area.numerator >= 0.0 && std::isfinite(area.numerator))) {
    return bad(where, fmt::format("numerator {} must be a number from 0 up",
                                  area.numerator));
  }
  if (is_rate(kind)) {
    return denominator_of_rate(area, kind, multiplier, where);
  }
  auto const denominator = WM_TRY(own_denominator(area, where));
  if (kind == funnel_kind::proportion && area.numerator > denominator) {
    return bad(where,
               fmt::format("numerator {} must not exceed its denominator {}",
                           area.numerator, denominator));
  }
  return std::optional{denominator};
}

result<funnel_base> funnel_base_of(std::span<funnel_area const> const areas,
                                   funnel_kind const kind,
                                   double const multiplier) {
  constexpr auto where = "funnel_base_of";
  WM_TRY(check_multiplier(multiplier, where));
  auto numerators = 0.0;
  auto denominators = 0.0;
  auto base = funnel_base{0.0, 0.0, 0.0};
  for (auto i = std::size_t{0}; i < areas.size(); ++i) {
    auto const denominator = funnel_denominator(areas[i], kind, multiplier);
    if (!denominator) {
      return bad(where,
                 fmt::format("area {}: {}", i, denominator.error().message));
    }
    numerators += areas[i].numerator;
    if (*denominator) {
      auto const size = **denominator;
      base.smallest =
          denominators == 0.0 ? size : std::min(base.smallest, size);
      base.largest = std::max(base.largest, size);
      denominators += size;
    }
  }
  if (denominators == 0.0) {
    return fail(error_code::undefined, where,
                "no area has a denominator, so there is no average");
  }
  base.average = numerators / denominators;
  if (!std::isfinite(base.average)) {
    return bad(where, "the numbers are too large to be pooled");
  }
  return base;
}

result<estimate> funnel_limits(double const average, double const denominator,
                               funnel_kind const kind, double const multiplier,
                               confidence_levels const& levels) {
  constexpr auto where = "funnel_limits";
  WM_TRY(check_multiplier(multiplier, where));
  auto const is_proportion = kind == funnel_kind::proportion;
  auto const mean = is_ratio(kind) ? 1.0 : average;
  WM_TRY(check_average(mean, kind, where));
  if (!is_positive(denominator) ||
      (!is_proportion && mean * denominator > kExactUpTo)) {
    return bad(where, fmt::format("denominator {} must be positive, with at "
                                  "most {} events expected",
                                  denominator, kExactUpTo));
  }
  auto found = estimate{};
  found.method = is_proportion ? "Wilson" : "Poisson";
  auto const shift = kind == funnel_kind::count_ratio ? 1.0 : 0.0;
  auto const scale = kind == funnel_kind::count_ratio ? 1.0 : multiplier;
  found.value = (mean - shift) * scale;
  for (auto const& level : levels) {
    if (is_proportion) {
      auto const half = half_width(mean, denominator, level.z);
      found.limits.push_back({std::max(0.0, mean - half) * scale,
                              std::min(1.0, mean + half) * scale});
    } else {
      auto const counts = counts_touching(mean * denominator, level.tail);
      found.limits.push_back({(counts.lower / denominator - shift) * scale,
                              (counts.upper / denominator - shift) * scale});
    }
  }
  if (!std::isfinite(*found.value) ||
      !std::isfinite(found.limits[found.limits.size() - 1].upper)) {
    return bad(where, "the numbers are too large for limits");
  }
  return found;
}

std::string_view word(funnel_significance const of) {
  switch (of) {
    case funnel_significance::high_001:
      return "High (0.001)";
    case funnel_significance::high_025:
      return "High (0.025)";
    case funnel_significance::not_significant:
      return "Not significant";
    case funnel_significance::low_025:
      return "Low (0.025)";
    case funnel_significance::low_001:
      return "Low (0.001)";
    case funnel_significance::not_applicable:
      return "Not applicable for events less than 10 for dsrs";
  }
  return "";
}

result<funnel_significance> funnel_significance_of(funnel_area const& area,
                                                   funnel_kind const kind,
                                                   double const multiplier,
                                                   double const average) {
  constexpr auto where = "funnel_significance_of";
  auto const denominator = WM_TRY(funnel_denominator(area, kind, multiplier));
  if (!(average >= 0.0 && std::isfinite(average)) && !is_ratio(kind)) {
    return bad(where,
               fmt::format("average {} must be a number from 0 up", average));
  }
  if (kind == funnel_kind::standardised_rate && area.numerator < kByarFrom) {
    return funnel_significance::not_applicable;
  }
  // 1 when the area lies above the average at this level, -1 when below.
  auto const side_at = [&](double const z) -> result<int> {
    if (kind == funnel_kind::proportion) {
      auto const distance = area.numerator / *denominator - average;
      auto const half = half_width(average, *denominator, z);
      return (distance > half) - (distance < -half);
    }
    auto const limits = WM_TRY(poisson_interval(area.numerator, z));
    auto const expected = (is_ratio(kind) ? 1.0 : average) * *denominator;
    return (limits.lower > expected) - (limits.upper < expected);
  };
  if (auto const side = WM_TRY(side_at(kZ998)); side != 0) {
    return side > 0 ? funnel_significance::high_001
                    : funnel_significance::low_001;
  }
  auto const side = WM_TRY(side_at(kZ95));
  return side > 0   ? funnel_significance::high_025
         : side < 0 ? funnel_significance::low_025
                    : funnel_significance::not_significant;
}

result<funnel_dot> funnel_dot_of(funnel_area const& area,
                                 funnel_kind const kind,
                                 double const multiplier, double const years) {
  constexpr auto where = "funnel_dot_of";
  if (!is_rate(kind)) {
    return bad(where, "only rates have dots of their own, for one year");
  }
  if (!is_positive(years)) {
    return bad(where, fmt::format("{} years of data cannot be", years));
  }
  auto const denominator = WM_TRY(funnel_denominator(area, kind, multiplier));
  if (kind == funnel_kind::standardised_rate && area.numerator < kByarFrom) {
    return funnel_dot{};
  }
  return funnel_dot{area.numerator == 0.0 ? 0.0 : *area.rate,
                    *denominator / years};
}

}  // namespace wm::stats
