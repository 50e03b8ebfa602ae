#include "disclosure/detail/figure_counts.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

namespace wm::disclosure::detail {

namespace {

constexpr auto kDaysOfAYear = 365.25;
bool is_whole(double const number) {
  return number >= 0 && number < 1e9 && std::floor(number) == number;
}

/// The metrics whose denominators are time that people were watched: years,
/// of which some are not whole.
std::set<figures::metric_index> metrics_of_time(
    figures::figure_set const& from) {
  auto out = std::set<figures::metric_index>{};
  for (auto const& series : from.all) {
    if (series.source == figures::source_kind::record &&
        std::ranges::any_of(series.points, [](figures::figure const& f) {
          return f.denominator && !is_whole(*f.denominator);
        })) {
      out.insert(series.metric);
    }
  }
  return out;
}

/// The counts of a figure; nothing when one is not whole, or there are none.
std::optional<told_counts> counts_in(figures::figure point, bool const time) {
  auto out = told_counts{};
  out.covers = point.covers;
  for (auto c = std::size_t{0}; c < kColumns; ++c) {
    auto number = number_in(point, column{c});
    if (!number) {
      continue;
    }
    if (time && column{c} == column::denominator) {
      out.unit = (point.covers.to - point.covers.from).count();
      number = std::round(*number * kDaysOfAYear);
    }
    if (!is_whole(*number)) {
      return std::nullopt;
    }
    out.counts[c] = static_cast<std::int64_t>(*number);
  }
  if (point.value && !point.numerator && !point.denominator) {
    return std::nullopt;  // nothing to judge it by
  }
  // A value that does not follow from the counts told may give them away.
  out.exact = point.value && point.denominator && !point.counts_give_value;
  return out;
}

}  // namespace

std::optional<double>& number_in(figures::figure& of, column const which) {
  switch (which) {
    case column::numerator:
      return of.numerator;
    case column::denominator:
      return of.denominator;
    case column::unknown:
      return of.beside.unknown;
    case column::with_baseline:
      return of.beside.with_baseline;
    case column::responses:
      break;
  }
  return of.beside.responses;
}

std::vector<figure_place> counts_of(figures::figure_set const& from,
                                    gate const& by) {
  auto out = std::vector<figure_place>{};
  auto const of_time = metrics_of_time(from);
  for (auto s = std::size_t{0}; s < from.all.size(); ++s) {
    auto const& series = from.all[s];
    if (series.source != figures::source_kind::record) {
      continue;
    }
    auto const& metric = by.metrics.at(series.metric.value());
    if (metric.counted == counted::sums ||
        series.numerators == figures::adds_up::amounts) {
      continue;
    }
    for (auto p = std::size_t{0}; p < series.points.size(); ++p) {
      if (auto counts =
              counts_in(series.points[p], of_time.contains(series.metric))) {
        counts->metric = metric.name;
        counts->area = by.areas.at(series.area.value());
        counts->group = series.group;
        out.push_back({s, p, std::move(*counts)});
      }
    }
  }
  return out;
}

}  // namespace wm::disclosure::detail
