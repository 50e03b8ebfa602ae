#pragma once

#include <chrono>
#include <string>

#include "base/calendar.h"

namespace wm::report {

/// What a period covers, in words: "2015", "2011 to 2013", "March 2019",
/// "April to June 2018", "Sept 2021 to Aug 2022",
/// "16 Nov 2015 to 15 Nov 2016". Made from its days, not from the
/// publisher's label, so that every source reads the same.
std::string period_text(period const& of);

/// "31 March 2027".
std::string day_text(std::chrono::sys_days day);

}  // namespace wm::report
