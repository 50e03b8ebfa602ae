#include "app/record_figures.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "app/record_measuring.h"
#include "app/record_part.h"
#include "metrics/engine/measure_all.h"
#include "record/state/breakdown.h"
#include "record/state/state_rules.h"

namespace wm::app {

namespace {

namespace chr = std::chrono;
using figures::figure;
using metrics::cell_kind;
using metrics::day_range;
using metrics::definition;
using metrics::measured_cell;
using metrics::measured_period;

constexpr auto kProvider = std::string_view{"provider"};

/// "January 2025", "January to March 2025", "2025", "2024/25".
std::string label_of(day_range const& days,
                     framework::reference_period const length) {
  auto const first = chr::year_month_day{record::as_date(days.first)};
  auto const last = chr::year_month_day{record::as_date(days.last)};
  static constexpr auto kMonths = std::array{
      "January", "February", "March",     "April",   "May",      "June",
      "July",    "August",   "September", "October", "November", "December"};
  auto const month = [](chr::year_month_day const& of) {
    return kMonths[static_cast<unsigned>(of.month()) - 1];
  };
  auto const year = static_cast<int>(last.year());
  switch (length) {
    case framework::reference_period::month:
      return fmt::format("{} {}", month(last), year);
    case framework::reference_period::quarter:
      return fmt::format("{} to {} {}", month(first), month(last), year);
    case framework::reference_period::calendar_year:
      return fmt::format("{}", year);
    case framework::reference_period::financial_year:
      break;
  }
  return fmt::format("{}/{:02}", year - 1, year % 100);
}

/// The groups of all breakdowns, with titles, in the order of the framework.
class group_titles {
 public:
  group_titles(framework::package const& package,
               record::state_rules const& rules)
      : package_{package}, all_{record::breakdowns_of(rules)} {}

  /// The words of a group that was met.
  figures::group_label label_of(measured_cell const& cell,
                                figures::text_pool& texts) const;

 private:
  framework::package const& package_;
  std::vector<record::breakdown> all_;
};

figures::group_label group_titles::label_of(measured_cell const& cell,
                                            figures::text_pool& texts) const {
  auto out = figures::group_label{};
  out.word = texts.keep(cell.group);
  if (cell.kind == cell_kind::provider) {
    auto const* const area = framework::find_area(package_, cell.group);
    out.breakdown = kProvider;
    out.breakdown_title = "Provider";
    out.title = texts.keep(area == nullptr ? cell.group : area->name);
    return out;
  }
  out.breakdown = texts.keep(cell.breakdown);
  auto const known =
      std::ranges::find(all_, cell.breakdown, &record::breakdown::name);
  if (known == all_.end()) {
    out.breakdown_title = out.breakdown;
    out.title = out.word;
    return out;
  }
  out.breakdown_title = texts.keep(known->title);
  auto const group =
      std::ranges::find(known->groups, cell.group, &record::group::word);
  out.place = static_cast<std::uint32_t>(group - known->groups.begin());
  out.title =
      group == known->groups.end() ? out.word : texts.keep(group->title);
  return out;
}

/// The cells of one series: kind, breakdown and word.
using series_key = std::tuple<cell_kind, std::string, std::string>;

series_key key_of(measured_cell const& cell) {
  return {cell.kind, cell.breakdown, cell.group};
}

measured_cell const* find(measured_period const& in, series_key const& key) {
  auto const found = std::ranges::find_if(
      in.cells, [&](measured_cell const& c) { return key_of(c) == key; });
  return found == in.cells.end() ? nullptr : &*found;
}

/// The series of one definition.
class series_builder {
 public:
  series_builder(definition const& by, figures::figure_set& into)
      : by_{by}, into_{into} {}

  /// A point for every period, also where the group has nobody.
  result<void> add(series_key const& key,
                   std::vector<measured_period> const& periods,
                   figures::series series);

