#include "disclosure/detail/lay_out.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

namespace wm::disclosure::detail {

namespace {

/// What is lost with a column. Without its denominator a figure has no value,
/// nor have the others that share it.
constexpr auto kCosts = std::array<int, kColumns>{10, 12, 5, 5, 5};
constexpr auto kCostOfEverybody = 10;

constexpr std::size_t at(column const which) {
  return static_cast<std::size_t>(which);
}

/// Figures of one output, metric, area and period.
struct scope {
  std::vector<told_counts const*> figures;
  std::vector<std::array<std::optional<cell_index>, kColumns>> cells;
  /// What a column says of every group of a breakdown and of everybody: two
  /// metrics that say the same share the counts.
  std::map<std::pair<std::string_view, std::size_t>, std::string> wholes;
};

class layout {
 public:
  layout(count_policy const& by, own_groups const& own) : by_{by}, own_{own} {
    out_.table.width = width(by);
  }

  /// \param left_by  the rules by which an earlier output left; none: it is
  ///                 to leave now
  void add(std::vector<told_counts const*> const& figures,
           count_policy const* left_by);
  laid_out take() && {
    add_sums_of_periods();
    return std::move(out_);
  }

 private:
  void add_cells(scope& in, count_policy const* left_by);
  void know(count_cell& cell, told_counts const& of, std::size_t column,
            count_policy const& left_by);
  bool is_own(told_counts const& of) const { return own_.contains(of.group); }
  void hide_small_groups(scope const& in);
  void add_sums_of_groups(scope const& in);
  void add_sums_of_figure(scope const& in, std::size_t figure);
  void add_sums_of_periods();
  cell_index cell_of(scope& in, std::size_t figure, std::size_t column);
  cell_index new_cell(told_counts const& of, std::size_t column);
  cell_index untold(told_counts const& of, std::string_view what,
                    std::int64_t count, std::int64_t unit);

