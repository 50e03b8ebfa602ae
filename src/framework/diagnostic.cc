#include "framework/diagnostic.h"

#include <algorithm>

#include <fmt/format.h>

namespace wm::framework {

std::string to_string(diagnostic const& problem) {
  auto const line = fmt::format("{}: {}[{}]: {}", wm::to_string(problem.at),
                                is_error(problem) ? "error" : "warning",
                                to_string(problem.code), problem.message);
  return problem.remedy.empty()
             ? line
             : fmt::format("{}\n    {}", line, problem.remedy);
}

bool is_error(diagnostic const& problem) {
  return severity_of(problem.code) == severity::error;
}

bool has_errors(std::vector<diagnostic> const& problems) {
  return std::ranges::any_of(problems, is_error);
}

}  // namespace wm::framework
