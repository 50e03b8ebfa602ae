#include "app/open_package.h"

#include <fmt/format.h>

#include <utility>

#include "framework/load.h"

namespace wm::app {

result<opened_package> open_package(std::filesystem::path const& folder) {
  auto loaded = framework::load_package(folder);
  auto warnings = std::vector<framework::diagnostic>{};
  auto errors = std::vector<framework::diagnostic>{};
  for (auto& d : loaded.problems) {
    (is_error(d) ? errors : warnings).push_back(std::move(d));
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
