#pragma once

#include <chrono>
#include <optional>
#include <string>

namespace CLI {
class App;
}

namespace wm::cli {

/// Adds an option that takes a day, 2027-03-31; what is read goes into `into`.
void add_day(CLI::App& to, std::string const& name,
             std::optional<std::chrono::sys_days>& into,
             std::string const& about);

}  // namespace wm::cli
