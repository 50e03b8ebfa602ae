#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>

#include "app/metric_sql.h"
#include "app/record_tables.h"

namespace CLI {
class App;
}

namespace wm::cli {

/// A definition to show.
struct show_options {
  std::filesystem::path package;
  std::string metric;
  std::optional<std::chrono::sys_days> on;
  std::optional<std::filesystem::path> store;
  std::optional<std::chrono::sys_days> known_on;
  std::optional<std::string> purpose;
};

/// A person to explain.
struct explain_options {
  std::filesystem::path package;
  std::filesystem::path store;
  std::string metric;
  std::string person;
  std::optional<std::chrono::sys_days> on;
  std::optional<std::chrono::sys_days> known_on;
  std::optional<std::string> purpose;
};

/// A definition to write as SQL.
struct sql_options {
  std::filesystem::path package;
  std::string metric;
  metrics::sql_rows rows{metrics::sql_rows::figures};
};

enum class reconcile_layout { words, json, csv };

/// A metric to hold against what somebody else makes of it.
struct reconcile_options {
  std::filesystem::path package;
  std::filesystem::path store;
  std::string metric;
  std::filesystem::path with;
  std::optional<std::chrono::sys_days> on;
  std::optional<std::chrono::sys_days> known_on;
  std::optional<std::string> purpose;
  reconcile_layout layout{reconcile_layout::words};
};

/// Records to write as tables.
struct record_export_options {
  std::filesystem::path package;
  std::filesystem::path store;
  std::filesystem::path to;
  std::optional<std::chrono::sys_days> from;
  std::optional<std::chrono::sys_days> until;
  std::optional<std::chrono::sys_days> known_on;
  std::optional<std::string> purpose;
  app::state_rows states{app::state_rows::all};
};

/// Adds `reconcile`.
void add_reconcile(CLI::App& app, reconcile_options& into);

/// Adds `show`, `explain` and `sql`; what is read goes into the three.
void add_metric_commands(CLI::App& app, show_options& show,
                         explain_options& explain, sql_options& sql);

/// Adds `export` to `record`.
void add_record_export(CLI::App& record, record_export_options& into);

}  // namespace wm::cli
