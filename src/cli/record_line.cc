#include "cli/record_line.h"

#include <CLI/CLI.hpp>

#include <map>

#include "cli/day_option.h"

namespace wm::cli {

namespace {

constexpr auto kPurpose =
    "What you look for, in words; needed unless the store is synthetic";
constexpr auto kAudit =
    "Of real persons every look is written to the store's audit.jsonl first: "
    "who, when,\nwhat, what for.";

void add_show(CLI::App& to, record_show_options& into) {
  auto* const c =
      to.add_subcommand("show", "The life course of one person in words");
  c->add_option("--store", into.store, "Folder of the store")->required();
  c->add_option("--package", into.package, "Folder of the package")->required();
  c->add_option("--person", into.person, "Id of the person")->required();
  add_day(*c, "--known-on", into.known_on,
          "As known at the end of that day, 2027-03-31 (default: all that the "
          "store holds)");
  c->add_flag_callback(
      "--all-versions", [&into] { into.versions = app::shown_versions::all; },
      "Tell what was corrected and withdrawn too, day by day");
  c->add_option("--purpose", into.purpose, kPurpose);
  c->add_flag_callback(
      "--json", [&into] { into.format = app::show_format::json; },
      "One JSON object on standard output");
  c->footer(std::string{kAudit} +
            "\nExample:\n  whatmatters record show --store records "
            "--package frameworks/tower-hamlets \\\n    --person p52 "
            "--purpose \"check the falls metric with its lead\"");
}

void add_summary(CLI::App& to, record_summary_options& into) {
  using record::summary_axis;
  auto* const c = to.add_subcommand(
      "summary", "What a store holds, what may be wrong, how complete it is");
  c->add_option("--store", into.store, "Folder of the store")->required();
  c->add_option("--package", into.package, "Folder of the package")->required();
  c->add_option("--by", into.by,
                "source (default), concept, code, provider, month, received; "
                "several after commas")
      ->delimiter(',')
      ->transform(CLI::CheckedTransformer(
          std::map<std::string, summary_axis>{
              {"source", summary_axis::source},
              {"concept", summary_axis::concepts},
              {"code", summary_axis::code},
              {"provider", summary_axis::provider},
              {"month", summary_axis::month},
              {"received", summary_axis::received}},
          CLI::ignore_case));
  c->add_option("--purpose", into.purpose, kPurpose);
  auto* const json = c->add_flag_callback(
      "--json", [&into] { into.format = app::summary_format::json; },
      "One JSON object on standard output");
  c->add_flag_callback(
       "--csv", [&into] { into.format = app::summary_format::csv; },
       "The table of rows as CSV")
      ->excludes(json);
  c->footer("Counts are exact. " + std::string{kAudit} +
            "\nExample:\n  whatmatters record summary --store records "
            "--package frameworks/tower-hamlets \\\n    --by concept,month "
            "--csv");
}

}  // namespace

void add_record(CLI::App& app, record_show_options& show,
                record_summary_options& summary) {
  auto* const c =
      app.add_subcommand("record", "Look at a store of records of persons");
  c->require_subcommand(1);
  c->footer(
      "`whatmatters import record` makes a store.\n"
      "Example:\n  whatmatters record summary --store records --package "
      "frameworks/tower-hamlets");
  add_show(*c, show);
  add_summary(*c, summary);
}

}  // namespace wm::cli