  count_policy const& by_;
  own_groups const& own_;
  laid_out out_;
  std::unordered_map<std::string, cell_index> by_name_;   // and count
  std::unordered_map<std::string, cell_index> by_whole_;  // of a breakdown
  std::map<std::string, std::map<period, cell_index>> over_time_;
};

/// The text that a count has in every output, with the count itself.
std::string name_of(told_counts const& of, std::size_t const column) {
  return fmt::format("{}|{}|{}|{}|{}|{}|{}", of.metric, of.area, of.group,
                     of.covers.from.time_since_epoch().count(),
                     of.covers.to.time_since_epoch().count(), column,
                     *of.counts[column]);
}

std::string const& whole_of(scope& in, told_counts const& of,
                            std::size_t const column) {
  auto const breakdown = breakdown_of(of);
  auto& out = in.wholes[{breakdown, column}];
  if (out.empty()) {
    out = fmt::format("{}|{}|{}|{}", of.area,
                      of.covers.from.time_since_epoch().count(),
                      of.covers.to.time_since_epoch().count(),
                      column == at(column::denominator) ? of.unit : 1);
    auto nothing = true;
    for (auto const* const other : in.figures) {
      if (other->counts[column] &&
          (other->group.empty() || breakdown_of(*other) == breakdown)) {
        out += fmt::format("|{}={}", other->group, *other->counts[column]);
        nothing = nothing && *other->counts[column] == 0;
      }
    }
    if (nothing) {  // that nothing was counted is no count to share
      out += fmt::format("|{}|{}", of.metric, column);
    }
  }
  return out;
}

/// The cell of a count that no output tells, and that follows from others.
///
/// \param what  which one; the same in every output
cell_index layout::untold(told_counts const& of, std::string_view const what,
                          std::int64_t const count, std::int64_t const unit) {
  auto const [known, added] = by_name_.try_emplace(
      fmt::format("{}|{}|{}|{}|{}|{}|{}", of.metric, of.area, of.group,
                  of.covers.from.time_since_epoch().count(),
                  of.covers.to.time_since_epoch().count(), what, count),
      out_.table.cells.size());
  if (added) {
    auto cell = count_cell{};
    cell.count = count;
    cell.unit = unit;
    cell.showing = showing::hidden;
    cell.cost = std::nullopt;
    cell.sensitive = !is_own(of);
    out_.table.cells.push_back(cell);
    out_.origins.push_back({&of, std::string{what}});
  }
  return known->second;
}

cell_index layout::new_cell(told_counts const& of, std::size_t const column) {
  auto cell = count_cell{};
  cell.count = *of.counts[column];
  cell.unit = column == at(column::denominator) ? of.unit : 1;
  cell.when_hidden.lowest = cell.count == 0 ? 0 : 1;
  if (hides_small(by_) && is_small(by_, cell.count, cell.unit)) {
    cell.showing = showing::hidden;
    cell.when_shown = cell.when_hidden;
  } else {
    cell.when_shown = show_count(by_, cell.count, cell.unit).possible;
  }
  cell.cost = cell.count == 0 ? std::nullopt : std::optional{0};
  out_.table.cells.push_back(cell);
  out_.origins.push_back(
      {&of, std::string{name_of(disclosure::column{column})}});
  return out_.table.cells.size() - 1;
}

/// The cell of a count: that of an earlier output, that of another metric
/// with the same counts, or a new one.
cell_index layout::cell_of(scope& in, std::size_t const figure,
                           std::size_t const column) {
  auto const& of = *in.figures[figure];
  auto const name = name_of(of, column);
  if (auto const known = by_name_.find(name); known != by_name_.end()) {
    return known->second;
  }
  auto const whole = whole_of(in, of, column) + "|" + of.group;
  auto const known = by_whole_.find(whole);
  auto const cell =
      known == by_whole_.end() ? new_cell(of, column) : known->second;
  by_name_.emplace(name, cell);
  over_time_[fmt::format("{}|{}|{}|{}", of.metric, of.area, of.group, column)]
      .insert_or_assign(of.covers, cell);
  by_whole_.emplace(whole, cell);
  return cell;
}

/// What left is known as it was told then, and to hide it now would protect
/// nothing.
void layout::know(count_cell& cell, told_counts const& of,
                  std::size_t const column, count_policy const& left_by) {
  auto const exact = count_range{cell.count, cell.count};
  auto const told =
      of.exact ? exact
               : show_count(left_by, *of.counts[column], cell.unit).possible;
  cell.before = common(cell.before, told);
  cell.when_shown = cell.before;
  cell.showing = showing::shown;
  // Midpoints tell small counts, and must not be told apart later either.
  cell.sensitive = cell.sensitive && !of.exact && !hides_small(by_);
  cell.cost.reset();
}

void layout::add_cells(scope& in, count_policy const* const left_by) {
  for (auto f = std::size_t{0}; f < in.figures.size(); ++f) {
    auto const& of = *in.figures[f];
    in.cells.emplace_back();
    for (auto c = std::size_t{0}; c < kColumns; ++c) {
      if (!of.counts[c]) {
        continue;
      }
      auto const index = cell_of(in, f, c);
      in.cells.back()[c] = index;
      auto& cell = out_.table.cells[index];
      if (is_own(of)) {
        cell.before = {cell.count, cell.count};
        cell.when_shown = cell.before;
        cell.showing = showing::shown;
        cell.sensitive = false;
        cell.cost.reset();
        continue;
      }
      if (of.exact && cell.showing == showing::shown) {
        cell.when_shown = {cell.count, cell.count};
      }
      if (left_by != nullptr && of.told[c]) {
        know(cell, of, c, *left_by);
      } else if (left_by != nullptr && cell.cost) {
        cell.showing = showing::hidden;
        out_.hidden_before.insert_or_assign(index, of.because[c]);
      } else if (cell.cost) {
        *cell.cost += kCosts[c] * (of.group.empty() ? kCostOfEverybody : 1);
      }
    }
  }
}

/// Of a group of so few people nothing is told, not even that none of them
/// was counted, though that may follow.
void layout::hide_small_groups(scope const& in) {
  for (auto const& cells : in.cells) {
    auto const group = cells[at(column::denominator)];
    if (!group || !hides_small(by_) ||
        !is_small(by_, out_.table.cells[*group].count,
                  out_.table.cells[*group].unit)) {
      continue;
    }
    for (auto const& index : cells) {
      if (!index) {
        continue;
      }
      auto& cell = out_.table.cells[*index];
      auto const left = cell.before.highest == cell.when_shown.highest;
      if (cell.cost || (cell.count == 0 && !left)) {
        cell.showing = showing::hidden;
      }
    }
  }
}

void layout::add_sums_of_groups(scope const& in) {
  auto whole = std::optional<std::size_t>{};
  auto breakdowns = std::map<std::string_view, std::vector<std::size_t>>{};
  for (auto f = std::size_t{0}; f < in.figures.size(); ++f) {
    if (in.figures[f]->group.empty()) {
      whole = f;
    } else {
      breakdowns[breakdown_of(*in.figures[f])].push_back(f);
    }
  }
  if (!whole) {
    return;
  }
  for (auto const& [name, members] : breakdowns) {
    for (auto c = std::size_t{0}; c < kColumns; ++c) {
      if (!in.cells[*whole][c]) {
        continue;
      }
      auto rule = sum_rule{*in.cells[*whole][c], {}};
      auto rest = *in.figures[*whole]->counts[c];
      for (auto const member : members) {
        if (in.cells[member][c]) {
          rule.parts.push_back(*in.cells[member][c]);
          rest -= *in.figures[member]->counts[c];
        }
      }
      if (rest < 0 || rule.parts.empty()) {
        continue;  // people in several groups: nothing adds up
      }
      if (rest > 0) {
        rule.parts.push_back(untold(*in.figures[*whole],
                                    fmt::format("{} others {}", name, c), rest,
                                    out_.table.cells[rule.total].unit));
      }
      out_.table.sums.push_back(std::move(rule));
    }
  }
}

/// Those who are not counted can be as few as those who are.
void layout::add_sums_of_figure(scope const& in, std::size_t const figure) {
  auto const& of = *in.figures[figure];
  auto const& cells = in.cells[figure];
  auto const split =
      [&](column const whole, column const part,
          std::string_view const what) -> std::optional<cell_index> {
    auto const& w = of.counts[at(whole)];
    auto const& p = of.counts[at(part)];
    if (!w || !p || *p > *w || of.unit != 1) {
      return std::nullopt;
    }
    auto const rest = untold(of, what, *w - *p, 1);
    out_.table.sums.push_back({*cells[at(whole)], {*cells[at(part)], rest}});
    return rest;
  };
  auto const& unknown = of.counts[at(column::unknown)];
  auto const& asked = of.counts[at(column::with_baseline)];
  auto const& answered = of.counts[at(column::responses)];
  if (asked && answered && unknown && *asked == *answered + *unknown) {
    // Who did not answer is unknown: one count, and everybody can add it up.
    out_.table.sums.push_back(
        {*cells[at(column::with_baseline)],
         {*cells[at(column::responses)], *cells[at(column::unknown)]}});
  } else {
    split(column::with_baseline, column::responses, "not answered");
  }
  auto const others =
      split(column::denominator, column::numerator, "not counted");
  if (others && unknown && *unknown <= out_.table.cells[*others].count) {
    auto const rest = untold(of, "known not counted",
                             out_.table.cells[*others].count - *unknown, 1);
    out_.table.cells[rest].sensitive = false;
    out_.table.sums.push_back({*others, {*cells[at(column::unknown)], rest}});
  }
}

/// Whether a year is the sum of its quarters is told by the counts: what is
/// counted on one day of each does not add up.
void layout::add_sums_of_periods() {
  for (auto const& [name, cells] : over_time_) {
    for (auto const& [whole, total] : cells) {
      auto rule = sum_rule{total, {}};
      auto rest = out_.table.cells[total].count;
      auto day = whole.from;
      for (auto const& [part, cell] : cells) {
        if (part.from == day && part.to <= whole.to && part != whole) {
          rule.parts.push_back(cell);
          rest -= out_.table.cells[cell].count;
          day = part.to;
        }
      }
      if (day == whole.to && rest == 0 && rule.parts.size() > 1) {
        out_.table.sums.push_back(std::move(rule));
      }
    }
  }
}

void layout::add(std::vector<told_counts const*> const& figures,
                 count_policy const* const left_by) {
  using key = std::tuple<std::string_view, std::string_view, period>;
  auto scopes = std::map<key, std::vector<std::size_t>>{};
  for (auto f = std::size_t{0}; f < figures.size(); ++f) {
    auto const& of = *figures[f];
    scopes[{of.metric, of.area, of.covers}].push_back(f);
  }
  if (left_by == nullptr) {
    out_.cells.resize(figures.size());
  }
  for (auto const& [name, members] : scopes) {
    auto in = scope{};
    for (auto const f : members) {
      in.figures.push_back(figures[f]);
    }
    add_cells(in, left_by);
    hide_small_groups(in);
    add_sums_of_groups(in);
    for (auto f = std::size_t{0}; f < members.size(); ++f) {
      add_sums_of_figure(in, f);
      if (left_by == nullptr) {
        out_.cells[members[f]] = in.cells[f];
      }
    }
  }
}

}  // namespace

laid_out lay_out(std::vector<figure_place> const& now,
                 std::vector<told_output> const& earlier,
                 count_policy const& by, own_groups const& own) {
  auto out = layout{by, own};
  auto figures = std::vector<told_counts const*>{};
  for (auto const& release : earlier) {
    figures.clear();
    for (auto const& one : release.figures) {
      figures.push_back(&one);
    }
    out.add(figures, &release.by);
  }
  figures.clear();
  for (auto const& one : now) {
    figures.push_back(&one.counts);
  }
  out.add(figures, nullptr);
  return std::move(out).take();
}

}  // namespace wm::disclosure::detail
