#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>

#include "app/record_leave.h"
#include "base/result.h"

namespace wm::app {

enum class show_format { words, json };

/// Whether what was corrected and withdrawn is told too.
enum class shown_versions { what_counts, all };

struct record_show_request {
  std::filesystem::path package;
  std::filesystem::path store;
  std::string person;
  /// The day at whose end it was known; nothing: all that the store holds.
  std::optional<std::chrono::sys_days> known_on;
  shown_versions versions{shown_versions::what_counts};
  show_format format{show_format::words};
  app::looker looker;
};

/// The life course of one person in words, by year, or as JSON.
///
/// \returns text that ends with a line break
/// \error denied         leave_to_look() gives none
/// \error not_found      there is no store, or no such person in it
/// \error invalid_input  the package has errors, or the store is damaged
/// \error io             the audit file cannot be written
result<std::string> record_show(record_show_request const& request);

}  // namespace wm::app
