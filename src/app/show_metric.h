#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>

#include "app/record_leave.h"
#include "base/result.h"

namespace wm::app {

struct show_metric_request {
  std::filesystem::path package;
  std::string metric;
  std::chrono::sys_days on;  // in the period for which days are drawn
  /// With a store: how many each line removed.
  std::optional<std::filesystem::path> store;
  std::optional<std::chrono::sys_days> known_on;
  app::looker looker;
};

/// The definition of a metric on persons' records, as clinicians read it
/// before they agree: its lines in the order in which they are applied, its
/// windows with both ends, its concepts with their codes, its cases; with a
/// store, the flow table.
///
/// \returns text that ends with a line break
/// \error denied         leave_to_look() gives none
/// \error not_found      no such metric or store
/// \error invalid_input  the package has errors, or the store is damaged
result<std::string> show_metric(show_metric_request const& request);

}  // namespace wm::app
