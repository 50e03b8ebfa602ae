#include "stats/trend/mann_kendall.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <vector>

namespace wm::stats {
namespace {

constexpr auto kLeastValues = 4.0;
constexpr auto kLargestValue = 1e150;

struct known {
  double at;  // [steps]
  double value;
};

result<void> check(std::span<std::optional<double> const> const values,
                   char const* const where) {
  if (values.size() > kKendallMost) {
    return fail(error_code::invalid_input, where,
                fmt::format("{} values are too many, at most {}", values.size(),
                            kKendallMost));
  }
  for (auto i = std::size_t{0}; i < values.size(); ++i) {
    if (values[i] && !(std::abs(*values[i]) <= kLargestValue)) {
      return fail(error_code::invalid_input, where,
                  fmt::format("value {} is {}: it must be missing or a number "
                              "within 1e150",
                              i, *values[i]));
    }
  }
  return {};
}

// Every `stride`th value from `first` on, those that are missing left out.
std::vector<known> season_of(
    std::span<std::optional<double> const> const values,
    std::size_t const first, std::size_t const stride) {
  auto season = std::vector<known>{};
  for (auto i = first; i < values.size(); i += stride) {
    if (values[i]) {
      season.push_back({static_cast<double>(i / stride), *values[i]});
    }
  }
  return season;
}

struct tally {
  double score{0.0};
  double variance{0.0};
  double ties{0.0};     // pairs of equal values
  double largest{0.0};  // number of values in the longest season
  std::vector<double> slopes;
};

double variance_term(double const count) {
  return count * (count - 1.0) * (2.0 * count + 5.0) / 18.0;
}

void add_season(tally& sum, std::vector<known> const& season) {
  for (auto i = std::size_t{0}; i < season.size(); ++i) {
    for (auto j = i + 1; j < season.size(); ++j) {
      auto const rise = season[j].value - season[i].value;
      sum.score += (rise > 0.0) - (rise < 0.0);
      sum.ties += rise == 0.0 ? 1.0 : 0.0;
      sum.slopes.push_back(rise / (season[j].at - season[i].at));
    }
  }
  auto sorted = std::vector<double>{};
  for (auto const& each : season) {
    sorted.push_back(each.value);
  }
  std::ranges::sort(sorted);
  auto const count = static_cast<double>(season.size());
  sum.largest = std::max(sum.largest, count);
  sum.variance += variance_term(count);
  for (auto from = sorted.begin(); from != sorted.end();) {
    auto const to = std::upper_bound(from, sorted.end(), *from);
    sum.variance -= variance_term(static_cast<double>(to - from));
    from = to;
  }
}

// Probability that so many values in random order have at most `inversions`
// pairs that fall: the count of the first n values is that of n - 1 plus 0 to
// n - 1, all alike.
double probability_of_inversions(std::size_t const count,
                                 std::size_t const inversions) {
  constexpr auto most = kKendallExactUpTo * (kKendallExactUpTo - 1) / 2 + 1;
  auto chance = std::array<double, most>{1.0};
  auto last = std::size_t{0};
  for (auto n = std::size_t{2}; n <= count; ++n) {
    auto const before = chance;
    auto const from = last;
    last += n - 1;
    for (auto k = std::size_t{0}; k <= last; ++k) {
      auto window = 0.0;
      for (auto step = std::size_t{0}; step < n && step <= k; ++step) {
        window += k - step <= from ? before[k - step] : 0.0;
      }
      chance[k] = window / static_cast<double>(n);
    }
  }
  auto sum = 0.0;
  for (auto k = std::size_t{0}; k <= inversions; ++k) {
    sum += chance[k];
  }
  return sum;
}

double exact_p(double const score, double const values, double const pairs) {
  auto const inversions = 0.5 * (pairs - std::abs(score));
  return std::min(1.0, 2.0 * probability_of_inversions(
                                 static_cast<std::size_t>(values),
                                 static_cast<std::size_t>(inversions)));
}

double normal_p(double const score, double const variance) {
  auto const away = std::max(0.0, std::abs(score) - 1.0);
  return std::erfc(away / std::sqrt(2.0 * variance));
}

// The rank-th smallest, counted from 1, between two ranks interpolated.
double at_rank(std::vector<double> const& sorted, double const rank) {
  auto const below = std::floor(rank);
  auto const at = static_cast<std::size_t>(below) - 1;
  return rank == below ? sorted[at]
                       : std::lerp(sorted[at], sorted[at + 1], rank - below);
}

estimate slope_of(tally& sum, confidence_levels const& levels) {
  std::ranges::sort(sum.slopes);
  auto const pairs = static_cast<double>(sum.slopes.size());
  auto slope = estimate{};
  slope.method = "Sen";
  slope.value = at_rank(sum.slopes, 0.5 * (pairs + 1.0));
  auto limits = limit_list{};
  for (auto const& level : levels) {
    // Gilbert 1987, 16.5: the M1-th and (M2 + 1)-th of the ordered slopes.
    auto const width = level.z * std::sqrt(sum.variance);
    auto const lower = 0.5 * (pairs - width);
    auto const upper = 0.5 * (pairs + width) + 1.0;
    if (lower < 1.0 || upper > pairs) {
      slope.why = reason::few_points;
      return slope;
    }
    limits.push_back({at_rank(sum.slopes, lower), at_rank(sum.slopes, upper)});
  }
  slope.limits = limits;
  return slope;
}

mann_kendall_result finish(tally sum, kendall_method const method,
                           confidence_levels const& levels) {
  auto found =
      mann_kendall_result{sum.score, 0.0, 1.0, method, {}, reason::none};
  found.slope.method = "Sen";
  if (sum.largest < kLeastValues) {
    found.why = reason::few_points;
    found.slope.why = found.why;
    return found;
  }
  auto const pairs = static_cast<double>(sum.slopes.size());
  if (sum.ties == pairs) {
    found.why = reason::no_variation;
    found.slope = {0.0, {}, "Sen", reason::no_variation};
    return found;
  }
  found.variance = sum.variance;
  found.p_value = method == kendall_method::exact
                      ? exact_p(sum.score, sum.largest, pairs)
                      : normal_p(sum.score, sum.variance);
  found.slope = slope_of(sum, levels);
  return found;
}

}  // namespace

result<mann_kendall_result> mann_kendall(
    std::span<std::optional<double> const> const values,
    confidence_levels const& levels) {
  WM_TRY(check(values, "mann_kendall"));
  auto sum = tally{};
  add_season(sum, season_of(values, 0, 1));
  auto const is_exact =
      sum.ties == 0.0 && sum.largest <= static_cast<double>(kKendallExactUpTo);
  return finish(std::move(sum),
                is_exact ? kendall_method::exact : kendall_method::normal,
                levels);
}

result<mann_kendall_result> seasonal_mann_kendall(
    std::span<std::optional<double> const> const values,
    std::size_t const seasons, confidence_levels const& levels) {
  constexpr auto where = "seasonal_mann_kendall";
  if (seasons < 2 || seasons > 366) {
    return fail(
        error_code::invalid_input, where,
        fmt::format("{} seasons in a year: it must be 2 to 366", seasons));
  }
  WM_TRY(check(values, where));
  auto sum = tally{};
  for (auto season = std::size_t{0}; season < seasons; ++season) {
    add_season(sum, season_of(values, season, seasons));
  }
  return finish(std::move(sum), kendall_method::normal, levels);
}

}  // namespace wm::stats
