#include "app/check.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "base/file.h"
#include "figures/read.h"
#include "figures/set_aside.h"
#include "framework/load.h"
#include "framework/record_mapping.h"
#include "framework/source_lines.h"
#include "metrics/definitions.h"
#include "metrics/evaluate/cases.h"
#include "record/state/state_rules.h"

namespace wm::app {

namespace {

constexpr auto kObservations = "observations.csv";

using framework::diagnostic_code;

void check_figures(framework::package const& package, check_outcome& out) {
  auto const file = package.folder / kObservations;
  if (!std::filesystem::exists(file)) {
    out.problems.push_back({diagnostic_code::no_figures,
                            {kObservations},
                            "this package has no published figures",
                            "Bring them in with `whatmatters import "
                            "figures`."});
    return;
  }
  std::ranges::move(figures::header_problems(file),
                    std::back_inserter(out.problems));
  if (has_errors(out.problems)) {
    return;
  }
  auto reader = figures::figure_reader{package};
  if (auto const read = reader.read(file); !read) {
    out.problems.push_back(figures::not_readable(read.error(), file));
    return;
  }
  auto const reading = std::move(reader).finish();
  std::ranges::transform(reading.rejects, std::back_inserter(out.problems),
                         figures::diagnostic_of);
  auto has_figures = std::vector<bool>(package.metrics.size(), false);
  for (auto const& series : reading.figures.all) {
    out.figures += series.points.size();
    has_figures[series.metric.value()] = true;
  }
  for (auto i = std::size_t{0}; i < package.metrics.size(); ++i) {
    auto const& metric = package.metrics[i];
    if (metric.series && !has_figures[i]) {
      out.problems.push_back(
          {diagnostic_code::series_without_rows, metric.series->at,
           fmt::format("{} has no row for series {}", kObservations,
                       metric.series->code),
           "Import its figures, or write `source: wanted`."});
    }
  }
}

bool names_its_schema(std::filesystem::path const& file) {
  auto in = std::ifstream{file};
  auto line = std::string{};
  std::getline(in, line);
  return line.starts_with("# yaml-language-server: $schema=");
}

/// \returns the first one, as the package's own files name each other; empty
///          when all name their schema
std::string first_without_schema(framework::package const& package) {
  auto files = std::vector<std::string>{
      "framework.yaml",     "statements.yaml", "workstreams.yaml",
      "organisations.yaml", "links.yaml",      "concepts.yaml"};
  for (auto const& metric : package.metrics) {
    files.push_back(metric.id.at.file);
  }
  for (auto const& nested : package.nested) {
    files.push_back(nested.id.at.file);
  }
  for (auto& file : files) {
    auto const path = package.folder / file;
    if (std::filesystem::exists(path) && !names_its_schema(path)) {
      return std::move(file);
    }
  }
  return {};
}

/// Reads the lines of the metrics on records and runs their cases.
void check_definitions(framework::package const& package, check_outcome& out) {
  auto const definitions = metrics::definitions_of(package);
  std::ranges::copy(definitions.problems, std::back_inserter(out.problems));
  auto const rules = record::state_rules{package};
  auto lines = framework::source_lines{package.folder};
  for (auto const& each : definitions.all) {
    std::ranges::move(metrics::problems_of_cases(each, rules, lines),
                      std::back_inserter(out.problems));
    out.cases += each.of_metric->record->cases.size();
  }
}

std::vector<framework::diagnostic> problems_of_mapping(
    std::filesystem::path const& file) {
  auto out = std::vector<framework::diagnostic>{};
  auto const name = file.filename().string();
  if (auto const bytes = read_file(file)) {
    framework::read_record_mapping(*bytes, name, out);
  } else {
    out.push_back({diagnostic_code::file_not_readable,
                   {name},
                   bytes.error().message,
                   "Give the name of a mapping file that can be read."});
  }
  return out;
}

}  // namespace

check_outcome check(std::filesystem::path const& folder,
                    std::filesystem::path const& mapping) {
  auto loaded = framework::load_package(folder);
  auto out = check_outcome{};
  out.problems = std::move(loaded.problems);
  if (loaded.package) {
    auto const& package = *loaded.package;
    out.statements = package.statements.size();
    out.metrics = package.metrics.size();
    out.wanted = static_cast<std::size_t>(
        std::ranges::count(package.metrics, framework::metric_source::wanted,
                           &framework::metric::source));
    out.without_schema = first_without_schema(package);
    check_definitions(package, out);
    check_figures(package, out);
  }
  std::ranges::stable_sort(out.problems, {}, &framework::diagnostic::at);
  if (!mapping.empty()) {
    out.mapping_problems = problems_of_mapping(mapping);
  }
  for (auto const* const some : {&out.problems, &out.mapping_problems}) {
    auto const errors = static_cast<std::size_t>(
        std::ranges::count_if(*some, framework::is_error));
    out.errors += errors;
    out.warnings += some->size() - errors;
  }
  return out;
}

}  // namespace wm::app
