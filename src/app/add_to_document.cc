#include "app/add_to_document.h"

#include <fmt/format.h>

namespace wm::app {

result<std::string> added_to_document(std::string_view const report,
                                      std::string_view const key,
                                      std::string_view const json) {
  auto const end = report.find_last_of('}');
  if (end == std::string_view::npos) {
    return fail(error_code::invalid_input, "report.json",
                "This is no report: do `whatmatters run` again.");
  }
  return fmt::format("{},\"{}\":{}{}", report.substr(0, end), key, json,
                     report.substr(end));
}

}  // namespace wm::app
