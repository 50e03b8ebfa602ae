#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "app/record_leave.h"
#include "base/result.h"
#include "record/summary.h"

namespace wm::app {

enum class summary_format { words, json, csv };

struct record_summary_request {
  std::filesystem::path package;
  std::filesystem::path store;
  std::vector<record::summary_axis> by;  // at least one, none twice
  summary_format format{summary_format::words};
  app::looker looker;
  /// Told what is being done; may be empty.
  std::function<void(std::string_view)> progress;
};

/// What a store holds, by source, concept, month or provider; when it was
/// received; what may be wrong with it; how complete persons' characteristics
/// are. As CSV, the table of rows alone.
///
/// \returns text that ends with a line break
/// \error denied         leave_to_look() gives none: counts are exact
/// \error not_found      there is no store
/// \error invalid_input  the package has errors, or the store is damaged
/// \error io             the audit file cannot be written
result<std::string> record_summary(record_summary_request const& request);

}  // namespace wm::app
