#include "app/find_definition.h"

#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/spelling.h"
#include "metrics/definitions.h"

namespace wm::app {

result<found_definition> find_definition(std::filesystem::path const& package,
                                         std::string_view const metric) {
  auto opened = std::make_unique<opened_package>(WM_TRY(open_package(package)));
  auto const* const found = framework::find_metric(opened->package, metric);
  if (found == nullptr) {
    auto ids = std::vector<std::string_view>{};
    for (auto const& each : opened->package.metrics) {
      if (each.record) {
        ids.push_back(each.id.value);
      }
    }
    return fail(error_code::not_found, package.string(),
                fmt::format("There is no metric \"{}\". {}", metric,
                            did_you_mean(metric, ids)));
  }
  if (!found->record) {
    return fail(error_code::invalid_input, found->id.at.file,
                fmt::format("{} is not counted from records: its source is "
                            "another.",
                            metric));
  }
  auto understood =
      metrics::understand(*found, metrics::vocabulary_of(opened->package));
  if (!understood.definition) {
    auto const& first = understood.problems.front();
    return fail(error_code::invalid_input, to_string(first.line.at),
                fmt::format("{}. `whatmatters check` tells all problems.",
                            first.message));
  }
  return found_definition{std::move(opened), *std::move(understood.definition)};
}

}  // namespace wm::app
