#pragma once

#include <span>

#include "synth/detail/random_stream.h"

namespace wm::synth::detail {

inline constexpr auto kOldest = 90;  // stands for all ages from 90

/// Residents of Tower Hamlets by single year of age, 0 to 90 [people].
///
/// \source Office for National Statistics, mid-2020 population estimates for
///         small areas, summed. Open Government Licence v3.0.
std::span<int const> residents_by_age();

/// Running sums of how likely ages are: of the youngest child of a family (0
/// to 17), of adults in households without children (18 to 90, in place 0 to
/// 72). Such that the residents of all households have the ages above.
std::span<double const> youngest_child_ages();
std::span<double const> settled_adult_ages();
std::span<double const> young_adult_ages();

/// Deaths in a year of a person of that age [1 / year].
///
/// \param age    0 to 110 [years]
/// \param fifth  deprivation, 1 = most deprived, to 5
double mortality(double age, int fifth);

/// Deaths in a year among the residents above, of one [1 / year].
double deaths_of_a_person(int fifth);

/// The age at which somebody among them dies [years].
double draw_age_at_death(int fifth, random_stream& chance);

}  // namespace wm::synth::detail
