#include "app/open_package.h"

#include <fmt/format.h>

#include <utility>

#include "framework/load.h"

namespace wm::app {

result<opened_package> open_package(std::filesystem::path const& folder) {
  auto loaded = framework::load_package(folder);
  auto warnings = std::vector<problem>{};
  auto errors = std::vector<problem>{};
  for (auto& d : loaded.problems) {
    auto const is_error = d.severity == framework::severity::error;
    (is_error ? errors : warnings)
        .push_back({is_error, d.at.file, d.at.line, d.at.column,
                    std::move(d.message), std::move(d.remedy)});
  }
  if (!loaded.package) {
    auto const first = errors.empty() ? std::string{"it cannot be read"}
                                      : to_string(errors.front());
    return fail(error_code::invalid_input, folder.string(),
                fmt::format("the package has {} error{}. {}\nSee all of them "
                            "with: whatmatters check {}",
                            errors.size(), errors.size() == 1 ? "" : "s", first,
                            folder.string()));
  }
  return opened_package{*std::move(loaded.package), std::move(warnings)};
}

}  // namespace wm::app
