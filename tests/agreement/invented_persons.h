#pragma once

#include <vector>

#include "generated_person.h"
#include "metrics/evaluate/invented_person.h"
#include "two_answers.h"

namespace wm::agreement {

/// The persons with their life courses.
std::vector<metrics::invented_person> all_invented(
    std::vector<generated_person> const& from);

courses courses_of(std::vector<metrics::invented_person> const& persons);

/// A number from the environment.
int number_from(char const* name, int otherwise);

}  // namespace wm::agreement
