#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "record/life_course.h"
#include "record/store.h"

namespace wm::record {

/// Whether a relation holds on a day; its first and last day are included,
/// and a day that is not given does not limit it.
bool holds_on(life_relation const& one, day_number day);

/// Somebody who has a relation to a person or household.
struct relative {
  std::string_view person_id;
  life_relation relation;
};

/// All relations of a store, looked at from their other end: whom a person
/// cares for, who lives in a household. Texts belong to the store.
class relatives {
 public:
  /// \error invalid_input  the store is damaged
  static result<relatives> of(store const& records, day_number known_on);

  /// Those with a relation of that kind to a person or household, on a day;
  /// by person.
  std::vector<relative> with(std::string_view kind, std::string_view other,
                             day_number day) const;

 private:
  /// A relation, its texts by number.
  struct row {
    std::uint32_t other, kind, source;
    day_number from, to;
    std::string_view person_id;
  };
  std::vector<row> rows_;  // by other, then by person
  std::span<std::string_view const> kinds_, others_, sources_;
};

/// Who cares for a person on a day: the ids of their carers.
std::vector<std::string_view> carers_on(life_course const& of, day_number day);

/// The households that a person belongs to on a day.
std::vector<std::string_view> households_on(life_course const& of,
                                            day_number day);

/// Others of the same household on a day, by id.
std::vector<std::string_view> household_members_on(life_course const& of,
                                                   relatives const& all,
                                                   day_number day);

/// Those whom a person cares for on a day, by id.
std::vector<std::string_view> cared_for_on(life_course const& of,
                                           relatives const& all,
                                           day_number day);

}  // namespace wm::record
