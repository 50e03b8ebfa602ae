#include "cli/import_record_line.h"

#include <CLI/CLI.hpp>

#include "cli/day_option.h"

namespace wm::cli {

void add_import_record(CLI::App& to, import_record_options& into) {
  auto* const c = to.add_subcommand(
      "record", "Records of persons: tables of persons, events, relations");
  c->add_option("files", into.files,
                "Files, .csv, .csv.gz or .parquet; their names begin with "
                "persons, events, relations or opt_outs, or fit the mapping. "
                "FHIR R4: .json (bundles) or .ndjson, also with .gz")
      ->required();
  c->add_option("--package", into.package, "Folder of the package")->required();
  c->add_option("--store", into.store,
                "Folder of the store; made if there is none")
      ->required();
  c->add_option("--mapping", into.mapping,
                "File that says which column is which field");
  c->add_option("--source", into.source,
                "Where rows are from that do not say it");
  add_day(*c, "--received-on", into.received_on,
          "The day rows arrived that do not say it, 2027-03-31");
  c->add_flag("--synthetic", into.synthetic,
              "The persons are invented: the store is marked so");
  c->add_option("--rejects", into.rejects, "Where rows that cannot be used go")
      ->capture_default_str();
  c->add_flag("--json", into.json, "One JSON object on standard output");
  c->footer(
      "The order of files and rows, and how often they are imported, make no "
      "difference.\nAn import that is stopped leaves the store as it was.\n"
      "Example:\n  whatmatters import record persons.csv events.parquet "
      "--package frameworks/tower-hamlets \\\n    --store records --source gp "
      "--received-on 2026-01-31\n  whatmatters import record bundles/*.json "
      "--mapping mappings/fhir-r4.yaml \\\n    --package "
      "frameworks/tower-hamlets --store records --source ward \\\n    "
      "--received-on 2026-01-31");
}

}  // namespace wm::cli
