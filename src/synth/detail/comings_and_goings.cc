#include "synth/detail/comings_and_goings.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "synth/detail/random_stream.h"

namespace wm::synth::detail {

namespace {

constexpr auto kGrown = 18.0;

int days(double const years) {
  return static_cast<int>(std::lround(years * kYear));
}

resident someone_of(std::vector<resident> const& people,
                    resident const& household, sex const of,
                    day_number const birth, day_number const left) {
  auto one = resident{};
  one.member = static_cast<int>(people.size());
  one.key = household.key / 128 * 128 + static_cast<std::uint64_t>(one.member);
  one.household = household.household;
  one.sex = of;
  one.birth = birth;
  one.left = left;
  one.group = household.group;
  return one;
}

/// Cuts the homes to the days in which the person lives here.
void live_from(resident& one, day_number const from) {
  one.came = from;
  std::erase_if(one.homes,
                [&](home const& h) { return h.to != kNoTime && h.to <= from; });
  one.homes.front().from = from;
}

/// Takes the days away out of the homes.
void go_away(resident& one, day_number const from, day_number const back) {
  auto homes = std::vector<home>{};
  for (auto const& h : one.homes) {
    if (h.from < from) {
      homes.push_back(h);
      homes.back().to = std::min(h.to, from);
    }
    if (h.to == kNoTime || h.to > back) {
      homes.push_back(h);
      homes.back().from = std::max(h.from, back);
    }
  }
  one.homes = std::move(homes);
  one.away_from = from;
  one.back_on = back;
}

}  // namespace

void comings_and_goings::add_who_left(std::vector<resident>& people,
                                      std::size_t const first,
                                      day_number const came,
                                      day_number const left) const {
  constexpr auto kLeaveHome = 0.14;  // [1 / year] of mothers of that age
  constexpr auto kPart = 0.011;      // [1 / year] of heads
  constexpr auto kMostOfDwelling = std::size_t{90};
  auto chance = random_stream{
      seed_, dwelling_ * 64 + static_cast<std::uint64_t>(household_),
      subject::comings_and_goings};
  auto const from = std::max(came + 60, years_.from);
  auto const to = std::min(left, years_.until);
  if (from >= to || people.size() > kMostOfDwelling) {
    return;
  }
  auto const head = people[first];
  auto const years = years_between(from, to);
  for (auto i = chance.poisson(kPart * years); i > 0; --i) {
    auto const on = chance.between(from, to - 1);
    auto const age = age_on(head, on) + chance.normal(0.0, 3.5);
    if (age > 20.0 && age < 70.0) {
      auto one = someone_of(people, head,
                            head.sex == sex::female ? sex::male : sex::female,
                            on - days(age), on);
      one.head = true;
      people.push_back(std::move(one));
    }
  }
  for (auto i = chance.poisson(kLeaveHome * years); i > 0; --i) {
    constexpr auto kOldest = 32.0;
    auto const on = chance.between(from, to - 1);
    auto const age = std::clamp(chance.normal(22.5, 3.2), kGrown, kOldest);
    auto const of = chance.chance(0.5) ? sex::male : sex::female;
    auto const at_birth = age_on(head, on) - age;
    // Who moved in as an adult would be a lodger.
    if (head.sex == sex::female && at_birth > 17.0 && at_birth < 44.0 &&
        came < on - days(age - 16.0)) {
      auto one = someone_of(people, head, of, on - days(age), on);
      one.mother = head.member;
      people.push_back(std::move(one));
    }
  }
}

void comings_and_goings::move(std::vector<resident>& people,
                              std::size_t const first) const {
  constexpr auto kJoins = 0.35;  // of partners
  constexpr auto kAway = 0.045;  // of adults, who come back
  constexpr auto kShortest = 120;
  constexpr auto kLongest = 800;
  auto chance =
      random_stream{seed_,
                    (dwelling_ * 64 + static_cast<std::uint64_t>(household_)) ^
                        (std::uint64_t{1} << 60U),
                    subject::comings_and_goings};
  auto const children = std::any_of(
      people.begin() + static_cast<std::ptrdiff_t>(first), people.end(),
      [](resident const& one) { return one.mother >= 0; });
  auto heads = 0;
  for (auto i = first; i < people.size(); ++i) {
    auto& one = people[i];
    auto const joins = chance.chance(kJoins);
    auto const goes = chance.chance(kAway);
    auto const at = chance.uniform();
    auto const away = chance.between(kShortest, kLongest);
    auto const end = std::min(one.left, years_.until);
    if (one.death != kNoTime || one.left <= years_.from) {
      continue;
    }
    heads += one.head ? 1 : 0;
    auto const grown = one.birth + days(kGrown + 0.5);
    auto const span = [&](day_number const earliest, day_number const latest) {
      return earliest < latest
                 ? std::optional{earliest + static_cast<day_number>(
                                                at * static_cast<double>(
                                                         latest - earliest))}
                 : std::nullopt;
    };
    if (joins && one.head && heads == 2 && !children) {
      if (auto const day = span(std::max(one.came, grown), end - 30)) {
        live_from(one, *day);
      }
    } else if (goes && !children && age_on(one, end) < 60.0) {
      if (auto const day = span(std::max({one.came + 90, grown, years_.from}),
                                end - away - 30)) {
        go_away(one, *day, *day + away);
      }
    }
  }
}

}  // namespace wm::synth::detail
