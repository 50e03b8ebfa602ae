#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "record/state/person_state.h"

namespace wm::record {

/// The group of those of whom it is not known, the last of every breakdown.
inline constexpr auto kUnknownGroup = std::string_view{"unknown"};

/// One of the groups that persons are put into.
struct group {
  std::string word;   // "1", "85-89"
  std::string title;  // "1 (most deprived)"
  friend bool operator==(group const&, group const&) = default;
};

/// Something that figures can be broken down by.
struct breakdown {
  std::string name;           // "local_deprivation_fifth"
  std::string title;          // names the edition
  std::vector<group> groups;  // in order, "unknown" last
  /// Whether the groups are all there are; practices come from records.
  bool complete{true};
};

/// Everything that persons can be broken down by on a day: life_stage,
/// age_band_5, sex, ethnic_group, ethnic_group_5, locality, ward, place,
/// local_deprivation_fifth, national_deprivation_fifth, practice, care_home,
/// carer; in this order.
std::vector<breakdown> breakdowns_of(state_rules const& rules);

/// The group of a person on a day.
///
/// \param name  of a breakdown
/// \returns a word of its groups; "unknown" also for a name that there is not
std::string group_of(person_state const& state, std::string_view name);

}  // namespace wm::record
