#include "app/measured_package.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "app/clear_figures.h"
#include "app/needs_of_records.h"
#include "app/open_package.h"
#include "app/package_fingerprint.h"
#include "app/readers.h"
#include "figures/read.h"
#include "record/store.h"

namespace wm::app {

namespace {

namespace fs = std::filesystem;

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

/// Whose records they are. Who may see exact figures of persons leaves a line.
result<report::persons_measured> look_at_store(
    measure_request const& request, std::vector<std::string> const& own) {
  auto const store = WM_TRY(record::store::open(request.records->store));
  if (request.readers.kind != disclosure::audience::everyone) {
    WM_TRY(leave_to_look(
        request.records->store, store, request.who,
        {fmt::format("{} --for {}", request.command, name_of(request.readers)),
         fmt::format("exact figures of {}",
                     own.empty() ? std::string{"all metrics and groups"}
                                 : fmt::format("{}", fmt::join(own, ", ")))}));
  }
  return store.counts().origin == record::origin::synthetic
             ? report::persons_measured::invented
             : report::persons_measured::real;
}

}  // namespace

result<measured_package> measure_package(measure_request const& request,
                                         measuring_step const& step) {
  step(1, "Reading the framework");
  auto opened = WM_TRY(open_package(request.package));
  auto& package = opened.package;
  auto const own = WM_TRY(own_groups_of(package, request.readers));

  step(2, "Reading figures");
  auto persons = report::persons_measured::none;
  if (request.records) {
    persons = WM_TRY(look_at_store(request, own));
  }
  auto reading = figures::reading{};
  if (persons != report::persons_measured::invented) {
    reading = WM_TRY(read_figures(package, request.figures));
  } else {
    mark_invented(package);
  }
  mark_readers(package, request.readers);
  auto const series = reading.figures.all.size();
  auto figures = std::size_t{0};
  for (auto const& each : reading.figures.all) {
    figures += each.points.size();
  }

  step(3, "Measuring records");
  auto records = std::optional<record_measurement>{};
  if (request.records) {
    records =
        WM_TRY(measure_records(package, *request.records, reading.figures));
  }

  step(kMeasuringSteps, "Assessing");
  auto store = std::optional<remembered_store>{};
  auto version = WM_TRY(package_fingerprint(package, request.figures));
  if (records) {
    store = {request.records->store, records->version, request.on};
    version += "-" + records->version;
  }
  auto definitions = WM_TRY(definition_fingerprints(package));
  auto cleared = WM_TRY(clear_figures(package, std::move(reading.figures),
                                      request.readers, request.on, store));
  auto needs = std::optional<disclosure::cleared_needs>{};
  if (request.records) {
    needs = WM_TRY(needs_of(package, *request.records, request.readers));
  }
  return measured_package{.package = std::move(package),
                          .warnings = std::move(opened.warnings),
                          .rows = reading.rows,
                          .left_out = reading.left_out,
                          .series = series,
                          .figures = figures,
                          .rejects = std::move(reading.rejects),
                          .records = std::move(records),
                          .persons = persons,
                          .version = std::move(version),
                          .definitions = std::move(definitions),
                          .cleared = std::move(cleared),
                          .needs = std::move(needs)};
}

}  // namespace wm::app
