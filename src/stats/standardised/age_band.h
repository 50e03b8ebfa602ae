#pragma once

#include <compare>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/result.h"
#include "stats/reason.h"

namespace wm::stats {

/// The end of a band without end, as in "90+".
/// \source our convention: docs/methods/age-bands.md.
inline constexpr int kNoEnd = std::numeric_limits<int>::max();

/// Ages in completed years, from the first to before the second: "5-9" is
/// [5, 10). The order is by first age, then by end.
struct age_band {
  int from;  // >= 0 [years]
  int to;    // > from, or kNoEnd [years]
  friend auto operator<=>(age_band, age_band) = default;
};

/// Reads a band as analysts write it: "0-4", "00-04", "65 to 69", "65–69",
/// "0_4", "[0,5)", "90+", "85 and over", "85 or more", ">=85", "<1",
/// "under 1", "0", "all ages"; with or without "age", "aged", "years",
/// "yrs", in any case.
///
/// \param label  one band; a number alone is a single year of age
/// \returns the band
/// \error invalid_input  anything else, or an end before the beginning; the
///                       message names the label
/// \source our convention: docs/methods/age-bands.md.
result<age_band> parse_age_band(std::string_view label);

/// The one way in which we write a band: "0-4", "90+", "0" for one year.
///
/// \param band  any band
/// \returns its label, which parse_age_band reads back as the same band
/// \source our convention: docs/methods/age-bands.md.
std::string label_of(age_band band);

/// What of a band lies within a range of ages.
///
/// \param band   any band
/// \param range  any band: "16-64"
/// \returns their common ages, none when there are none
/// \source our convention: docs/methods/age-bands.md.
std::optional<age_band> clip(age_band band, age_band range);

/// A band that is wrong, and how.
struct band_problem {
  reason why;     // duplicate_band, overlapping_band, missing_band or
                  // unmatched_band
  age_band band;  // the band given twice, overlapping or unmatched; the ages
                  // that no band covers
};

/// A problem in words: "duplicate_band 65-69".
///
/// \param of  a problem
/// \returns its word and the band
/// \source our words: docs/methods/README.md.
std::string describe(band_problem const& of);

/// Looks for bands that are given twice, that overlap, or between which ages
/// are missing.
///
/// \param bands  in any order; none is no problem. At most a few dozen: every
///               pair is compared, nothing is allocated
/// \returns the first problem by age, none when the bands follow each other
/// \source our convention: docs/methods/age-bands.md.
std::optional<band_problem> find_problem(std::span<age_band const> bands);

}  // namespace wm::stats
