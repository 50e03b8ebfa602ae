#include "app/results_table.h"

#include <array>
#include <optional>
#include <string_view>

#include "figures/words.h"
#include "framework/words.h"
#include "tables/table_writer.h"

namespace wm::app {

namespace {

using figures::comparator_kind;
using tables::column;
using tables::column_type;

constexpr auto kTable = "results";
constexpr std::array kShown{
    comparator_kind::country, comparator_kind::region,
    comparator_kind::neighbours, comparator_kind::goal,
    comparator_kind::baseline, comparator_kind::whole};

std::vector<column> columns() {
  using enum column_type;
  auto out = std::vector<column>{
      {"metric", text, "id of the metric"},
      {"metric_version", text, "version of its definition"},
      {"title", text, "its title in the framework's first language"},
      {"area_code", text, "code of the area or site"},
      {"area_name", text, "its name"},
      {"area_type", text, "country, region, borough, ward_2014, practice ..."},
      {"group", text, "group of people; empty: everyone the metric is about"},
      {"period", text, "the publisher's name of the period"},
      {"period_from", date, "first day"},
      {"period_to", date, "first day after the period"},
      {"latest", boolean, "newest measured figure of its series"},
      {"numerator", real, "events or people counted"},
      {"denominator", real, "people, or what the unit counts"},
      {"value", real, "in the column unit"},
      {"unit", text, "what one of value means"},
      {"better", text, "higher, lower or neither"},
      {"lower95", real, "lower 95 % limit, in unit"},
      {"upper95", real, "upper 95 % limit, in unit"},
      {"limits95_origin", text, "published, derived from full counts, or empty"},
      {"lower998", real, "lower 99.8 % limit, in unit"},
      {"upper998", real, "upper 99.8 % limit, in unit"},
      {"limits998_origin", text, "published, derived, widened from 95 %"},
      {"limits_method", text, "how the 99.8 % limits were made"},
      {"imputed", boolean, "filled in by the source, not measured"},
      {"reason", text, "why there is no value or there are no limits"},
      {"comparison_method", text, "how this metric is compared"}};
  for (auto const with : kShown) {
    auto const name = std::string{figures::word(with)};
    out.push_back({name + "_value", real, "the comparator's value, in unit"});
    out.push_back({name + "_standing", text,
                   "better, similar, worse, higher, lower; empty: cannot say"});
    out.push_back({name + "_confidence", text,
                   "highest level in % at which the difference shows"});
  }
  for (auto const& c : std::array{
           column{"trend", text, "five-point recent trend, on latest rows"},
           column{"trend_judgement", text, "what it means for residents"},
           column{"trend_method", text, "the test"},
           column{"trend_chi_square", real, "its statistic, 1 degree of freedom"},
           column{"trend_slope", real, "per period: log-odds, or unit"},
           column{"trend_reason", text, "why it cannot be calculated"},
           column{"source", text, "id of the source in framework.yaml"},
           column{"licence", text, "licence of the figure"},
           column{"note", text, "the source's note"},
           column{"definition", text, "fingerprint of the metric's file"},
           column{"data_version", text, "fingerprint of the whole package"},
           column{"audience", text, "for whom this was cleared"}}) {
    out.push_back(c);
  }
  return out;
}

void put(tables::table_appender& to, std::optional<double> const value) {
  if (value) {
    to.real(*value);
  } else {
    to.null();
  }
}

void put_or_null(tables::table_appender& to, std::string_view const text) {
  if (text.empty()) {
    to.null();
  } else {
    to.text(text);
  }
}

void put_limits(tables::table_appender& to, figures::bounds const& b) {
  if (has_limits(b)) {
    to.real(b.limits.lower);
    to.real(b.limits.upper);
  } else {
    to.null();
    to.null();
  }
  put_or_null(to, figures::word(b.origin));
}

/// What the rows of one series share.
struct shared_texts {
  framework::metric const& metric;
  framework::area const& area;
  std::string_view definition;
  std::string_view data_version;
  std::string_view audience;
};

std::string_view method_of(figures::assessed_figure const& point) {
  for (auto const& c : point.against) {
    if (c.method != figures::comparison_method::none) {
      return figures::word(c.method);
    }
  }
  return {};
}

void put_trend(tables::table_appender& to, figures::trend const& trend,
               bool const latest) {
  if (!latest) {
    for (auto i = 0; i < 6; ++i) {
      to.null();
    }
    return;
  }
  to.text(figures::word(trend.direction));
  to.text(figures::judgement_word(trend));
  put_or_null(to, figures::word(trend.method));
  auto const tested = trend.method != figures::trend_method::none;
  put(to, tested ? std::optional{trend.chi_square} : std::nullopt);
  put(to, tested ? std::optional{trend.slope} : std::nullopt);
  put_or_null(to, figures::to_sentence(trend.why));
}

void put_row(tables::table_appender& to, shared_texts const& shared,
             figures::assessed_series const& series,
             std::size_t const position) {
  auto const& point = series.points[position];
  auto const& f = point.shown;
  auto const latest = series.latest == position;
  to.text(shared.metric.id.value);
  to.text(shared.metric.version);
  to.text(shared.metric.title.original());
  to.text(shared.area.code.value);
  to.text(shared.area.name);
  to.text(framework::word(shared.area.type));
  put_or_null(to, series.group);
  to.text(f.label);
  to.date(f.covers.from);
  to.date(f.covers.to);
  to.boolean(latest);
  put(to, f.numerator);
  put(to, f.denominator);
  put(to, f.value);
  put_or_null(to, shared.metric.unit ? std::string_view{shared.metric.unit->name}
                                     : std::string_view{});
  to.text(framework::word(shared.metric.better));
  put_limits(to, f.at_95);
  put_limits(to, f.at_998);
  put_or_null(to, figures::word(f.at_998.method));
  to.boolean(f.imputed);
  put_or_null(to, figures::to_sentence(
                      f.no_value == figures::gap::none ? f.no_limits
                                                       : f.no_value));
  put_or_null(to, method_of(point));
  for (auto const with : kShown) {
    auto const& c = figures::against(point, with);
    put(to, c.value);
    put_or_null(to, c.standing == figures::standing::cannot_say
                        ? std::string_view{}
                        : figures::word(c.standing));
    put_or_null(to, figures::word(c.confidence));
  }
  put_trend(to, series.trend, latest);
  put_or_null(to, f.source);
  put_or_null(to, f.licence);
  put_or_null(to, f.note);
  to.text(shared.definition);
  to.text(shared.data_version);
  to.text(shared.audience);
  to.end_row();
}

}  // namespace

result<std::vector<std::filesystem::path>> write_results(
    framework::package const& package,
    disclosure::cleared_results const& results, results_origin const& origin,
    std::filesystem::path const& folder) {
  auto const database = folder / "results.duckdb";
  auto const csv = folder / "results.csv";
  auto const parquet = folder / "results.parquet";
  auto writer = WM_TRY(tables::database_writer::create(database));
  auto const all = columns();
  WM_TRY(writer.create_table(kTable, all));
  auto rows = WM_TRY(writer.append_to(kTable));
  for (auto const& series : results.series()) {
    auto const shared = shared_texts{
        package.metrics[series.metric.value()],
        package.areas[series.area.value()],
        origin.definition_hashes[series.metric.value()], origin.data_version,
        disclosure::name_of(results.audience())};
    for (auto i = std::size_t{0}; i < series.points.size(); ++i) {
      put_row(rows, shared, series, i);
    }
  }
  WM_TRY(rows.finish());
  WM_TRY(writer.export_csv(kTable, csv));
  WM_TRY(writer.export_parquet(kTable, parquet));
  WM_TRY(writer.commit());
  return std::vector{csv, parquet, database};
}

}  // namespace wm::app
