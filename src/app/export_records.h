#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>

#include "app/record_leave.h"
#include "app/record_tables.h"
#include "base/result.h"

namespace wm::app {

struct export_request {
  std::filesystem::path package;
  std::filesystem::path store;
  std::filesystem::path to;     // a DuckDB file
  std::chrono::sys_days from;   // the first day of the first quarter
  std::chrono::sys_days until;  // quarters that end by then
  std::optional<std::chrono::sys_days> known_on;
  state_rows states{state_rows::all};
  app::looker looker;
};

/// Writes everybody in a store as the tables that the SQL of metrics reads
/// (docs/language.md, SQL).
///
/// \returns how many persons
/// \error denied         leave_to_look() gives none
/// \error invalid_input  the package has errors, the store is damaged, or no
///                       whole quarter lies between the days
/// \error io             a file cannot be written
result<std::uint64_t> export_records(export_request const& request);

}  // namespace wm::app
