#include "cli/metric_line.h"

#include <CLI/CLI.hpp>

#include "cli/day_option.h"

namespace wm::cli {

namespace {

constexpr auto kPurpose =
    "What you look for, in words; needed unless the store is synthetic";
constexpr auto kKnownOn =
    "As known at the end of that day, 2027-03-31 (default: all that the store "
    "holds)";

void add_show(CLI::App& app, show_options& into) {
  auto* const c = app.add_subcommand(
      "show",
      "The definition of a metric on records, line by line, for signing");
  c->add_option("metric", into.metric, "Id of the metric")->required();
  c->add_option("--package", into.package, "Folder of the package")->required();
  add_day(*c, "--on", into.on,
          "A day of the period whose days are drawn (default: today)");
  c->add_option("--store", into.store,
                "Folder of a store: how many each line removed");
  add_day(*c, "--known-on", into.known_on, kKnownOn);
  c->add_option("--purpose", into.purpose, kPurpose);
  c->footer(
      "docs/language.md explains the language.\n"
      "Example:\n  whatmatters show bp_controlled --package "
      "frameworks/tower-hamlets --on 2025-03-31");
}

void add_explain(CLI::App& app, explain_options& into) {
  auto* const c = app.add_subcommand(
      "explain", "Why a person is counted in a metric, or is not");
  c->add_option("--metric", into.metric, "Id of the metric")->required();
  c->add_option("--person", into.person, "Id of the person")->required();
  c->add_option("--package", into.package, "Folder of the package")->required();
  c->add_option("--store", into.store, "Folder of the store")->required();
  add_day(*c, "--on", into.on, "A day of the period (default: today)");
  add_day(*c, "--known-on", into.known_on, kKnownOn);
  c->add_option("--purpose", into.purpose, kPurpose);
  c->footer(
      "Every line of the definition, what it is of the person, and the events "
      "that decide it.\nOf real persons every look is written to the store's "
      "audit.jsonl first.\n"
      "Example:\n  whatmatters explain --metric bp_controlled --person p52 "
      "--on 2025-03-31 \\\n    --package frameworks/tower-hamlets --store "
      "records --purpose \"asked by the practice\"");
}

void add_sql(CLI::App& app, sql_options& into) {
  auto* const c = app.add_subcommand(
      "sql", "The definition of a metric as one DuckDB statement");
  c->add_option("metric", into.metric, "Id of the metric")->required();
  c->add_option("--package", into.package, "Folder of the package")->required();
  c->add_flag_callback(
      "--outcomes", [&into] { into.rows = metrics::sql_rows::outcomes; },
      "One row for each person or event, instead of figures");
  c->footer(
      "Run it on the file that `whatmatters record export` writes.\n"
      "Example:\n  whatmatters sql bp_controlled --package "
      "frameworks/tower-hamlets > bp_controlled.sql");
}

}  // namespace

void add_metric_commands(CLI::App& app, show_options& show,
                         explain_options& explain, sql_options& sql) {
  add_show(app, show);
  add_explain(app, explain);
  add_sql(app, sql);
}

void add_reconcile(CLI::App& app, reconcile_options& into) {
  auto* const c = app.add_subcommand(
      "reconcile", "Why somebody else's number differs, clause by clause");
  c->add_option("--metric", into.metric, "Id of the metric, a proportion")
      ->required();
  c->add_option("--with", into.with,
                "A metric file (.yaml), a list of persons, or counts (.csv)")
      ->required();
  c->add_option("--package", into.package, "Folder of the package")->required();
  c->add_option("--store", into.store, "Folder of the store")->required();
  add_day(*c, "--on", into.on, "A day of the period (default: today)");
  add_day(*c, "--known-on", into.known_on, kKnownOn);
  c->add_option("--purpose", into.purpose, kPurpose);
  auto* const json = c->add_flag_callback(
      "--json", [&into] { into.layout = reconcile_layout::json; },
      "One JSON object on standard output");
  c->add_flag_callback(
       "--csv", [&into] { into.layout = reconcile_layout::csv; },
       "A row for each person or event told apart")
      ->excludes(json);
  c->footer(
      "What each clause makes of the difference adds up to it exactly. Which "
      "columns a file has,\nand an example of each, is told in "
      "docs/reconcile.md.\n"
      "Example:\n  whatmatters reconcile --metric bp_controlled --with "
      "their_list.csv --on 2025-03-31 \\\n    --package "
      "frameworks/tower-hamlets --store records --purpose \"agree the list "
      "with the practice\"");
}

void add_record_export(CLI::App& record, record_export_options& into) {
  auto* const c = record.add_subcommand(
      "export", "Write everybody as tables of a DuckDB file, for SQL");
  c->add_option("--store", into.store, "Folder of the store")->required();
  c->add_option("--package", into.package, "Folder of the package")->required();
  c->add_option("--to", into.to, "The DuckDB file to write")->required();
  add_day(*c, "--from", into.from,
          "First day of the first quarter, for the table of periods (default: "
          "one year before --until)");
  add_day(*c, "--until", into.until,
          "Last day of the last quarter (default: today)");
  add_day(*c, "--known-on", into.known_on, kKnownOn);
  c->add_flag_callback(
      "--without-states", [&into] { into.states = app::state_rows::none; },
      "Leave the table `state` empty, by far the largest: for statements that "
      "do without it");
  c->add_option("--purpose", into.purpose, kPurpose);
  c->footer(
      "The file holds records of persons: keep it where they may be.\n"
      "Example:\n  whatmatters record export --store records --package "
      "frameworks/tower-hamlets \\\n    --from 2024-04-01 --until 2025-03-31 "
      "--to records.duckdb");
}

}  // namespace wm::cli
