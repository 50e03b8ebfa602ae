#pragma once

#include <chrono>
#include <string>

#include "report/evidence.h"
#include "report/shown_metric.h"

namespace wm::report {

/// What the figures of a metric say, in a few plain sentences: the figure
/// with its period, how it stands, whether it is changing; or why that cannot
/// be said; or where figures would come from.
///
/// \param shown  all but the answer is filled in
/// \param on     the day of the report
std::string answer_of(shown_metric const& shown, evidence const& from,
                      std::chrono::sys_days on);

// The answer's sentences one by one, for a statement that tells them in its
// own order. Each is empty where there is nothing to say.

/// "16.6 in every 100 adults live with obesity (2023)."; with a comparator
/// "... (2023; England 26.6)."
///
/// \param shown    has a latest figure
/// \param against  null, or the comparator to name
std::string figure_sentence(shown_metric const& shown,
                            shown_comparison const* against);

/// Whose figure it is if not the home area's, that it is old, that a newer
/// one was not measured.
///
/// \param shown  has a latest figure
std::string circumstances(shown_metric const& shown, evidence const& from,
                          std::chrono::sys_days on);

/// Why the figure cannot be judged, for a resident, without a full stop.
std::string why_not_judged(shown_metric const& shown);

/// Whether it is steadily rising or falling, or why that cannot be tested.
std::string trend_sentence(shown_metric const& shown);

}  // namespace wm::report
