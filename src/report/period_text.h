#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "base/calendar.h"

namespace wm::report {

/// What a period covers, in words: "2015", "2011 to 2013", "March 2019",
/// "April to June 2018", "Sept 2021 to Aug 2022",
/// "16 Nov 2015 to 15 Nov 2016". Made from its days, not from the
/// publisher's label, so that every source reads the same.
std::string period_text(period const& of);

/// The same, but a publisher's label that is a day stays that day: a census
/// or a survey of one spring day counts no whole year. "21 March 2021" for
/// "2021-03-21 (Census)". A bare first of a month stands for the month.
std::string period_text(period const& of, std::string_view label);

/// "since 2015", "since the figure of 2013 to 2015".
std::string since_text(std::string_view period);

/// From the beginning of one figure to the end of another, with their labels:
/// "2016 to 2020"; "21 April 2021 to 30 April 2025" where they are days.
std::string span_text(period const& first, std::string_view first_label,
                      period const& last, std::string_view last_label);

/// "31 March 2027".
std::string day_text(std::chrono::sys_days day);

}  // namespace wm::report
