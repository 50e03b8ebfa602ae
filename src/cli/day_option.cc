#include "cli/day_option.h"

#include <CLI/CLI.hpp>

#include "base/calendar.h"

namespace wm::cli {

void add_day(CLI::App& to, std::string const& name,
             std::optional<std::chrono::sys_days>& into,
             std::string const& about) {
  to.add_option_function<std::string>(
      name,
      [name, &into](std::string const& written) {
        auto const day = parse_date(written);
        if (!day) {
          throw CLI::ValidationError{name, day.error().message};
        }
        into = *day;
      },
      about);
}

}  // namespace wm::cli
