#pragma once

#include <string>
#include <vector>

#include "random_choice.h"

namespace wm::agreement {

/// An invented person as a case of a metric writes them.
struct generated_person {
  std::string born;
  std::string died;
  std::string sex;
  std::string ethnic_group;
  std::string registered;  // never, or empty: always
  std::vector<std::string> events;
};

/// A person on whom definitions may break: several events on one day and at
/// one time, dates known to the month, leap days, events on the borders of
/// periods, unknown values, moves, death.
generated_person person_from(random_choice& choose);

/// The person as lines of a case.
std::string text_of(generated_person const& person);

}  // namespace wm::agreement
