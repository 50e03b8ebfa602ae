#pragma once

#include <string_view>

#include "record/life_course.h"
#include "record/state/state_rules.h"

namespace wm::record {

/// No pregnancy is believed to go on longer, whatever its records say
/// [days]. 45 weeks from the last menstrual period: three weeks after the day
/// from which a pregnancy counts as post-term.
///
/// \source World Health Organization, ICD-10, volume 2: post-term from 42
///         completed weeks (294 days) on. The three weeks beyond are ours.
inline constexpr auto kLongestPregnancy = 45 * 7;

/// Whether records say that the person is pregnant on a day: from the start
/// of a pregnancy to its end, both included, however it ends. The last day
/// believed is kLongestPregnancy - 1 days after the start.
bool pregnant_on(life_course const& of, state_rules const& rules,
                 day_number day);

/// The life stage of a person on a day: that of the pregnant for whoever is
/// pregnant by the records, at any age; else that of the age.
///
/// \returns an id of framework.yaml; empty for the dead and unborn, and when
///          neither pregnancy nor age is known
std::string_view life_stage_on(life_course const& of, state_rules const& rules,
                               day_number day);

}  // namespace wm::record
