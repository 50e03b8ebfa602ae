#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include "synth/detail/resident.h"

namespace wm::synth::detail {

/// Long-term conditions, in the order of their codes.
enum class condition : std::uint8_t {
  hypertension,
  diabetes,
  asthma,
  copd,
  coronary_heart_disease,
  atrial_fibrillation,
  heart_failure,
  stroke,
  chronic_kidney_disease,
  depression,
  severe_mental_illness,
  dementia,
  epilepsy,
  learning_disability,
  cancer,
  obesity,
  count_,
};
inline constexpr auto kConditions = static_cast<std::size_t>(condition::count_);

constexpr code code_of(condition const one) {
  return static_cast<code>(static_cast<int>(code::hypertension) +
                           static_cast<int>(one));
}

/// What is known of a condition in the borough, and what is assumed.
struct condition_facts {
  double share;      // of all residents who have it [1]
  double onset;      // age at onset of half of those who ever get it [years]
  double deviation;  // of that age [years]
  double earlier;    // how much earlier from one fifth to the next more
                     // deprived one [years]
};
std::span<condition_facts const> condition_table();

enum class smoking : std::uint8_t { never, former, current };
/// Of people aged 15 and over: assumed.
inline constexpr auto kEverSmoked = 0.33;

/// The day on which each condition begins, of a person; kNoTime: never. Who
/// smoked, or has another condition before, gets some more often.
std::array<day_number, kConditions> onsets_of(std::uint64_t seed,
                                              resident const& who,
                                              smoking smokes);

}  // namespace wm::synth::detail
