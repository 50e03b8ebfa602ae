#include "cli/synth_line.h"

#include <CLI/CLI.hpp>

#include "base/calendar.h"

namespace wm::cli {

void add_synth(CLI::App& app, synth_options& into) {
  auto* const c = app.add_subcommand(
      "synth", "Make a borough of invented people, to build and show on");
  c->add_option("--out", into.out, "Folder of the store of records to make")
      ->required();
  c->add_option("--persons", into.persons,
                "Residents on the last day, about; up to 10 million")
      ->capture_default_str();
  c->add_option("--years", into.years, "Years of care before the last day")
      ->capture_default_str();
  c->add_option(
       "--stays", into.stays,
       "How many times as long people stay as in Tower Hamlets; 1 to 20")
      ->capture_default_str();
  c->add_option("--seed", into.seed, "Another number is another borough")
      ->capture_default_str();
  c->add_option_function<std::string>(
       "--until",
       [&into](std::string const& written) {
         auto const day = parse_date(written);
         if (!day) {
           throw CLI::ValidationError{"--until", day.error().message};
         }
         into.until = *day;
       },
       "The last day")
      ->default_str("2025-03-31");
  c->add_option("--threads", into.threads,
                "How many at once (default: as there are processors)");
  c->add_flag("--untidy", into.untidy,
              "Spoil rows as real sources do; needs --package");
  c->add_option("--package", into.package,
                "Package whose concepts untidy rows are read by");
  c->add_option("--rejects", into.rejects,
                "Where untidy rows that cannot be used go")
      ->capture_default_str();
  c->add_flag("--json", into.json, "One JSON object on standard output");
  c->footer(
      "The same numbers make the same bytes. The store is marked synthetic. "
      "Nothing in it\nis true of anybody: see docs/synth.md.\n"
      "Example:\n  whatmatters synth --persons 20000 --years 5 --seed 1 --out "
      "borough");
}

}  // namespace wm::cli
