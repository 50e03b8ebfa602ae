#pragma once

#include <string_view>

namespace wm::bench {

/// Runs the work once to warm up and five times to measure, and prints the
/// median of the wall-clock times: "bench NAME VALUE UNIT".
///
/// \param name  of the line, ends with its unit: "dsr_100k_groups_ms"
/// \param work  returns a number made of all its results, so that none of the
///              work can be left out; one that is not finite ends the program
void report_milliseconds(std::string_view name, double (*work)());
void report_seconds(std::string_view name, double (*work)());

// One function per file, listed in main.cc.
void run_life();
void run_values();
void run_charts();

}  // namespace wm::bench
