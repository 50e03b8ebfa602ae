#pragma once

#include <string>
#include <vector>

#include "releases.h"

namespace wm::disclosure {

/// A count that somebody with everything that left knows too closely.
struct breach {
  std::string cell;  // its groups and its true count
  std::string what;  // "cannot be 7"
};

/// Whether the solver is there: cbc of Debian's coinor-cbc.
bool solver_is_there();

/// How many random tables to attack: thousands take half an hour, so that the
/// everyday test has few. WM_ATTACK_TABLES sets another number.
std::size_t tables_to_attack();

/// Attacks each count that is small or was never shown: by integer programming
/// over all that was published, can it still be as low and as high as it must?
/// All the attacker has is the numbers, the sums and the policy's text.
///
/// \param by  the policy, as the attacker knows it
std::vector<breach> attack(release_series::known const& all,
                           count_policy const& by);

/// The counts, sums and numbers told, to read.
std::string to_text(release_series::known const& all);

}  // namespace wm::disclosure
