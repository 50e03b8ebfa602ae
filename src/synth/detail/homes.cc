#include <algorithm>
#include <cmath>

#include "synth/detail/life.h"

namespace wm::synth::detail {

void write_homes(life& of) {
  constexpr auto kNeverRegisters = 0.025;
  constexpr auto kDaysToRegister = 25.0;
  constexpr auto kDaysToLeaveList = 60.0;
  auto chance = of.chance(subject::traits);
  auto const& who = of.who;
  for (auto const& home : who.homes) {
    auto const to = home.to == kNoTime ? kNoTime : home.to - 1;
    of.book
        .during(home.from, to, code::residence, source::general_practice,
                provider::none)
        .area = home.area;
  }
  auto const adult = of.age(who.came) >= 18.0;
  if (adult && who.death == kNoTime && chance.chance(kNeverRegisters)) {
    return;
  }
  auto const born_here = who.came == who.birth;
  auto const after = [&](double const days) {
    return static_cast<day_number>(std::ceil(chance.exponential(days)));
  };
  auto from = who.came + (born_here ? 5 + after(8.0) : after(kDaysToRegister));
  for (auto i = std::size_t{0}; i < who.homes.size(); ++i) {
    auto last = i;
    while (last + 1 < who.homes.size() &&
           who.homes[last + 1].practice == who.homes[i].practice &&
           who.homes[last + 1].from == who.homes[last].to) {
      ++last;
    }
    auto const ends = last + 1 == who.homes.size();
    // Lists hear late of those who leave, and of the dead at once.
    auto const to = who.homes[last].to == kNoTime ? kNoTime
                    : !ends ? who.homes[last].to + after(kDaysToRegister)
                    : who.death != kNoTime ? who.left
                                           : who.left + after(kDaysToLeaveList);
    if (from < to && from < who.left) {
      of.lists.push_back(
          {from, std::min(to, ends ? to : who.left), who.homes[i].practice});
      auto const& list = of.lists.back();
      of.book.during(list.from, list.to == kNoTime ? kNoTime : list.to - 1,
                     code::registration, source::general_practice,
                     list.practice);
      from = list.to;
    }
    // Who comes back joins again.
    if (!ends && who.homes[last + 1].from != who.homes[last].to) {
      from = std::max(from, who.homes[last + 1].from + after(kDaysToRegister));
    }
    i = last;
  }
}

void write_conditions(life& of) {
  for (auto c = std::size_t{0}; c < kConditions; ++c) {
    auto const day = of.onset[c];
    if (day >= end_of(of.who, of.years) || of.lists.empty()) {
      continue;
    }
    auto const first = of.lists.front().from;
    auto& one = of.book.on(
        std::max(day, of.who.birth), code_of(static_cast<condition>(c)),
        source::general_practice, of.practice_on(std::max(day, first)));
    if (day < first) {
      // Told to the practice on joining: nobody knows the day.
      one.recorded_on = first < of.years.from ? kNoTime : first;
    }
  }
}

}  // namespace wm::synth::detail
