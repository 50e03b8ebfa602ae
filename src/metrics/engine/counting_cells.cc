// What has been counted, as cells of figures: see counting.h.

#include <algorithm>
#include <string>

#include "metrics/engine/counting.h"

namespace wm::metrics::engine {

namespace {

template <typename Kept>
Kept const* found(by_group<Kept> const& all, std::size_t const grouping,
                  std::size_t const group) {
  return grouping < all.size() && group < all[grouping].size()
             ? &all[grouping][group]
             : nullptr;
}

std::int64_t number(by_group<period_counter> const& all,
                    std::size_t const grouping, std::size_t const group,
                    std::size_t const period) {
  auto const* const counter = found(all, grouping, group);
  return counter == nullptr ? 0 : counter->at(period);
}

std::size_t place_of(std::vector<grouping_number> const& all,
                     grouping_number const one) {
  return static_cast<std::size_t>(std::ranges::find(all, one) - all.begin());
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
      return {cell_kind::group, breakdown, word};
    case grouping::kind::provider:
      return {cell_kind::provider, 0, word};
    default:
      break;
  }
  return {cell_kind::all, 0, {}};
}

}  // namespace

tally counting::tally_of(plan_definition const& of, std::size_t const grouping,
                         std::size_t const group,
                         std::size_t const period) const {
  auto const& by = *of.by;
  auto const& end =
      ends_[static_cast<std::size_t>(&of - plan_.definitions.data())];
  auto const count = [&](counts const& all) {
    return number(all, grouping, group, period);
  };
  auto out = tally_for(by);
  auto line = std::size_t{0};
  for (auto* const lines : {&out.of, &out.leave_out, &out.denominator}) {
    for (auto& each : *lines) {
      if (line == of.steps.size()) {
        // The number of the denominator is the last line.
        each.removed = each.cannot_tell = count(end.without_denominator);
        continue;
      }
      auto const step = of.steps[line++];
      auto const& counted = steps_[step];
      auto const place =
          place_of(plan_.steps[step].groupings, of.groupings[grouping]);
      each.removed = number(counted.removed, place, group, period);
      each.cannot_tell = number(counted.cannot_tell, place, group, period);
    }
  }
  for (auto i = std::size_t{0}; i < end.excused.size(); ++i) {
    out.excused[i].removed = count(end.excused[i]);
  }
  out.without_baseline = count(end.without_baseline);
  out.died = count(end.died);
  out.moved_away = count(end.moved_away);
  out.cannot_tell = count(end.cannot_tell);
  out.counted = count(end.counted);
  out.unknown = count(end.unknown);
  out.with_baseline = count(end.with_baseline);
  out.responses = count(end.responses);
  out.looked_at = removed(out.of) + removed(out.leave_out) +
                  removed(out.denominator) + out.without_baseline +
                  removed(out.excused) + out.died + out.moved_away +
                  out.cannot_tell + out.counted;
  return out;
}

result<void> counting::add_to(
    std::span<result<std::vector<cell_map>>> const cells,
    std::vector<bool> const& left_out) const {
  for (auto d = std::size_t{0}; d < plan_.definitions.size(); ++d) {
    auto const& of = plan_.definitions[d];
    auto const& end = ends_[d];
    if (left_out[of.place]) {
      continue;
    }
    auto& into = *cells[of.place];
    for (auto g = std::size_t{0}; g < of.groupings.size(); ++g) {
      auto const& by = plan_.groupings[of.groupings[g]];
      auto const& words = groups_.words(of.groupings[g]);
      for (auto group = std::size_t{0}; group < words.size(); ++group) {
        auto const key = key_of(by, g - 1, words_.text(words[group]));
        auto tallies = std::vector<tally>{};
        for (auto p = std::size_t{0}; p < plan_.periods.size(); ++p) {
          tallies.push_back(tally_of(of, g, group, p));
          auto& one = tallies.back();
          WM_TRY(one.numerator.add(
              decimal{.digits = number(end.yes, g, group, p), .places = 0}));
          if (auto const* const sums = found(end.numerator, g, group);
              sums != nullptr && !sums->empty()) {
            WM_TRY(one.numerator.add((*sums)[p]));
          }
          if (auto const* const sums = found(end.denominator, g, group);
              sums != nullptr && !sums->empty()) {
            WM_TRY(one.denominator_sum.add((*sums)[p]));
          }
          if (auto const* const bands = found(end.bands, g, group)) {
            for (auto b = std::size_t{0}; b < bands->size(); ++b) {
              auto const& band = (*bands)[b];
              if (!band.empty() && band[p]) {
                one.bands[words_.text(groups_.words(*of.band)[b])] = *band[p];
              }
            }
          }
        }
        if (auto const* const numbers = found(end.measures, g, group)) {
          for (auto const& [period, number] : *numbers) {
            ++tallies[period].measures[number];
          }
        }
        for (auto p = std::size_t{0}; p < tallies.size(); ++p) {
          if (tallies[p].looked_at > 0) {
            auto& map = into[plan_.first_period + p];
            auto const [at, is_new] = map.try_emplace(key, tallies[p]);
            if (!is_new) {
              WM_TRY(merge(at->second, tallies[p]));
            }
          }
        }
      }
    }
  }
  return {};
}

}  // namespace wm::metrics::engine
