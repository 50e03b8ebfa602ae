#pragma once

#include <cstdint>
#include <vector>

#include "record/moment.h"
#include "synth/detail/words_used.h"

namespace wm::synth::detail {

using record::day_number;
using record::kNoTime;

inline constexpr auto kYear = 365.25;  // [days]

/// Which years a borough is made for.
struct window {
  day_number from;   // first day with records of care
  day_number until;  // last day
};

/// Where a household lives, and with which practice it registers.
struct home {
  day_number from;
  day_number to;  // first day elsewhere; kNoTime: still there
  std::uint16_t area;
  provider practice;
};

/// A person who lives in the borough for a while.
struct resident {
  std::uint64_t key{0};  // for chance: dwelling and member
  int member{0};         // in the dwelling, from 0
  int household{0};      // in the dwelling, from 0
  detail::sex sex{sex::female};
  day_number birth{0};
  day_number death{kNoTime};
  day_number came{0};        // first day in the borough
  day_number left{kNoTime};  // first day elsewhere, or the day after death
  ethnic_group group{ethnic_group::unknown};
  std::uint16_t area{0};          // the last one
  int fifth{3};                   // deprivation, 1 = most deprived
  bool head{false};               // adult of the household's oldest generation
  int mother{-1};                 // member of the dwelling
  day_number away_from{kNoTime};  // first day elsewhere, of who comes back
  day_number back_on{kNoTime};
  std::vector<home> homes;
};

/// Years between two days.
inline double years_between(day_number const from, day_number const to) {
  return static_cast<double>(to - from) / kYear;
}
inline double age_on(resident const& who, day_number const day) {
  return years_between(who.birth, day);
}
/// The first day after which nothing is recorded.
inline day_number end_of(resident const& who, window const& years) {
  return who.left < years.until + 1 ? who.left : years.until + 1;
}

/// Everybody who lives in one dwelling one after the other, since the first
/// of them who is there in the window came.
///
/// \param dwelling  its number, from 0
/// \param stays     how many times as long as usual households stay
/// \returns by household, the latest first
std::vector<resident> people_of(std::uint64_t seed, std::uint64_t dwelling,
                                window const& years, int stays);

/// How many residents a dwelling has on the last day, on average.
double residents_of_a_dwelling();

}  // namespace wm::synth::detail
