#include "app/run.h"

#include <fmt/format.h>

#include <algorithm>
#include <future>
#include <system_error>
#include <utility>

#include "app/board_paper.h"
#include "app/clear_figures.h"
#include "app/open_package.h"
#include "app/package_fingerprint.h"
#include "app/program.h"
#include "app/readers.h"
#include "app/results_table.h"
#include "app/results_workbook.h"
#include "base/file.h"
#include "base/owner_only_files.h"
#include "figures/read.h"
#include "record/store.h"
#include "report/compose.h"
#include "report/compose_paper.h"
#include "report/json.h"
#include "tables/reject_file.h"

namespace wm::app {

namespace {

namespace fs = std::filesystem;

constexpr auto kSteps = 6;

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

/// Puts the figures of a store beside the others and names it as a source.
result<record_measurement> measure_records(framework::package& package,
                                           record_request const& request,
                                           figures::figure_set& into) {
  auto measured = WM_TRY(add_record_figures(package, request, into));
  package.sources.push_back(source_of(measured));
  return measured;
}

/// Says in title, banner and area that nobody here exists: each page, paper
/// and row of results shows one of them.
void mark_invented(framework::package& package) {
  for (auto& title : package.title.translations) {
    if (!title.words.empty()) {
      title.words += " (invented people)";
    }
  }
  package.banner = {};
  package.banner.translations.push_back(
      {.language = "en",
       .words = "Invented people. Every figure here is made from a synthetic "
                "borough of persons who do not exist: it shows how this works, "
                "and says nothing about any real place or person."});
  auto const home =
      std::ranges::find(package.areas, package.home.value,
                        [](auto const& area) { return area.code.value; });
  if (home != package.areas.end()) {
    home->name = "Invented Borough";
  }
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
  auto& package = opened.package;
  summary.warnings = std::move(opened.warnings);
  auto const own = WM_TRY(own_groups_of(package, request.readers));
  auto const out = folder_for(request.out, request.readers);
  WM_TRY(check_folder(out));

  step(2, "Reading figures");
  auto persons = report::persons_measured::none;
  if (request.records) {
    auto const store = WM_TRY(record::store::open(request.records->store));
    persons = store.counts().origin == record::origin::synthetic
                  ? report::persons_measured::invented
                  : report::persons_measured::real;
    if (request.readers.kind != disclosure::audience::everyone) {
      WM_TRY(leave_to_look(
          request.records->store, store, request.who,
          {"run --for " + name_of(request.readers),
           fmt::format("exact figures of {}",
                       own.empty()
                           ? std::string{"all metrics and groups"}
                           : fmt::format("{}", fmt::join(own, ", ")))}));
    }
  }
  auto reading = figures::reading{};
  if (persons != report::persons_measured::invented) {
    reading = WM_TRY(read_figures(package, request.figures));
  } else {
    mark_invented(package);
  }
  mark_readers(package, request.readers);
  summary.rows = reading.rows;
  summary.left_out = reading.left_out;
  summary.series = reading.figures.all.size();
  for (auto const& series : reading.figures.all) {
    summary.figures += series.points.size();
  }
  step(3, "Measuring records");
  if (request.records) {
    summary.records =
        WM_TRY(measure_records(package, *request.records, reading.figures));
  }

  step(4, "Assessing");
  auto store = std::optional<remembered_store>{};
  if (summary.records) {
    store = {request.records->store, summary.records->version, request.on};
  }
  auto cleared = WM_TRY(clear_figures(package, std::move(reading.figures),
                                      request.readers, request.on, store));

  step(5, "Writing results");
  WM_TRY(make_folder(request.out, request.readers));
  auto closed = std::optional<owner_only_files>{};
  if (request.readers.kind != disclosure::audience::everyone) {
    closed.emplace();
  }
  WM_TRY(write_rejects(reading.rejects, out / "rejects.csv", summary));
  auto version = WM_TRY(package_fingerprint(package, request.figures));
  if (summary.records) {
    version += "-" + summary.records->version;
  }
  auto const origin = results_origin{
      version, WM_TRY(definition_fingerprints(package)), persons};
  // The tables wait for the disk, the document does not: side by side.
  auto tables = std::async(std::launch::async, [&] {
    return write_results(package, cleared, origin, out);
  });
  auto const document = report::compose(
      package, cleared,
      {request.on, program(), version, persons, origin.definition_hashes});
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
