#include "cli/simulate_line.h"

#include <CLI/CLI.hpp>

#include "cli/day_option.h"

namespace wm::cli {

void add_simulate(CLI::App& app, simulate_options& into) {
  auto* const c = app.add_subcommand(
      "simulate",
      "Live a year of a contract many times, before anybody signs it");
  auto& what = into.what;
  c->add_option("package", what.package, "Folder of the package")->required();
  c->add_option("--contract", what.contract, "Id: contracts/ID.yaml")
      ->required();
  c->add_option("--year", what.year,
                "Year of the contract, 2023/24 (default: its first)");
  c->add_option("--out", what.out,
                "Folder for simulation.json, simulation.html and payments.csv")
      ->required();
  c->add_option("--draws", what.draws, "How many years")
      ->check(CLI::Range(100, 10'000'000))
      ->capture_default_str();
  c->add_option("--seed", what.seed, "Of the draws")->capture_default_str();
  c->add_option("--spending-deviation", into.spending_deviation,
                "Standard deviation of a year's spending, in per cent")
      ->check(CLI::Range(0.0, 100.0))
      ->capture_default_str();
  c->add_option("--figures", what.figures,
                "More published figures, as `run` takes them; once for each "
                "file")
      ->allow_extra_args(false);
  c->add_flag_callback(
      "--audit", [&into] { into.what.audit = app::target_audit::with; },
      "Look at each paid metric's target, too");
  c->add_option("--record", into.store,
                "Store of records of persons: figures from it, whose events "
                "paid metrics count, which persons they share");
  add_day(*c, "--known-on", into.known_on,
          "Records as known by the end of that day (default: all)");
  c->get_option("--known-on")->needs(c->get_option("--record"));
  c->add_option("--purpose", into.purpose,
                "What a look at persons is for, in words; needed unless the "
                "store is synthetic");
  add_day(*c, "--on", into.on, "The day the output carries (default: today)");
  c->add_flag("--json", into.json, "One JSON object on standard output");
  c->footer(
      "Says what each provider would receive, how often chance is paid for "
      "and improvement is\nnot, and what brought contracts like it down. The "
      "same seed gives the same years.\n"
      "Example:\n  whatmatters simulate frameworks/tower-hamlets --contract "
      "community_health_services \\\n    --audit --out out/simulation");
}

}  // namespace wm::cli
