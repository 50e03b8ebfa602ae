#include "disclosure/clear.h"

#include <algorithm>
#include <cmath>
#include <map>
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
using detail::own_groups;
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
    } else {
      of.rounding.beside = std::max(of.rounding.beside, off);
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
                     std::vector<figure_place> const& counted,
                     own_groups const& own) {
  auto known = std::set<std::pair<std::size_t, std::size_t>>{};
  for (auto const& one : counted) {
    known.emplace(one.series, one.point);
  }
  for (auto s = std::size_t{0}; s < results.all.size(); ++s) {
    auto& series = results.all[s];
    if (series.source == figures::source_kind::published ||
        own.contains(series.group)) {
      continue;
    }
    for (auto p = std::size_t{0}; p < series.points.size(); ++p) {
      if (!known.contains({s, p})) {
        hide(series.points[p], gap::withheld);
      }
    }
  }
}

clearing account_of(figures::figure_set const& shown, count_table const& table,
                    own_groups const& own) {
  auto out = clearing{};
  for (auto const& series : shown.all) {
    if (series.source == figures::source_kind::published) {
      continue;
    }
    out.figures += series.points.size();
    out.own += own.contains(series.group) ? series.points.size() : 0;
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

figure_scope scope_of(told_counts const& of) {
  return {of.metric, of.area, of.covers};
}

/// The metrics and periods to which counts belong that could not be proven to
/// be protected, or that add up with them.
std::set<figure_scope> scopes_near(std::vector<cell_index> const& unproven,
                                   detail::laid_out const& in,
                                   std::vector<figure_place> const& counted,
                                   own_groups const& own) {
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
  auto out = std::set<figure_scope>{};
  for (auto f = std::size_t{0}; f < counted.size(); ++f) {
    if (!own.contains(counted[f].counts.group) &&
        std::ranges::any_of(in.cells[f], [&](auto const& cell) {
          return cell && cells.contains(*cell);
        })) {
      out.insert(scope_of(counted[f].counts));
    }
  }
  return out;
}

struct protected_figures {
  detail::laid_out table;  // of what is left
  std::vector<hidden_for> hidden;
  std::vector<figure_place> dropped;
};

/// Lays out and protects. Where what left before gives a count away together
/// with what is to leave now, nothing of that metric and period leaves but
/// what is the readers' own: it is taken from `counted`.
protected_figures protect_all(std::vector<figure_place>& counted,
                              std::vector<told_output> const& earlier,
                              gate const& by, own_groups const& own) {
  auto dropped = std::vector<figure_place>{};
  for (;;) {
    auto out = detail::lay_out(counted, earlier, by.counts, own);
    ask_for_protection(out.table, by.counts);
    auto done = protect(out.table);
    auto const near = done.unproven.empty()
                          ? std::set<figure_scope>{}
                          : scopes_near(done.unproven, out, counted, own);
    if (near.empty()) {
      return {std::move(out), std::move(done.hidden), std::move(dropped)};
    }
    auto const gone =
        std::ranges::partition(counted, [&](figure_place const& one) {
          return own.contains(one.counts.group) ||
                 !near.contains(scope_of(one.counts));
        });
    dropped.insert(dropped.end(), gone.begin(), gone.end());
    counted.erase(gone.begin(), gone.end());
  }
}

using reasons = std::map<cell_index, hidden_because>;

/// Why cells are hidden that are not small: what was hidden before keeps its
/// reason.
reasons reasons_of(protected_figures const& in) {
  auto out = reasons{};
  for (auto const& one : in.hidden) {
    auto const& [of, what] = in.table.origins[one.protects];
    out[one.hidden] = {hidden_as::protection, described_cell(*of, what)};
  }
  for (auto const& [cell, before] : in.table.hidden_before) {
    if (before.why != hidden_as::none) {
      out[cell] = before;
    }
  }
  return out;
}

/// Notes which counts of a figure are told, and why others are not.
void note_counts(told_counts& of, protected_figures const& in,
                 std::size_t const figure, reasons const& known,
                 gate const& by) {
  auto const& cells = in.table.cells[figure];
  auto const& table = in.table.table.cells;
  auto const small = [&](std::size_t const c) {
    return cells[c] &&
           is_small(by.counts, table[*cells[c]].count, table[*cells[c]].unit);
  };
  auto const few = small(static_cast<std::size_t>(column::denominator));
  for (auto c = std::size_t{0}; c < kColumns; ++c) {
    auto const cell = cells[c];
    of.told[c] = cell && table[*cell].showing == showing::shown;
    if (!cell || of.told[c]) {
      continue;
    }
    auto const found = known.find(*cell);
    if (small(c)) {
      of.because[c] = {hidden_as::small, {}};
    } else if (few) {
      of.because[c] = {hidden_as::group_of_few, {}};
    } else if (found != known.end()) {
      of.because[c] = found->second;
    } else {
      of.because[c] = {hidden_as::kept_hidden, {}};
    }
  }
}

/// What the memory keeps of figures that did not leave at all.
void note_others(told_output& to, std::vector<figure_place> const& dropped,
                 figures::figure_set const& shown, gate const& by) {
  auto withdrawn = std::set<figure_scope>{};
  for (auto const& one : dropped) {
    withdrawn.insert(scope_of(one.counts));
  }
  to.withdrawn.assign(withdrawn.begin(), withdrawn.end());
  auto amounts = std::set<std::string>{};
  for (auto const& series : shown.all) {
    if (std::ranges::any_of(series.points, [](figure const& f) {
          return f.no_value == gap::withheld;
        })) {
      amounts.insert(by.metrics[series.metric.value()].name);
    }
  }
  to.amounts.assign(amounts.begin(), amounts.end());
}

/// Everything as it is: what the restricted audience sees.
clearing exact_account(figures::figure_set const& of) {
  auto out = clearing{};
  for (auto const& series : of.all) {
    if (series.source != figures::source_kind::published) {
      out.figures += series.points.size();
    }
  }
  return out;
}

}  // namespace

cleared_results clear(figures::figure_set results, gate const& by,
                      std::vector<told_output> const& earlier,
                      judge const& judged) {
  auto remember = told_output{by.counts, {}};
  if (by.to.kind == audience::restricted) {
    auto const account = exact_account(results);
    return cleared_results{judged(std::move(results)), by.to, account,
                           std::move(remember)};
  }
  auto const own = by.to.kind == audience::partner
                       ? own_groups{by.own.begin(), by.own.end()}
                       : own_groups{};
  auto counted = detail::counts_of(results, by);
  for (auto& one : counted) {
    // Who knows them knows them unrounded.
    one.counts.exact = one.counts.exact || own.contains(one.counts.group);
  }
  withhold_others(results, counted, own);
  auto const done = protect_all(counted, earlier, by, own);
  for (auto const& one : done.dropped) {
    hide(results.all[one.series].points[one.point], gap::suppressed);
  }
  auto const known = reasons_of(done);
  for (auto f = std::size_t{0}; f < counted.size(); ++f) {
    auto& [series, point, counts] = counted[f];
    note_counts(counts, done, f, known, by);
    if (!own.contains(counts.group)) {
      show_counts(results.all[series].points[point], counts, by,
                  by.metrics[results.all[series].metric.value()].decimals);
    }
    remember.figures.push_back(counts);
  }
  note_others(remember, done.dropped, results, by);
  auto const account = account_of(results, done.table.table, own);
  return cleared_results{judged(std::move(results)), by.to, account,
                         std::move(remember)};
}

}  // namespace wm::disclosure
