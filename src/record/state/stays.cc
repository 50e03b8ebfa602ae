#include "record/state/stays.h"

#include <algorithm>
#include <tuple>
#include <vector>

#include "record/state/age.h"

namespace wm::record {

namespace {

bool has_concept(life_event const& event,
                 std::optional<std::uint32_t> const what) {
  return what && std::ranges::binary_search(event.concepts, *what);
}

}  // namespace

stay_days days_of(life_event const& stay) {
  auto const first = assumed_day(day_of(stay.start), stay.start_precision);
  auto const last = assumed_day(day_of(stay.end), stay.end_precision);
  // From some day of a year to an earlier day of the same year.
  return {first, std::max(first, last)};
}

life_event const* stay_on(life_course const& of,
                          std::optional<std::uint32_t> const concept_place,
                          day_number const day) {
  auto const there = living_on(of, day);
  if (there == living::dead || there == living::unborn) {
    return nullptr;
  }
  auto const code_of = [](life_event const& one) {
    return std::tuple{one.provider, one.place, one.id};
  };
  auto const* best = static_cast<life_event const*>(nullptr);
  for (auto const& one : of.events) {
    auto const [first, last] = days_of(one);
    if (!has_concept(one, concept_place) || first > day || last < day) {
      continue;
    }
    auto const best_first = best == nullptr ? first : days_of(*best).first;
    if (best == nullptr || first > best_first ||
        (first == best_first && code_of(one) < code_of(*best))) {
      best = &one;
    }
  }
  return best;
}

int longest_gap(life_course const& of,
                std::optional<std::uint32_t> const concept_place,
                day_number const from, day_number const to) {
  auto stays = std::vector<stay_days>{};
  // In a life that is not known to have begun, records are the only witness.
  auto const born = of.birth.day == kNoTime ? from : assumed_day(of.birth);
  auto const died = assumed_day(of.death);
  for (auto const& one : of.events) {
    if (has_concept(one, concept_place)) {
      auto const [first, last] = days_of(one);
      stays.push_back({std::max(first, born), std::min(last, died)});
    }
  }
  std::ranges::sort(stays, {}, &stay_days::first);
  return longest_gap(stays, from, to);
}

int longest_gap(std::span<stay_days const> const stays, day_number const from,
                day_number const to) {
  auto longest = day_number{0};
  auto covered_to = from;  // the first day of which nothing is known yet
  for (auto const& [first, last] : stays) {
    if (last < first || last < covered_to || first >= to) {
      continue;
    }
    longest = std::max(longest, first - covered_to);
    covered_to = last >= to ? to : last + 1;
  }
  return std::max(longest, to - std::min(covered_to, to));
}

}  // namespace wm::record
