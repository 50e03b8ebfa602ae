#include "app/run.h"

#include <fmt/format.h>

#include <algorithm>
#include <future>
#include <system_error>
#include <utility>

#include "app/open_package.h"
#include "app/package_fingerprint.h"
#include "app/program.h"
#include "app/results_table.h"
#include "assessment/assess.h"
#include "base/file.h"
#include "disclosure/clear.h"
#include "figures/read.h"
#include "report/compose.h"
#include "report/json.h"
#include "tables/reject_file.h"

namespace wm::app {

namespace {

namespace fs = std::filesystem;

constexpr auto kSteps = 5;

result<figures::reading> read_figures(framework::package const& package,
                                      std::vector<fs::path> const& others) {
  auto reader = figures::figure_reader{package};
  auto const own = package.folder / "observations.csv";
  if (fs::exists(own)) {
    WM_TRY(reader.read(own));
  }
  for (auto const& file : others) {
    WM_TRY(reader.read(file));
  }
  return std::move(reader).finish();
}

/// Writes the rows that were set aside, or removes the file of an earlier run.
result<void> write_rejects(std::vector<figures::row_set_aside> const& rows,
                           fs::path const& file, run_summary& summary) {
  summary.rejected = rows.size();
  if (rows.empty()) {
    auto ignored = std::error_code{};
    fs::remove(file, ignored);
    return {};
  }
  auto rejects = std::vector<tables::reject>{};
  rejects.reserve(rows.size());
  std::ranges::transform(rows, std::back_inserter(rejects), figures::reject_of);
  WM_TRY(tables::write_reject_file(file, rejects));
  summary.files.push_back(file);
  return {};
}

}  // namespace

result<run_summary> run(run_request const& request,
                        progress_report const& tell) {
  auto const step = [&](int const number, std::string_view const what) {
    if (tell) {
      tell({number, kSteps, what});
    }
  };
  auto summary = run_summary{};
  step(1, "Reading the framework");
  auto opened = WM_TRY(open_package(request.package));
  auto const& package = opened.package;
  summary.warnings = std::move(opened.warnings);
  auto problem = std::error_code{};
  fs::create_directories(request.out, problem);
  if (problem) {
    return fail(
        error_code::io, request.out.string(),
        fmt::format("this folder cannot be made: {}", problem.message()));
  }

  step(2, "Reading figures");
  auto reading = WM_TRY(read_figures(package, request.figures));
  summary.rows = reading.rows;
  summary.left_out = reading.left_out;
  summary.series = reading.figures.all.size();
  for (auto const& series : reading.figures.all) {
    summary.figures += series.points.size();
  }
  WM_TRY(write_rejects(reading.rejects, request.out / "rejects.csv", summary));

  step(3, "Assessing");
  auto cleared = WM_TRY(
      disclosure::clear(assessment::assess(package, std::move(reading.figures)),
                        disclosure::audience::everyone));

  step(4, "Writing results");
  auto const version = WM_TRY(package_fingerprint(package, request.figures));
  auto const origin =
      results_origin{version, WM_TRY(definition_fingerprints(package))};
  // The tables wait for the disk, the document does not: side by side.
  auto tables = std::async(std::launch::async, [&] {
    return write_results(package, cleared, origin, request.out);
  });
  auto const document =
      report::compose(package, cleared, {request.on, program(), version});
  summary.findings = report::main_findings(document);
  auto const as_json = report::to_json(document);
  for (auto& file : WM_TRY(tables.get())) {
    summary.files.push_back(std::move(file));
  }

  step(5, "Writing the report's document");
  auto const json = request.out / "report.json";
  WM_TRY(write_file_atomically(json, as_json));
  summary.files.push_back(json);
  return summary;
}

}  // namespace wm::app