 private:
  definition const& by_;
  figures::figure_set& into_;
};

result<void> series_builder::add(series_key const& key,
                                 std::vector<measured_period> const& periods,
                                 figures::series series) {
  auto const nobody = metrics::tally_for(by_);
  for (auto const& period : periods) {
    auto const* const cell = find(period, key);
    auto f = WM_TRY(figure_of(cell == nullptr ? nobody : cell->tally,
                              period.cells.front().tally, by_, period.is));
    f.covers = {record::as_date(period.days.first),
                record::as_date(period.days.last) + chr::days{1}};
    f.label = into_.texts.keep(label_of(period.days, by_.reference));
    f.source = kRecordSource;
    series.points.push_back(f);
  }
  into_.all.push_back(std::move(series));
  return {};
}

result<void> add_series(definition const& by,
                        figures::metric_index const metric,
                        figures::area_index const home,
                        std::vector<measured_period> const& periods,
                        group_titles const& titles, figures::figure_set& into) {
  auto met = std::map<series_key, measured_cell const*>{};
  for (auto const& period : periods) {
    for (auto const& cell : period.cells) {
      met.try_emplace(key_of(cell), &cell);
    }
  }
  auto builder = series_builder{by, into};
  for (auto const& [key, cell] : met) {
    auto series = figures::series{};
    series.metric = metric;
    series.area = home;
    series.source = figures::source_kind::record;
    if (by.numerator_number && !by.numerator_number->means.unit.empty()) {
      series.numerators = figures::adds_up::amounts;
    }
    if (cell->kind != cell_kind::all) {
      series.label = titles.label_of(*cell, into.texts);
      series.group = into.texts.keep(
          fmt::format("{}={}", series.label.breakdown, series.label.word));
    }
    WM_TRY(builder.add(key, periods, std::move(series)));
  }
  return {};
}

result<figures::area_index> home_of(framework::package const& package) {
  auto const* const home = framework::find_area(package, package.home.value);
  if (home == nullptr) {
    return fail(error_code::invalid_input, to_string(package.home.at),
                fmt::format("Figures from records are for the home area {}, "
                            "which areas.csv does not have: add its row.",
                            package.home.value));
  }
  return figures::area_index{
      static_cast<std::uint32_t>(home - package.areas.data())};
}

}  // namespace

result<record_measurement> add_record_figures(framework::package const& package,
                                              record_request const& request,
                                              figures::figure_set& into) {
  auto const home = WM_TRY(home_of(package));
  auto const asked = WM_TRY(record_measuring::of(package, request));
  auto const& wanted = asked.wanted;
  auto const titles = group_titles{package, asked.rules};
  auto const published = into.all.size();
  auto const measured = metrics::figures_of(
      WM_TRY(request.parts.empty() ? asked.measure({.number = 0, .of = 1})
                                   : read_record_parts(asked, request)),
      wanted, asked.records.reach);
  for (auto i = std::size_t{0}; i < wanted.size(); ++i) {
    auto const& by = *wanted[i].by;
    auto const metric = figures::metric_index{
        static_cast<std::uint32_t>(by.of_metric - package.metrics.data())};
    if (!measured[i]) {
      return fail(measured[i].error().code, by.of_metric->id.at.file,
                  measured[i].error().message);
    }
    if (!wanted[i].periods.empty()) {
      WM_TRY(add_series(by, metric, home, *measured[i], titles, into));
    }
  }
  auto figures = std::size_t{0};
  for (auto i = published; i < into.all.size(); ++i) {
    figures += into.all[i].points.size();
  }
  std::ranges::sort(into.all, {}, [](figures::series const& s) {
    return std::tuple{s.metric, s.area, s.group};
  });
  return record_measurement{.origin = asked.records.store.counts().origin,
                            .version = asked.records.store.version(),
                            .persons = asked.records.store.counts().persons,
                            .metrics = asked.definitions.all.size(),
                            .figures = figures,
                            .from = record::as_date(asked.records.told.first),
                            .to = record::as_date(asked.records.told.last)};
}

framework::data_source source_of(record_measurement const& of) {
  auto const words = of.origin == record::origin::synthetic
                         ? "Records of invented persons (synthetic)"
                         : "Linked records of persons";
  auto out = framework::data_source{};
  out.id.value = kRecordSource;
  out.title.translations.push_back({.language = "en", .words = words});
  // Not of how many persons: that is a count too, and leaves no other way.
  out.note = fmt::format("Periods from {} to {}; store {}", to_string(of.from),
                         to_string(of.to), of.version);
  return out;
}

}  // namespace wm::app
