#include "disclosure/clear.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "disclosure/detail/figure_counts.h"
#include "disclosure/detail/lay_out.h"
#include "disclosure/protect.h"

namespace wm::disclosure {

namespace {

using detail::figure_place;
using detail::number_in;
using figures::figure;
using figures::gap;

constexpr auto kDaysOfAYear = 365.25;

/// What is left of a figure whose value may not be seen.
void take_value(figure& from, gap const why) {
  from.value.reset();
  from.at_95 = {};
  from.at_998 = {};
  from.no_value = why;
  from.no_limits = why;
}

void hide(figure& of, gap const why) {
  take_value(of, why);
  of.counts_give_value = false;
  for (auto c = std::size_t{0}; c < kColumns; ++c) {
    number_in(of, column{c}).reset();
  }
}

double rounded(double const value, int const decimals) {
  auto const scale = std::pow(10.0, decimals);
  return std::round(value * scale) / scale;
}

void round_limits(figures::bounds& of, int const decimals) {
  of.limits.lower = rounded(of.limits.lower, decimals);
  of.limits.upper = rounded(of.limits.upper, decimals);
}

/// Puts what may be seen of the counts in their place.
void show_counts(figure& of, told_counts const& counts, gate const& by,
                 int const decimals) {
  auto hidden = false;
  for (auto c = std::size_t{0}; c < kColumns; ++c) {
    auto& number = number_in(of, column{c});
    if (!counts.counts[c]) {
      continue;
    }
    auto const makes_value =
        column{c} == column::numerator || column{c} == column::denominator;
    if (!counts.told[c]) {
      number.reset();
      hidden = hidden || makes_value;
      continue;
    }
    auto const is_time = column{c} == column::denominator && counts.unit != 1;
    auto const unit = is_time ? counts.unit : 1;
    auto const shown = show_count(by.counts, *counts.counts[c], unit);
    auto const per = is_time ? kDaysOfAYear : 1.0;
    number = static_cast<double>(shown.shown) / per;
    auto const off =
        static_cast<double>(std::max(shown.shown - shown.possible.lowest,
                                     shown.possible.highest - shown.shown));
    if (column{c} == column::numerator) {
      of.rounding.numerator = off / per;
    } else if (column{c} == column::denominator) {
      of.rounding.denominator = off / per;
    }
  }
  auto const from_counts =
      of.counts_give_value || (of.numerator && !of.denominator);
  if (hidden) {
    of.counts_give_value = false;
    // Whatever else was missing: why would tell of the counts.
    take_value(of, gap::suppressed);
  } else if (from_counts) {
    take_value(of, of.no_value);
  } else if (of.value) {
    of.value = rounded(*of.value, decimals);
    round_limits(of.at_95, decimals);
    round_limits(of.at_998, decimals);
  }
}

/// Withholds what no rule stands for: figures of other sources, and those of
/// records whose counts are none.
void withhold_others(figures::figure_set& results,
                     std::vector<figure_place> const& counted) {
  auto known = std::set<std::pair<std::size_t, std::size_t>>{};
  for (auto const& one : counted) {
    known.emplace(one.series, one.point);
  }
  for (auto s = std::size_t{0}; s < results.all.size(); ++s) {
    auto& series = results.all[s];
    if (series.source == figures::source_kind::published) {
      continue;
    }
    for (auto p = std::size_t{0}; p < series.points.size(); ++p) {
      if (!known.contains({s, p})) {
        hide(series.points[p], gap::withheld);
      }
    }
  }
}

clearing account_of(figures::figure_set const& shown,
                    count_table const& table) {
  auto out = clearing{};
  for (auto const& series : shown.all) {
    if (series.source == figures::source_kind::published) {
      continue;
    }
    out.figures += series.points.size();
    out.suppressed += static_cast<std::size_t>(
        std::ranges::count_if(series.points, [](figure const& f) {
          return f.no_value == gap::suppressed || f.no_value == gap::withheld;
        }));
  }
  for (auto const& cell : table.cells) {
    if (cell.showing == showing::hidden && cell.cost) {
      out.small += cell.protect ? 1U : 0U;
      out.protecting += cell.protect ? 0U : 1U;
    }
  }
  return out;
}

}  // namespace

std::string_view name_of(audience const a) {
  switch (a) {
    case audience::everyone:
      return "public";
    case audience::partner:
      return "partner";
    case audience::restricted:
      return "restricted";
  }
  return "";
}

namespace {

using scope_key = std::tuple<std::string, std::string, period>;

scope_key scope_of(told_counts const& of) {
  return {of.metric, of.area, of.covers};
}

/// The metrics and periods to which counts belong that could not be proven to
/// be protected, or that add up with them.
std::set<scope_key> scopes_near(std::vector<cell_index> const& unproven,
                                detail::laid_out const& in,
                                std::vector<figure_place> const& counted) {
  auto cells = std::set<cell_index>{unproven.begin(), unproven.end()};
  for (auto const& sum : in.table.sums) {
    auto const hit = std::ranges::any_of(sum.parts, [&](cell_index const c) {
      return std::ranges::find(unproven, c) != unproven.end();
    });
    if (hit || std::ranges::find(unproven, sum.total) != unproven.end()) {
      cells.insert(sum.total);
      cells.insert(sum.parts.begin(), sum.parts.end());
    }
  }
  auto out = std::set<scope_key>{};
  for (auto f = std::size_t{0}; f < counted.size(); ++f) {
    if (std::ranges::any_of(in.cells[f], [&](auto const& cell) {
          return cell && cells.contains(*cell);
        })) {
      out.insert(scope_of(counted[f].counts));
    }
  }
  return out;
}

/// Lays out and protects. Where what left before gives a count away together
/// with what is to leave now, nothing of that metric and period leaves.
///
/// \returns the table of what is left in `counted`; those taken from it
std::pair<detail::laid_out, std::vector<figure_place>> protect_all(
    std::vector<figure_place>& counted,
    std::vector<std::vector<told_counts>> const& earlier, gate const& by) {
  auto dropped = std::vector<figure_place>{};
  for (;;) {
    auto out = detail::lay_out(counted, earlier, by.counts);
    ask_for_protection(out.table, by.counts);
    auto const done = protect(out.table);
    auto const near = done.unproven.empty()
                          ? std::set<scope_key>{}
                          : scopes_near(done.unproven, out, counted);
    if (near.empty()) {
      return {std::move(out), std::move(dropped)};
    }
    auto const gone =
        std::ranges::partition(counted, [&](figure_place const& one) {
          return !near.contains(scope_of(one.counts));
        });
    dropped.insert(dropped.end(), gone.begin(), gone.end());
    counted.erase(gone.begin(), gone.end());
  }
}

}  // namespace

result<cleared_results> clear(
    figures::figure_set results, gate const& by,
    std::vector<std::vector<told_counts>> const& earlier, judge const& judged) {
  if (by.to != audience::everyone) {
    return fail(error_code::denied, "audience",
                "only outputs for the public can be made so far");
  }
  auto counted = detail::counts_of(results, by);
  withhold_others(results, counted);
  auto const [laid_out, dropped] = protect_all(counted, earlier, by);
  for (auto const& one : dropped) {
    hide(results.all[one.series].points[one.point], gap::suppressed);
  }
  auto remember = std::vector<told_counts>{};
  for (auto f = std::size_t{0}; f < counted.size(); ++f) {
    auto& [series, point, counts] = counted[f];
    for (auto c = std::size_t{0}; c < kColumns; ++c) {
      auto const cell = laid_out.cells[f][c];
      counts.told[c] =
          cell && laid_out.table.cells[*cell].showing == showing::shown;
    }
    show_counts(results.all[series].points[point], counts, by,
                by.metrics[results.all[series].metric.value()].decimals);
    remember.push_back(counts);
  }
  auto const account = account_of(results, laid_out.table);
  return cleared_results{judged(std::move(results)), by.to, account,
                         std::move(remember)};
}

}  // namespace wm::disclosure
