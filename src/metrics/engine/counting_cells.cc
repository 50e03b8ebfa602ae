// What has been counted, as cells of figures: see counting.h.

#include <string>

#include "metrics/engine/counting.h"

namespace wm::metrics::engine {

namespace {

decimal whole(std::int64_t const number) {
  return {.digits = number, .places = 0};
}

std::int64_t removed(std::vector<line_tally> const& lines) {
  auto out = std::int64_t{0};
  for (auto const& line : lines) {
    out += line.removed;
  }
  return out;
}

cell_key key_of(grouping const& by, std::size_t const breakdown,
                std::string const& word) {
  switch (by.is) {
    case grouping::kind::group:
    case grouping::kind::characteristic:
      return {cell_kind::group, breakdown, word};
    case grouping::kind::provider:
      return {cell_kind::provider, 0, word};
    default:
      break;
  }
  return {cell_kind::all, 0, {}};
}

result<void> merge_into(cell_map& cells, cell_key const& key,
                        tally const& counted) {
  auto const [at, is_new] = cells.try_emplace(key, counted);
  return is_new ? result<void>{} : merge(at->second, counted);
}

}  // namespace

tally counting::tally_of(plan_definition const& of, cell_number const cell,
                         std::size_t const period) const {
  auto const& by = *of.by;
  auto const& end = ends_[place_of(of)];
  auto const count = [&](group_counts const& all) {
    return all.at(cell, period);
  };
  auto out = tally_for(by);
  for (auto i = std::size_t{0}; i < end.excused.size(); ++i) {
    out.excused[i].removed = count(end.excused[i]);
  }
  out.without_baseline = count(end.without_baseline);
  out.died = count(end.died);
  out.moved_away = count(end.moved_away);
  out.cannot_tell = count(end.cannot_tell);
  out.unknown = count(end.unknown);
  out.with_baseline = count(end.with_baseline);
  out.responses = count(end.responses);
  out.counted = count(ends_[of.arrived_as].arrived) - out.without_baseline -
                removed(out.excused) - out.died - out.moved_away -
                out.cannot_tell;
  return out;
}

tally counting::flow_of(plan_definition const& of,
                        std::size_t const period) const {
  auto const& end = ends_[place_of(of)];
  auto out = tally_for(*of.by);
  out.looked_at = steps_[of.first].passed_or_removed.at(period);
  auto left = out.looked_at;
  auto line = std::size_t{0};
  for (auto* const lines : {&out.of, &out.leave_out, &out.denominator}) {
    for (auto& each : *lines) {
      if (line == of.steps.size()) {
        // The number of the denominator is the last line.
        each.removed = each.cannot_tell = end.without_denominator.at(period);
      } else {
        auto const step = of.steps[line++];
        auto const counted = steps_[step].passed_or_removed.at(period);
        each.removed = plan_.steps[step].by == plan_step::rule::must_be_true
                           ? left - counted
                           : counted;
        each.cannot_tell = steps_[step].cannot_tell.at(period);
      }
      left -= each.removed;
    }
  }
  return out;
}

result<void> counting::add_sums(plan_definition const& of,
                                cell_number const cell,
                                std::vector<tally>& into) const {
  auto const& end = ends_[place_of(of)];
  auto const* const above = end.numerator.of(cell);
  auto const& whose = ends_[of.denominator_of];
  auto const nothing = period_totals{};
  auto const or_nothing = [&](period_totals const* const sums) -> auto& {
    return sums == nullptr ? nothing : *sums;
  };
  for (auto p = std::size_t{0}; p < into.size(); ++p) {
    auto& one = into[p];
    WM_TRY(one.numerator.add(whole(end.yes.at(cell, p))));
    if (above != nullptr) {
      auto const sum = WM_TRY(above->at(p));
      WM_TRY(one.numerator.add(sum));
    }
    if (of.denominator_number) {
      auto const sum = WM_TRY(or_nothing(whose.denominator.of(cell))
                                  .at(p, one.counted, whose.usual));
      WM_TRY(one.denominator_sum.add(sum));
    }
    for (auto b = std::size_t{0}; b < end.bands.size(); ++b) {
      auto const& band = end.bands[b];
      auto const all = band.all.at(cell, p);
      if (all == 0) {
        continue;
      }
      auto& both = one.bands[words_.text(groups_.words(*of.band)[b])];
      auto const sum_above = WM_TRY(or_nothing(band.numerator.of(cell)).at(p));
      WM_TRY(both.numerator.add(sum_above));
      WM_TRY(both.numerator.add(whole(band.yes.at(cell, p))));
      if (of.denominator_number) {
        auto const sum =
            WM_TRY(or_nothing(band.denominator.of(cell)).at(p, all, end.usual));
        WM_TRY(both.denominator.add(sum));
      } else {
        WM_TRY(both.denominator.add(whole(all)));
      }
    }
  }
  end.measures.for_each(
      cell, into.size(),
      [&](auto const period, decimal const number, auto const times) {
        into[period].measures[number] += times;
      });
  return {};
}

result<void> counting::add_to(
    std::span<result<std::vector<cell_map>>> const cells,
    std::vector<bool> const& left_out) const {
  auto const all = cell_key{cell_kind::all, 0, {}};
  for (auto const& of : plan_.definitions) {
    if (left_out[of.place]) {
      continue;
    }
    auto const into = std::span{*cells[of.place]}.subspan(plan_.first_period);
    for (auto p = std::size_t{0}; p < plan_.periods.size(); ++p) {
      WM_TRY(merge_into(into[p], all, flow_of(of, p)));
    }
    for (auto g = std::size_t{0}; g < of.groupings.size(); ++g) {
      auto const& by = plan_.groupings[of.groupings[g]];
      auto const& words = groups_.words(of.groupings[g]);
      for (auto group = std::size_t{0}; group < words.size(); ++group) {
        auto const cell = ends_[place_of(of)].groups->cells.known(g, group);
        if (!cell) {
          continue;  // nobody arrived in it
        }
        auto tallies = std::vector<tally>{};
        for (auto p = std::size_t{0}; p < plan_.periods.size(); ++p) {
          tallies.push_back(tally_of(of, *cell, p));
        }
        WM_TRY(add_sums(of, *cell, tallies));
        auto const key = key_of(by, g, words_.text(words[group]));
        auto const& arrived = ends_[of.arrived_as].arrived;
        for (auto p = std::size_t{0}; p < tallies.size(); ++p) {
          if (arrived.at(*cell, p) > 0) {
            WM_TRY(merge_into(into[p], key, tallies[p]));
            if (g == 0 && key != all) {
              WM_TRY(merge_into(into[p], all, tallies[p]));
            }
          }
        }
      }
    }
  }
  return {};
}

}  // namespace wm::metrics::engine
