#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>

#include "app/record_leave.h"
#include "base/result.h"

namespace wm::app {

struct explain_request {
  std::filesystem::path package;
  std::filesystem::path store;
  std::string metric;
  std::string person;
  std::chrono::sys_days on;  // in the period that is explained
  std::optional<std::chrono::sys_days> known_on;
  app::looker looker;
};

/// Why a person is counted in a metric or not: every line of its definition,
/// what it is of this person, and the events that decide it.
///
/// \returns text that ends with a line break
/// \error denied         leave_to_look() gives none
/// \error not_found      no such metric, store or person
/// \error invalid_input  the package has errors, or the store is damaged
/// \error io             the audit file cannot be written
result<std::string> explain_person(explain_request const& request);

}  // namespace wm::app
