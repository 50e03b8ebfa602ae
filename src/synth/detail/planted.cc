#include "synth/detail/planted.h"

namespace wm::synth::detail::planted {

double better_blood_pressure(provider const practice, day_number const day,
                             window const& years) {
  constexpr auto kPractices = 9;
  constexpr auto kSince = 548;  // [days] before the last
  constexpr auto kLower = 6.0;
  auto const number =
      static_cast<int>(practice) - static_cast<int>(provider::first_practice);
  return practice != provider::none && number < kPractices &&
                 day > years.until - kSince
             ? kLower
             : 0.0;
}

bool is_coached(long const systolic, double const chance, day_number const day,
                window const& years) {
  constexpr auto kHigh = 158;
  constexpr auto kOffered = 0.6;
  constexpr auto kFrom = 900;  // [days] before the last
  constexpr auto kTo = 450;
  return systolic >= kHigh && chance < kOffered && day > years.until - kFrom &&
         day <= years.until - kTo;
}

bool is_lost(provider const hospital, day_number const day,
             window const& years) {
  constexpr auto kFrom = 400;  // [days] before the last
  constexpr auto kTo = 308;
  return hospital == provider::second_hospital && day > years.until - kFrom &&
         day <= years.until - kTo;
}

bool is_recorded_as_appointment(provider const hospital, double const chance,
                                day_number const day, window const& years) {
  constexpr auto kSince = 730;  // [days] before the last
  constexpr auto kShare = 0.7;
  return hospital == provider::first_hospital && chance < kShare &&
         day > years.until - kSince;
}

}  // namespace wm::synth::detail::planted
