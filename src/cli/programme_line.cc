#include "cli/programme_line.h"

namespace wm::cli {

void add_overlap(CLI::App& app, overlap_options& into) {
  auto* const c = app.add_subcommand(
      "overlap",
      "Find what frameworks, contracts and projects ask for more than once");
  c->add_option("package", into.package, "Folder of the package")->required();
  auto* const json = c->add_flag_callback(
      "--json", [&into] { into.layout = app::overlap_format::json; },
      "One JSON object on standard output");
  c->add_flag_callback(
       "--csv", [&into] { into.layout = app::overlap_format::csv; },
       "One row for each finding")
      ->excludes(json);
  c->footer(
      "Also tells metrics tied to no statement, statements with many measures "
      "or none,\nand projects with one aim. What is \"to be looked at\" is a "
      "guess by words.\n"
      "Example:\n  whatmatters overlap frameworks/tower-hamlets");
}

void add_postcard(CLI::App& app, postcard_options& into) {
  auto* const c = app.add_subcommand(
      "postcard", "Write a postcard of a ward, to print on A5");
  c->add_option("out", into.what.out, "Folder that `run` wrote")->required();
  c->add_option("--area", into.what.area, "Code of the ward")->required();
  into.what.language = "en";
  c->add_option("--language", into.what.language, "Of the texts")
      ->capture_default_str();
  c->add_option("--out", into.what.file, "The page to write")->required();
  c->add_flag_callback(
      "--json", [&into] { into.format = output_format::json; },
      "One JSON object on standard output");
  c->footer(
      "Example:\n  whatmatters postcard out --area E05009319 --language en "
      "--out out/postcard.html");
}

}  // namespace wm::cli
