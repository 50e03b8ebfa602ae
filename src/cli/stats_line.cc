#include "cli/stats_line.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <CLI/CLI.hpp>

#include <algorithm>
#include <cctype>

#include "analysis/method.h"

namespace wm::cli {

namespace {

constexpr auto kFooter =
    "Reads CSV and writes CSV. Columns are found by the names that their "
    "options show;\nwhere yours are called otherwise, name them.\n"
    "Example:\n  whatmatters stats proportion --by area < figures.csv > "
    "shares.csv\n\n"
    "A cell that cannot be (text for a number, a negative count) is an error "
    "that names\nrow, column and value; then nothing is written and the exit "
    "code is 1. A group\nwithout a value keeps its row, with status and "
    "reason. "
    "A group whose rows\ncontradict each other (an age band twice) too, and "
    "the exit code is 1.";

std::string about_column(analysis::column_use const& column) {
  auto const need = column.need == analysis::column_need::if_present
                        ? " (read if the file has it)"
                        : "";
  return fmt::format("Column: {}{} [{}]", column.about, need, column.name);
}

std::string about_setting(analysis::setting const& setting) {
  auto about = std::string{setting.about};
  if (!setting.choices.empty()) {
    about += fmt::format(": {}", fmt::join(setting.choices, ", "));
  }
  if (!setting.standard.empty()) {
    about += fmt::format(" [{}]", setting.standard);
  }
  about.front() = static_cast<char>(std::toupper(about.front()));
  return about;
}

std::string about_groups(analysis::result_rows const rows) {
  switch (rows) {
    case analysis::result_rows::group:
      return "Columns that name a group, g1,g2: one result each (default: the "
             "whole file)";
    case analysis::result_rows::group_or_row:
      return "Columns that name a group, g1,g2: one result each, of its rows "
             "summed (default: one of each row)";
    case analysis::result_rows::row:
      return "Columns that name a group, g1,g2: each is taken by itself "
             "(default: the whole file is one)";
  }
  return {};
}

/// The columns of the result, then what each of the method's own holds.
std::string about_result(analysis::method const& of) {
  auto out = std::string{of.rows == analysis::result_rows::group
                             ? "Result: the group columns"
                             : "Result: the columns not read as numbers"};
  for (auto const& key : of.keys) {
    out += fmt::format(", {}", key.name);
  }
  out += of.limits == analysis::with_limits::yes
             ? ", value, lower_95, upper_95, ..."
             : ", value";
  for (auto const& added : of.adds) {
    out += fmt::format(", {}", added.name);
  }
  out += ", method, status, reason.\n";
  auto const each = [&](analysis::added_column const& added) {
    out += fmt::format(
        "  {:<20} {}{}\n", added.name, added.about,
        added.limits == analysis::with_limits::yes ? ", with limits" : "");
  };
  std::ranges::for_each(of.keys, each);
  std::ranges::for_each(of.adds, each);
  return out;
}

void add_method(CLI::App& to, analysis::method const& of, stats_options& into) {
  auto* const c =
      to.add_subcommand(std::string{of.name}, std::string{of.about});
  auto const add = [&](std::string_view const option, std::string const& about,
                       std::string const& type) {
    auto const name = std::string{option};
    c->add_option_function<std::string>(
         "--" + name,
         [&into, name](std::string const& value) {
           into.options.push_back({name, value});
         },
         about)
        ->type_name(type);
  };
  c->add_option("file", into.file, "The table (default or -: standard input)")
      ->type_name("FILE");
  add("by", about_groups(of.rows), "COLUMNS");
  for (auto const& column : of.columns) {
    add(column.option, about_column(column), "COLUMN");
  }
  for (auto const& setting : of.settings) {
    add(setting.option, about_setting(setting), "VALUE");
  }
  if (of.limits == analysis::with_limits::yes) {
    add("confidence", "Of the limits, one or several [0.95,0.998]", "LEVELS");
  }
  c->footer(
      fmt::format("{}{}{}Example:\n  whatmatters stats {} {} << END\n{}END\n",
                  about_result(of), of.notes, of.notes.empty() ? "" : "\n",
                  of.name, of.example, of.example_input));
  c->callback([&into, &of] { into.method = of.name; });
}

}  // namespace

void add_stats(CLI::App& app, stats_options& into) {
  auto* const c = app.add_subcommand(
      "stats", "Compute a statistic over a CSV table of your own");
  c->require_subcommand(1);
  c->footer(kFooter);
  for (auto const* const method : analysis::methods()) {
    add_method(*c, *method, into);
  }
}

}  // namespace wm::cli
