#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "report/evidence.h"

namespace wm::report {

/// The fact behind a component's level, or why there is none: "worse than
/// England (99.8 %)", "about 1,200 people a year", "9 of 20 wards worse than
/// the middle one". No capital, no full stop.
std::string component_text(figures::priority const& of,
                           framework::priority_component component,
                           evidence const& from);

/// What is known of a metric in one or two sentences.
std::string why_text(figures::priority const& of, evidence const& from);

/// "Rank 3 to 12 of 41 in 95 of 100 draws."
///
/// \param of     how many are ranked
/// \param draws  how often
std::string rank_text(figures::rank_interval const& rank, std::size_t of,
                      int draws);

/// What is missing for a rank.
std::string not_ranked_text(figures::priority const& of);

/// "14 come first", "1 is to improve".
std::string verdict_text(std::string_view decided, int metrics);

}  // namespace wm::report
