#include "app/check.h"

#include <fmt/format.h>

#include <algorithm>

#include "figures/read.h"
#include "framework/load.h"

namespace wm::app {

namespace {

constexpr auto kObservations = "observations.csv";

void add(check_outcome& to, problem p) {
  ++(p.is_error ? to.errors : to.warnings);
  to.problems.push_back(std::move(p));
}

void check_figures(framework::package const& package, check_outcome& out) {
  auto const file = package.folder / kObservations;
  if (!std::filesystem::exists(file)) {
    add(out,
        {false, kObservations, 0, 0, "this package has no published figures",
         "Bring them in with `whatmatters import figures`."});
    return;
  }
  auto reader = figures::figure_reader{package};
  if (auto const read = reader.read(file); !read) {
    add(out, {true, kObservations, 0, 0, read.error().message, {}});
    return;
  }
  auto const reading = std::move(reader).finish();
  for (auto const& r : reading.rejects) {
    // The header is line 1; a row is a line where no field has a line break.
    add(out,
        {true,
         fmt::format("{} row {}", kObservations, r.row),
         0,
         0,
         fmt::format("{}: {}", r.field.empty() ? "the row" : r.field, r.reason),
         {}});
  }
  auto has_figures = std::vector<bool>(package.metrics.size(), false);
  for (auto const& series : reading.figures.all) {
    out.figures += series.points.size();
    has_figures[series.metric.value()] = true;
  }
  for (auto i = std::size_t{0}; i < package.metrics.size(); ++i) {
    auto const& metric = package.metrics[i];
    if (metric.series && !has_figures[i]) {
      add(out, {false, metric.series->at.file, metric.series->at.line,
                metric.series->at.column,
                fmt::format("{} has no row for series {}", kObservations,
                            metric.series->code),
                "Import its figures, or write `source: wanted`."});
    }
  }
}

}  // namespace

check_outcome check(std::filesystem::path const& folder) {
  auto loaded = framework::load_package(folder);
  auto out = check_outcome{};
  for (auto& d : loaded.problems) {
    add(out, {d.severity == framework::severity::error, d.at.file, d.at.line,
              d.at.column, std::move(d.message), std::move(d.remedy)});
  }
  if (!loaded.package) {
    return out;
  }
  auto const& package = *loaded.package;
  out.statements = package.statements.size();
  out.metrics = package.metrics.size();
  out.wanted = static_cast<std::size_t>(
      std::ranges::count(package.metrics, framework::metric_source::wanted,
                         &framework::metric::source));
  check_figures(package, out);
  return out;
}

std::string to_string(problem const& p) {
  auto place = p.file;
  if (p.line > 0) {
    place += fmt::format(":{}", p.line);
    if (p.column > 0) {
      place += fmt::format(":{}", p.column);
    }
  }
  auto out = fmt::format("{}: {}: {}", place, p.is_error ? "error" : "warning",
                         p.message);
  if (!p.remedy.empty()) {
    out += fmt::format("\n  {}", p.remedy);
  }
  return out;
}

}  // namespace wm::app
