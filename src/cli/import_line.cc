#include "cli/import_line.h"

#include <string>

#include <CLI/CLI.hpp>

#include "cli/options.h"

namespace wm::cli {

namespace {

void add_kind(CLI::App& to, import_options& into, std::string const& name,
              std::string const& about, std::string const& example) {
  auto* const c = to.add_subcommand(name, about);
  c->add_option("files", into.files, "Files, .csv or .csv.gz")->required();
  c->add_option("--package", into.package, "Folder of the package")->required();
  c->add_option("--source", into.source,
                "Id of the source in framework.yaml (default: found by the "
                "rows' own source text)");
  c->add_option("--licence", into.licence,
                "Licence of the rows (default: the source's)");
  c->add_option("--rejects", into.rejects,
                "Where rows that cannot be used go (default: "
                "import-rejects.csv)");
  c->add_flag("--replace", into.start_empty,
              "Forget the rows that the package has, keep only these files'");
  c->footer("Importing the same file twice changes nothing.\nExample:\n  " +
            example);
}

}  // namespace

void add_import(CLI::App& app, import_options& into) {
  auto* const c = app.add_subcommand(
      "import",
      "Bring published figures into a package, or records into a store");
  c->require_subcommand(1);
  c->footer(
      "Example:\n  whatmatters import figures table.csv.gz --package "
      "frameworks/tower-hamlets");
  add_kind(*c, into, "figures",
           "Any known shape: long table, "
           "Fingertips download, observations.csv",
           "whatmatters import figures table.csv.gz --package "
           "frameworks/tower-hamlets");
  add_kind(*c, into, "fingertips", "Fingertips downloads only",
           "whatmatters import fingertips indicators.data.csv "
           "--package frameworks/tower-hamlets --source ohid_fingertips");
}

}  // namespace wm::cli
