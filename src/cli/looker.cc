#include "cli/looker.h"

#include <pwd.h>
#include <unistd.h>

#include <fmt/format.h>

#include "cli/exit_code.h"

namespace wm::cli {

app::looker this_user(std::optional<std::string> const& purpose) {
  auto const* const entry = ::getpwuid(::getuid());
  return {.who = entry == nullptr ? fmt::format("user {}", ::getuid())
                                  : std::string{entry->pw_name},
          .at = std::chrono::floor<std::chrono::seconds>(
              std::chrono::system_clock::now()),
          .purpose = purpose};
}

int tell_of_look(error const& failure, output_format const format,
                 streams const& to) {
  auto const code = tell(failure, format, to);
  return failure.code == error_code::denied ? kUsage : code;
}

}  // namespace wm::cli
