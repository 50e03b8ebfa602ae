#include "app/import_figures.h"

#include <fmt/format.h>

#include <algorithm>

#include "app/open_package.h"
#include "base/file.h"
#include "figures/import_observations.h"
#include "tables/csv_reader.h"
#include "tables/reject_file.h"

namespace wm::app {

namespace {

result<void> require_fingertips(
    std::vector<std::filesystem::path> const& files) {
  for (auto const& file : files) {
    auto const shape =
        figures::row_translator::create(WM_TRY(tables::csv_columns(file)));
    if (!shape || shape->dialect() != figures::dialect::fingertips) {
      return fail(error_code::invalid_input, file.string(),
                  "this is not a Fingertips download (26 or 27 columns, "
                  "\"Indicator ID\" first); try: whatmatters import figures");
    }
  }
  return {};
}

result<void> require_source(framework::package const& package,
                            std::optional<std::string> const& id) {
  if (id && std::ranges::none_of(package.sources, [&](auto const& source) {
        return source.id.value == *id;
      })) {
    return fail(error_code::not_found, "--source",
                fmt::format("framework.yaml has no source \"{}\"", *id));
  }
  return {};
}

}  // namespace

result<import_summary> import_figures(import_request const& request) {
  auto const opened = WM_TRY(open_package(request.package));
  WM_TRY(require_source(opened.package, request.source));
  if (request.fingertips_only) {
    WM_TRY(require_fingertips(request.files));
  }
  auto out = import_summary{};
  out.observations_file = request.package / "observations.csv";
  auto import = figures::observation_import{opened.package,
                                            {request.source, request.licence}};
  if (!request.start_empty) {
    WM_TRY(import.start_from(out.observations_file));
  }
  for (auto const& file : request.files) {
    WM_TRY(import.add(file));
  }
  auto const rejects = request.rejects.value_or("import-rejects.csv");
  if (import.rejects().empty()) {
    auto ignored = std::error_code{};  // of an earlier import
    std::filesystem::remove(rejects, ignored);
  } else {
    out.rejects_file = rejects;
    WM_TRY(tables::write_reject_file(rejects, import.rejects()));
  }
  WM_TRY(
      write_file_atomically(out.observations_file, import.observations_csv()));
  auto const& counts = import.counts();
  out.read = counts.read;
  out.added = counts.added;
  out.revised = counts.revised;
  out.unchanged = counts.unchanged;
  out.unused_series = counts.unused_series;
  out.unknown_area = counts.unknown_area;
  out.breakdown = counts.breakdown;
  out.rejected = import.rejects().size();
  out.observations = import.size();
  return out;
}

}  // namespace wm::app
