#pragma once

#include <optional>
#include <string_view>

#include "record/life_course.h"
#include "record/state/age.h"
#include "record/state/state_rules.h"

namespace wm::record {

class relatives;

/// Whether something is so; unknown of the dead, the unborn, and when nobody
/// can say.
enum class yes_or_no { unknown, yes, no };

/// Where somebody lives and how deprived it is there.
struct residence_state {
  std::string_view place;     // a small area; empty: no residence
  std::string_view ward;      // empty: the package does not know the place
  std::string_view locality;  // empty: in none
  int national_decile{0};     // 1 = most deprived, to 10; 0: unknown
  int national_fifth{0};      // 1 = most deprived, to 5; 0: unknown
  int local_fifth{0};         // 1 = most deprived, to 5; 0: unknown
};

/// A person on a day. Texts that are empty mean unknown, or none. They
/// belong to the life course and the package.
struct person_state {
  record::living living{living::unknown};
  std::optional<int> age_in_years;
  std::optional<int> age_in_months;
  precision birth_known_to{precision::day};
  yes_or_no pregnant{yes_or_no::unknown};
  std::string_view life_stage;
  std::string_view sex, ethnic_group, broad_ethnic_group;
  std::string_view practice;
  residence_state residence;
  yes_or_no lives_in_care_home{yes_or_no::unknown};
  yes_or_no has_carer{yes_or_no::unknown};
  yes_or_no is_carer{yes_or_no::unknown};
};

/// What the package says of a place that somebody lives at.
///
/// \returns texts of `place` and the package
residence_state residence_at(std::string_view place, state_rules const& rules);

/// Where a person lives on a day.
residence_state residence_on(life_course const& of, state_rules const& rules,
                             day_number day);

/// Everything that is derived of a person on a day. Of the dead and unborn
/// only sex and ethnic group are told, which do not change with the day, and
/// of the dead the age they would have.
///
/// \param all  relations from their other end; null: nobody can say who is a
///             carer
person_state state_on(life_course const& of, state_rules const& rules,
                      relatives const* all, day_number day);

}  // namespace wm::record
