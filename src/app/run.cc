#include "app/run.h"

#include <algorithm>
#include <future>
#include <system_error>
#include <utility>

#include "app/board_paper.h"
#include "app/compose_contract.h"
#include "app/compose_needs.h"
#include "app/measured_package.h"
#include "app/program.h"
#include "app/readers.h"
#include "app/results_table.h"
#include "app/results_workbook.h"
#include "base/file.h"
#include "base/owner_only_files.h"
#include "report/compose.h"
#include "report/compose_paper.h"
#include "report/json.h"
#include "tables/reject_file.h"

namespace wm::app {

namespace {

namespace fs = std::filesystem;

constexpr auto kSteps = kMeasuringSteps + 2;

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
  auto const out = folder_for(request.out, request.readers);
  WM_TRY(check_folder(out));
  auto measured = WM_TRY(
      measure_package({request.package, request.figures, request.on,
                       request.records, request.readers, request.who, "run"},
                      [&](int const number, std::string_view const what) {
                        step(number, what);
                      }));
  auto const& package = measured.package;
  auto const& cleared = measured.cleared;
  auto const persons = measured.persons;
  auto const& version = measured.version;
  summary.warnings = std::move(measured.warnings);
  summary.rows = measured.rows;
  summary.left_out = measured.left_out;
  summary.series = measured.series;
  summary.figures = measured.figures;
  summary.records = measured.records;

  step(5, "Writing results");
  WM_TRY(make_folder(request.out, request.readers));
  auto closed = std::optional<owner_only_files>{};
  if (request.readers.kind != disclosure::audience::everyone) {
    closed.emplace();
  }
  WM_TRY(write_rejects(measured.rejects, out / "rejects.csv", summary));
  auto const origin = results_origin{version, measured.definitions, persons};
  // The tables wait for the disk, the document does not: side by side.
  auto tables = std::async(std::launch::async, [&] {
    return write_results(package, cleared, origin, out);
  });
  auto document = report::compose(
      package, cleared,
      {request.on, program(), version, persons, origin.definition_hashes});
  if (measured.needs) {
    document.needs = compose_needs(*measured.needs, package);
  }
  document.contracts = WM_TRY(compose_contracts(measured, request.on));
  summary.findings = report::main_findings(document);
  auto const as_json = report::to_json(document);
  auto const workbook = out / "results.xlsx";
  auto const as_workbook = write_workbook(document, workbook);
  for (auto& file : WM_TRY(tables.get())) {
    summary.files.push_back(std::move(file));
  }
  WM_TRY(as_workbook);
  summary.files.push_back(workbook);

  step(6, "Writing the report's document");
  auto const json = out / "report.json";
  WM_TRY(write_file_atomically(json, as_json));
  summary.files.push_back(json);
  auto const paper = out / kPaperPage;
  if (document.paper) {
    WM_TRY(write_file_atomically(paper, report::paper_page(*document.paper)));
    summary.files.push_back(paper);
  } else {
    auto ignored = std::error_code{};
    fs::remove(paper, ignored);
  }
  return summary;
}

}  // namespace wm::app
