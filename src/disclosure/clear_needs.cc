#include "disclosure/clear_needs.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "disclosure/protect.h"

namespace wm::disclosure {

namespace {

constexpr auto kCostOfADoubling = 20.0;
constexpr auto kCostOfOthers = 5.0;  // of what is not compared
/// Ages are told to a tenth of a year, about five weeks.
constexpr auto kTenths = 10.0;

count_cell cell_of(figures::needs_count const& of, count_policy const& by) {
  auto out = count_cell{};
  out.count = of.people;
  if (!of.told) {
    out.showing = showing::hidden;
    out.cost = std::nullopt;
    return out;
  }
  out.when_hidden.lowest = of.people == 0 ? 0 : 1;
  // Of many people more is lost than of few.
  out.cost =
      static_cast<int>((of.in_comparison ? kCostOfADoubling : kCostOfOthers) *
                       std::log2(static_cast<double>(of.people) + 1));
  if (hides_small(by) && is_small(by, of.people)) {
    out.showing = showing::hidden;
    out.when_shown = out.when_hidden;
  } else if (of.exact) {
    out.when_shown = {of.people, of.people};
  } else {
    out.when_shown = show_count(by, of.people).possible;
  }
  if (of.people == 0) {
    out.cost = std::nullopt;
  }
  return out;
}

count_table table_of(figures::needs_picture const& of, count_policy const& by) {
  auto out = count_table{};
  out.width = width(by);
  for (auto const& count : of.counts) {
    out.cells.push_back(cell_of(count, by));
  }
  for (auto const& sum : of.sums) {
    out.sums.push_back({sum.total, sum.parts});
  }
  return out;
}

/// Hides what adds up with cells that could not be proven to be protected.
///
/// \returns whether anything was left to hide
bool hide_near(count_table& table, std::vector<cell_index> const& unproven) {
  auto const bad = std::set<cell_index>{unproven.begin(), unproven.end()};
  auto changed = false;
  auto const hide = [&](cell_index const at) {
    auto& cell = table.cells[at];
    if (cell.showing == showing::shown && cell.count != 0) {
      cell.showing = showing::hidden;
      changed = true;
    }
  };
  for (auto const& sum : table.sums) {
    auto const near = bad.contains(sum.total) ||
                      std::ranges::any_of(sum.parts, [&](cell_index const c) {
                        return bad.contains(c);
                      });
    if (near) {
      hide(sum.total);
      std::ranges::for_each(sum.parts, hide);
    }
  }
  return changed;
}

std::int64_t step_of(count_policy const& by) {
  switch (by.rounding) {
    case rounding::none:
      break;
    case rounding::nearest_5:
      return 5;
    case rounding::midpoint_6:
      return 6;
  }
  return 1;
}

/// Without the true counts: nothing behind the gate may know them.
void forget_counts(figures::needs_picture& of) {
  of.counts.clear();
  of.sums.clear();
}

void show_median(figures::needs_onset& of,
                 std::vector<std::optional<std::int64_t>> const& people) {
  if (!people[of.fresh]) {
    of.median.reset();
    of.limits95.reset();
  }
  auto const rounded = [](double const age) {
    return std::round(age * kTenths) / kTenths;
  };
  if (of.median) {
    of.median = rounded(*of.median);
  }
  if (of.limits95) {
    of.limits95 = stats::interval{rounded(of.limits95->lower),
                                  rounded(of.limits95->upper)};
  }
}

}  // namespace

cleared_needs clear(figures::needs_picture picture, gate const& by) {
  auto people = std::vector<std::optional<std::int64_t>>{};
  if (by.to.kind == audience::restricted) {
    for (auto const& count : picture.counts) {
      people.emplace_back(count.people);
    }
    forget_counts(picture);
    return {std::move(picture), std::move(people), 0, 1, by.to};
  }
  auto table = table_of(picture, by.counts);
  ask_for_protection(table, by.counts);
  for (auto unproven = protect(table).unproven; !unproven.empty();
       unproven = not_protected(table)) {
    if (!hide_near(table, unproven)) {
      // Nothing near is left to hide: nothing of the picture leaves.
      for (auto& cell : table.cells) {
        cell.showing = showing::hidden;
      }
      break;
    }
  }
  auto hidden = std::size_t{0};
  for (auto c = std::size_t{0}; c < table.cells.size(); ++c) {
    auto const& cell = table.cells[c];
    auto const shown = cell.showing == showing::shown;
    people.push_back(
        shown ? std::optional{show_count(by.counts, cell.count).shown}
              : std::nullopt);
    hidden += picture.counts[c].told && !shown ? 1 : 0;
  }
  for (auto& condition : picture.conditions) {
    show_median(condition.everybody, people);
    for (auto& fifth : condition.fifths) {
      show_median(fifth, people);
    }
  }
  forget_counts(picture);
  return {std::move(picture), std::move(people), hidden, step_of(by.counts),
          by.to};
}

}  // namespace wm::disclosure
