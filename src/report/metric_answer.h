#pragma once

#include <chrono>
#include <string>
#include <string_view>

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

/// The figure with its period alone: "16.6 in every 100 adults live with
/// obesity (16 Nov 2022 to 15 Nov 2023)."
///
/// \param shown  has a latest figure
std::string figure_sentence(shown_metric const& shown);

/// How it stands: "That is worse than England (30.2), and the difference is
/// bigger than chance would explain."; why that cannot be said; empty without
/// a figure.
std::string standing_sentence(shown_metric const& shown);

}  // namespace wm::report
