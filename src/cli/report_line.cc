#include "cli/report_line.h"

#include <CLI/CLI.hpp>

#include "cli/options.h"

namespace wm::cli {

void add_report(CLI::App& app, report_options& into) {
  auto* const c = app.add_subcommand(
      "report",
      "Draw the report of a run as one self-contained page, or its board paper "
      "as a Word file");
  c->add_option("out", into.out, "Folder that `run` wrote")->required();
  c->add_option("--html", into.html, "The page to write");
  c->add_option("--docx", into.docx,
                "The board paper to write, a Word file (needs pandoc; the "
                "paper is announced in programme/board_paper.yaml)");
  c->add_option("--record-quality", into.with.record_quality,
                "What `record summary --json` wrote of a synthetic store, for "
                "a page on how good the records are");
  c->add_option("--since", into.with.since,
                "Folder that an earlier `run` wrote, to say what moved");
  c->add_option("--settled", into.with.settled,
                "Folder that `settle` wrote, to say what contracts paid");
  c->add_option("--simulation", into.with.simulations,
                "simulation.json that `simulate` wrote, to say what a contract "
                "may pay; once for each file")
      ->allow_extra_args(false);
  c->footer(
      "Example:\n  whatmatters report out --html out/report.html\n"
      "  whatmatters report out --docx out/board-paper.docx\n"
      "  whatmatters report out --since out/2025 --html out/report.html\n"
      "  whatmatters report out --settled out/settlement \\\n"
      "    --simulation out/simulation/simulation.json --html "
      "out/report.html");
}

}  // namespace wm::cli
