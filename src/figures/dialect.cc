#include "figures/dialect.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "figures/fingertips_period.h"

namespace wm::figures {

namespace {

using column_name = std::pair<field, std::string_view>;

constexpr std::array kLongTable{
    column_name{field::series, "metric_code"},
    column_name{field::area_code, "area_code"},
    column_name{field::sex, "sex"},
    column_name{field::age, "age"},
    column_name{field::period, "period"},
    column_name{field::period_start, "period_start"},
    column_name{field::period_years, "period_years"},
    column_name{field::value, "value"},
    column_name{field::lower95, "lci95"},
    column_name{field::upper95, "uci95"},
    column_name{field::count, "count"},
    column_name{field::denominator, "denominator"},
    column_name{field::unit, "unit"},
    column_name{field::source, "source"},
    column_name{field::note, "note"},
};

constexpr std::array kFingertips{
    column_name{field::series, "Indicator ID"},
    column_name{field::area_code, "Area Code"},
    column_name{field::sex, "Sex"},
    column_name{field::age, "Age"},
    column_name{field::period, "Time period"},
    column_name{field::value, "Value"},
    column_name{field::lower95, "Lower CI 95.0 limit"},
    column_name{field::upper95, "Upper CI 95.0 limit"},
    column_name{field::lower998, "Lower CI 99.8 limit"},
    column_name{field::upper998, "Upper CI 99.8 limit"},
    column_name{field::count, "Count"},
    column_name{field::denominator, "Denominator"},
    column_name{field::note, "Value note"},
};

std::optional<std::size_t> position(std::vector<std::string> const& columns,
                                    std::string_view const name) {
  auto const found = std::ranges::find(columns, name);
  if (found == columns.end()) {
    return std::nullopt;
  }
  return static_cast<std::size_t>(found - columns.begin());
}

std::vector<column_name> package_columns() {
  auto out = std::vector<column_name>{};
  for (auto i = std::size_t{0}; i < kFields; ++i) {
    auto const f = static_cast<field>(i);
    out.emplace_back(f, name_of(f));
  }
  return out;
}

std::vector<std::string_view> missing(std::span<column_name const> const wanted,
                                      std::vector<std::string> const& columns) {
  auto out = std::vector<std::string_view>{};
  for (auto const& [f, name] : wanted) {
    if (!position(columns, name)) {
      out.push_back(name);
    }
  }
  return out;
}

}  // namespace

result<row_translator> row_translator::create(
    std::vector<std::string> const& columns) {
  auto const own = package_columns();
  struct candidate {
    figures::dialect dialect;
    std::span<column_name const> columns;
    std::string_view title;
  };
  auto const candidates = std::array{
      candidate{dialect::package, own, "observations.csv of a package"},
      candidate{dialect::long_table, kLongTable, "the long table"},
      candidate{dialect::fingertips, kFingertips, "a Fingertips download"}};
  auto const* nearest = candidates.data();
  auto nearest_missing = missing(nearest->columns, columns);
  for (auto const& c : candidates) {
    auto absent = missing(c.columns, columns);
    if (absent.size() * nearest->columns.size() <
        nearest_missing.size() * c.columns.size()) {
      nearest = &c;
      nearest_missing = std::move(absent);
    }
  }
  if (!nearest_missing.empty()) {
    return fail(error_code::invalid_input, {},
                fmt::format("this header is none that is known; it is nearest "
                            "to {}, which also needs the columns: {}",
                            nearest->title, fmt::join(nearest_missing, ", ")));
  }
  auto out = row_translator{};
  out.dialect_ = nearest->dialect;
  for (auto const& [f, name] : nearest->columns) {
    out.column_[static_cast<std::size_t>(f)] = position(columns, name);
  }
  if (out.dialect_ == dialect::long_table) {
    out.limits_source_ = position(columns, "ci_source");
  }
  if (out.dialect_ == dialect::fingertips) {
    out.category_ = position(columns, "Category Type");
  }
  return out;
}

tables::csv_options row_translator::csv_options() const {
  // Genuine downloads leave the last field of every row out.
  return {dialect_ == dialect::fingertips ? tables::short_rows::pad
                                          : tables::short_rows::refuse};
}

std::string_view row_translator::at(tables::csv_row const& row,
                                    field const f) const {
  auto const column = column_[static_cast<std::size_t>(f)];
  return column ? row.fields[*column] : std::string_view{};
}

observation_text row_translator::translate(tables::csv_row const& row) {
  auto out = observation_text{};
  for (auto i = std::size_t{0}; i < kFields; ++i) {
    out[static_cast<field>(i)] = at(row, static_cast<field>(i));
  }
  if (dialect_ == dialect::long_table) {
    // Limits that somebody worked out are worked out again by us, from the
    // same counts, so that every derived limit has one known method.
    if (limits_source_ && row.fields[*limits_source_] != "published") {
      out[field::lower95] = {};
      out[field::upper95] = {};
    }
    if (out[field::note].find("IMPUTED") != std::string_view::npos) {
      out[field::imputed] = "1";
    }
  }
  if (dialect_ == dialect::fingertips) {
    if (auto const p = read_fingertips_period(out[field::period])) {
      start_ = to_string(p->start);
      years_ = fmt::format("{}", p->years);
      out[field::period_start] = start_;
      out[field::period_years] = years_;
    }
  }
  return out;
}

std::string_view row_translator::breakdown(tables::csv_row const& row) const {
  return category_ ? row.fields[*category_] : std::string_view{};
}

}  // namespace wm::figures
