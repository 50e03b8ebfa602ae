#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "record/import.h"
#include "record/quality.h"

namespace wm::app {

struct record_import_request {
  std::filesystem::path package;
  std::filesystem::path store;
  std::vector<std::filesystem::path> files;
  std::optional<std::filesystem::path> mapping;
  std::string source;  // of rows that do not say it
  std::optional<std::chrono::sys_days> received_on;
  record::origin origin{record::origin::real};
  std::filesystem::path rejects{"record-rejects.csv"};
  std::chrono::sys_days on{};  // the day of the import, for its history
  /// Told what the import is doing; may be empty.
  std::function<void(std::string_view)> progress;
};

struct record_import_summary {
  record::import_summary import;
  record::store_quality quality;                 // of the store afterwards
  std::optional<std::filesystem::path> rejects;  // none when no row was
};

/// Brings files of persons, events, relations and opt-outs into a store of
/// records and says how good they are. Rows that cannot be used go to the
/// file of rejects. What was imported when is added to imports.jsonl in the
/// store's folder.
///
/// \error invalid_input  the package, the mapping or a file is wrong, or the
///                       store is damaged
/// \error not_found      a file is missing
/// \error denied         another import into the store is at work
/// \error io             a file cannot be read or written
result<record_import_summary> import_record(
    record_import_request const& request);

}  // namespace wm::app
