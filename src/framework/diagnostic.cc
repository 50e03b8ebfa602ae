#include "framework/diagnostic.h"

#include <algorithm>

#include <fmt/format.h>

namespace wm::framework {

std::string to_string(diagnostic const& problem) {
  auto const line =
      fmt::format("{}: {}: {}", wm::to_string(problem.at),
                  problem.severity == severity::error ? "error" : "warning",
                  problem.message);
  return problem.remedy.empty()
             ? line
             : fmt::format("{}\n    {}", line, problem.remedy);
}

bool has_errors(std::vector<diagnostic> const& problems) {
  return std::ranges::any_of(problems, [](diagnostic const& problem) {
    return problem.severity == severity::error;
  });
}

}  // namespace wm::framework
