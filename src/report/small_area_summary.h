#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "report/evidence.h"
#include "report/shown_metric.h"

namespace wm::report {

/// "Wards of Tower Hamlets".
std::string title_of(framework::area_type type, std::string_view home);

/// "1 ward", "20 wards".
std::string counted_areas(std::size_t number, framework::area_type type);

/// "from 13.8 % (Bow East) to 33.2 % (Poplar)"; of a single area "91.1 %".
/// Wards are named; a practice is not put on a league table in a sentence.
///
/// \param shown  has at least one cell
std::string range_of(small_area_figures const& shown, evidence const& from);

/// "Compared with Tower Hamlets as a whole, of 20 wards 2 are better, 3 are
/// worse and 15 are about the same." with the range and what chance alone
/// would give.
///
/// \param shown  has at least one cell
std::string summary_of(small_area_figures const& shown, evidence const& from,
                       framework::metric const& of);

}  // namespace wm::report
