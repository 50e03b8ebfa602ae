#include "cli/command_line.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <map>
#include <memory>

#include "app/program.h"
#include "base/calendar.h"
#include "cli/audit_line.h"
#include "cli/completion.h"
#include "cli/day_option.h"
#include "cli/disclosure_line.h"
#include "cli/exit_code.h"
#include "cli/help.h"
#include "cli/import_line.h"
#include "cli/import_record_line.h"
#include "cli/programme_line.h"
#include "cli/record_line.h"
#include "cli/report_line.h"
#include "cli/settle_line.h"
#include "cli/shard_line.h"
#include "cli/simulate_line.h"
#include "cli/stats_line.h"
#include "cli/synth_line.h"

namespace wm::cli {

namespace {

namespace fs = std::filesystem;

/// All options of all commands, filled while the command line is read.
struct everything {
  check_options check;
  run_options run;
  report_options report;
  import_options import;
  import_record_options import_record;
  record_show_options record_show;
  record_summary_options record_summary;
  record_export_options record_export;
  show_options show;
  explain_options explain;
  reconcile_options reconcile;
  sql_options sql;
  audit_options audit;
  disclosure_options disclosed;
  stats_options stats;
  synth_options synth;
  diff_options diff;
  overlap_options overlap;
  postcard_options postcard;
  settle_options settle;
  simulate_options simulate;
  schema_options schema;
  std::string on;
  std::string shell;
  std::string colours{"auto"};
  std::vector<std::string> help_about;
  bool whole_list{false};
  bool json{false};
  bool figures_chosen{false};
};

constexpr auto kAbout =
    "whatmatters measures health and care by what matters to residents: a "
    "framework of I statements as plain files, measured on published figures.";
constexpr auto kExamples =
    "Examples:\n"
    "  whatmatters check frameworks/tower-hamlets\n"
    "  whatmatters run frameworks/tower-hamlets --out out\n"
    "  whatmatters report out --html out/report.html\n"
    "\n"
    "Exit codes: 0 done, 1 something in your input, 2 wrong usage, 3 our "
    "fault.";

void add_json(CLI::App& to, everything& all) {
  to.add_flag("--json", all.json, "One JSON object on standard output");
}

void add_check(CLI::App& app, everything& all) {
  auto* const c = app.add_subcommand(
      "check", "Read a framework package and report every problem in it");
  c->add_option("package", all.check.package, "Folder of the package")
      ->required();
  c->add_option("--mapping", all.check.mapping,
                "A mapping file of records to check too");
  add_json(*c, all);
  c->add_option("--color", all.colours,
                "auto (on a terminal, unless NO_COLOR is set), always, never")
      ->check(CLI::IsMember({"auto", "always", "never"}));
  c->add_flag("--all", all.whole_list,
              "Show every problem, not only 20 of a file and 100 in all");
  c->footer(
      "Exit code 1 when there is an error; warnings alone give 0. Each problem "
      "has a code:\n`whatmatters help WM0301` explains it.\n"
      "Example:\n  whatmatters check frameworks/tower-hamlets");
}

void add_run(CLI::App& app, everything& all) {
  auto* const c =
      app.add_subcommand("run", "Measure and assess everything in a package");
  c->add_option("package", all.run.package, "Folder of the package")
      ->required();
  c->add_option("--out", all.run.out, "Folder for the results")
      ->capture_default_str();
  c->add_option("--figures", all.run.figures,
                "More published figures: a long table or a Fingertips "
                "download, .csv or .csv.gz; once for each file")
      ->allow_extra_args(false);
  c->add_option("--on", all.on,
                "The day the results carry, 2027-03-31 (default: today)");
  c->add_option("--record", all.run.store,
                "Store of records of persons: measures the metrics that are "
                "counted from records, group by group");
  add_day(*c, "--from", all.run.from,
          "First day of the first period told from records (default: three "
          "years before the last day, so that windows can look further back)");
  add_day(*c, "--to", all.run.to,
          "Last day of the last period told from records (default: the last "
          "day that they tell of)");
  add_day(*c, "--known-on", all.run.known_on,
          "Only what had been received by the end of that day (default: all)");
  add_readers(*c, all.run.readers,
              "For whom the figures from records are: public (default), "
              "partner:ORGANISATION (its own are exact), restricted (all are)");
  c->add_option(
      "--purpose", all.run.purpose,
      "What exact figures (restricted, a partner's own, --watch) or a part "
      "are for, "
      "in words; needed unless the store is synthetic");
  add_shard(*c, all.run);
  c->add_flag_callback(
      "--watch", [&all] { all.run.repeat = run_repeat::at_each_change; },
      "Measures records again whenever a file of the package is saved, only "
      "what changed, and prints the exact new figures; writes nothing");
  add_json(*c, all);
  c->footer(
      "Writes results.csv, .parquet, .duckdb, .xlsx and report.json; "
      "rows that\ncannot be used go to rejects.csv with row, field and "
      "reason. Figures from records of\ninvented persons (whatmatters synth) "
      "stand alone, never beside published ones.\nWhat is not for the public "
      "lies "
      "below --out in partner/ORGANISATION or restricted, for its\nowner "
      "alone; exact figures of real persons leave a line in the store's "
      "audit.jsonl.\n"
      "Example:\n  whatmatters run frameworks/tower-hamlets --out out\n"
      "  whatmatters run frameworks/tower-hamlets --record borough --out "
      "out/invented\n"
      "  whatmatters run frameworks/tower-hamlets --record borough --for "
      "restricted --out out\n"
      "  whatmatters run frameworks/tower-hamlets --record borough --watch");
}

void add_diff(CLI::App& app, everything& all) {
  auto* const c = app.add_subcommand(
      "diff", "Say in words what changed between two versions of a package");
  c->add_option("before", all.diff.before, "Folder of the older package")
      ->required();
  c->add_option("after", all.diff.after, "Folder of the newer package")
      ->required();
  c->add_option("--format", all.diff.layout, "words, markdown or json")
      ->transform(CLI::CheckedTransformer(
          std::map<std::string, app::diff_format>{
              {"words", app::diff_format::words},
              {"markdown", app::diff_format::markdown},
              {"json", app::diff_format::json}},
          CLI::ignore_case));
  c->add_flag_callback(
      "--check", [&all] { all.diff.versions = version_check::must_be_raised; },
      "Exit code 1 when a metric's version was not raised as it must be");
  add_json(*c, all);
  c->footer(
      "Says what each change does to comparability. Published figures are "
      "not compared.\n"
      "Example:\n  whatmatters diff released/tower-hamlets "
      "frameworks/tower-hamlets");
}

void add_schema(CLI::App& app, everything& all) {
  auto* const c = app.add_subcommand(
      "schema", "Print the JSON Schema of a kind of package file, for editors");
  c->add_option("kind", all.schema.kind,
                "framework, statements, metric, ... (default: list them)");
  c->add_option("--out", all.schema.out,
                "Folder to write KIND.schema.json to (default: print it)");
  c->footer(
      "A file names its schema in its first line:\n"
      "  # yaml-language-server: $schema=../schemas/framework.schema.json\n"
      "Example:\n  whatmatters schema --out schemas");
}

void add_completion(CLI::App& app, everything& all) {
  auto* const c = app.add_subcommand(
      "completion", "Print a completion script for your shell");
  c->add_option("shell", all.shell, "bash, zsh or fish")
      ->required()
      ->check(CLI::IsMember({"bash", "zsh", "fish"}));
  c->footer(
      "Example:\n  whatmatters completion bash > "
      "~/.local/share/bash-completion/completions/whatmatters");
}

/// The commands and options, as far as completion needs them.
std::vector<command_words> words_of(CLI::App const& app,
                                    std::string const& prefix) {
  auto out = std::vector<command_words>{};
  auto own = command_words{prefix, {}, {}, app.get_description()};
  for (auto const* const option : app.get_options()) {
    for (auto const& name : option->get_lnames()) {
      own.options.push_back("--" + name);
    }
  }
  for (auto const* const sub : app.get_subcommands({})) {
    own.commands.push_back(sub->get_name());
    auto const path =
        prefix.empty() ? sub->get_name() : prefix + " " + sub->get_name();
    auto inner = words_of(*sub, path);
    std::ranges::move(inner, std::back_inserter(out));
  }
  out.push_back(std::move(own));
  return out;
}

output_format format_of(everything const& all) {
  return all.json ? output_format::json : output_format::words;
}

command chosen(CLI::App const& app, everything& all) {
  if (app.got_subcommand("check")) {
    all.check.format = format_of(all);
    all.check.colours = all.colours == "always"  ? colour_choice::always
                        : all.colours == "never" ? colour_choice::never
                                                 : colour_choice::automatic;
    all.check.list =
        all.whole_list ? problem_list::whole : problem_list::shortened;
    return all.check;
  }
  if (app.got_subcommand("run") || app.got_subcommand("merge")) {
    all.run.format = format_of(all);
    if (auto const wrong = wrong_in(all.run); !wrong.empty()) {
      return answer{wrong, kUsage};
    }
    if (!all.run.store && all.run.readers != disclosure::readership{}) {
      return answer{"--for is about records: give --record too.\n", kUsage};
    }
    if (!all.on.empty()) {
      auto const day = parse_date(all.on);
      if (!day) {
        return answer{"--on: " + day.error().message + "\n", kUsage};
      }
      all.run.on = *day;
    }
    return all.run;
  }
  if (app.got_subcommand("report")) {
    all.report.format = format_of(all);
    if (!all.report.html && !all.report.docx) {
      return answer{"Say what to write: --html FILE, --docx FILE, or both.\n",
                    kUsage};
    }
    return all.report;
  }
  if (auto const* const import = app.get_subcommand("import");
      import->parsed()) {
    if (import->got_subcommand("record")) {
      return all.import_record;
    }
    all.import.kind = import->got_subcommand("fingertips")
                          ? import_kind::fingertips
                          : import_kind::figures;
    all.import.format = format_of(all);
    return all.import;
  }
  if (auto const* const record = app.get_subcommand("record");
      record->parsed()) {
    if (record->got_subcommand("show")) {
      return all.record_show;
    }
    if (record->got_subcommand("export")) {
      return all.record_export;
    }
    return all.record_summary;
  }
  if (app.got_subcommand("show")) {
    return all.show;
  }
  if (app.got_subcommand("explain")) {
    return all.explain;
  }
  if (app.got_subcommand("reconcile")) {
    return all.reconcile;
  }
  if (app.got_subcommand("sql")) {
    return all.sql;
  }
  if (app.got_subcommand("audit")) {
    return all.audit;
  }
  if (app.got_subcommand("disclosure")) {
    return all.disclosed;
  }
  if (app.got_subcommand("stats")) {
    return all.stats;
  }
  if (app.got_subcommand("synth")) {
    return all.synth;
  }
  if (app.got_subcommand("help")) {
    return help_on(app, all.help_about);
  }
  if (app.got_subcommand("diff")) {
    if (all.json) {
      all.diff.layout = app::diff_format::json;
    }
    return all.diff;
  }
  if (app.got_subcommand("overlap")) {
    return all.overlap;
  }
  if (app.got_subcommand("settle")) {
    return all.settle;
  }
  if (app.got_subcommand("simulate")) {
    return all.simulate;
  }
  if (app.got_subcommand("postcard")) {
    return all.postcard;
  }
  if (app.got_subcommand("schema")) {
    return all.schema;
  }
  if (app.got_subcommand("completion")) {
    return answer{completion_script(all.shell, words_of(app, "")), kDone};
  }
  return answer{app.help(), kUsage};
}

}  // namespace

command read_command_line(std::vector<std::string> arguments) {
  auto app = CLI::App{kAbout, "whatmatters"};
  auto all = everything{};
  app.footer(kExamples);
  app.set_version_flag("--version", app::program());
  app.require_subcommand(1);
  add_check(app, all);
  add_run(app, all);
  add_merge(app, all.run, all.on);
  add_json(*app.get_subcommand("merge"), all);
  add_report(app, all.report);
  add_json(*app.get_subcommand("report"), all);
  add_import(app, all.import);
  auto* const import = app.get_subcommand("import");
  add_json(*import->get_subcommand("figures"), all);
  add_json(*import->get_subcommand("fingertips"), all);
  add_import_record(*import, all.import_record);
  add_record(app, all.record_show, all.record_summary);
  add_record_export(*app.get_subcommand("record"), all.record_export);
  add_metric_commands(app, all.show, all.explain, all.sql);
  add_reconcile(app, all.reconcile);
  add_audit(app, all.audit);
  add_disclosure(app, all.disclosed);
  add_stats(app, all.stats);
  add_synth(app, all.synth);
  add_diff(app, all);
  add_overlap(app, all.overlap);
  add_postcard(app, all.postcard);
  add_settle(app, all.settle);
  add_simulate(app, all.simulate);
  add_schema(app, all);
  add_completion(app, all);
  add_help(app, all.help_about);
  if (arguments.empty()) {
    return answer{app.help(), kUsage};
  }
  std::ranges::reverse(arguments);  // CLI11 takes them last first
  try {
    app.parse(std::move(arguments));
  } catch (CLI::ParseError const& stopped) {
    auto out = std::ostringstream{};
    auto problem = std::ostringstream{};
    auto const code = app.exit(stopped, out, problem);
    return answer{out.str() + problem.str(), code == 0 ? kDone : kUsage};
  }
  return chosen(app, all);
}

}  // namespace wm::cli
