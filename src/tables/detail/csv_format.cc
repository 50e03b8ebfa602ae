#include "tables/detail/csv_format.h"

#include <array>
#include <charconv>
#include <chrono>
#include <cstdint>
#include <string_view>
#include <vector>

#include <fmt/compile.h>
#include <fmt/format.h>

#include "tables/detail/csv_field.h"
#include "tables/detail/row_builder.h"

namespace wm::tables::detail {
namespace {

struct column_view {
  column_type type;
  category_width width;                     // of the numbers of categories
  std::span<std::string const> categories;  // as they stand in the file
  void const* data;
  std::uint64_t const* validity;  // null when no value is missing
};

template <typename Value>
Value const& value_at(column_view const& column, idx_t const row) {
  return static_cast<Value const*>(column.data)[row];
}

void append_text(std::string& out, std::string_view const text) {
  if (text.empty()) {
    out += "\"\"";  // to tell it from a missing value
  } else {
    append_field(out, text);
  }
}

void append_integer(std::string& out, std::int64_t const value) {
  auto digits = std::array<char, 24>{};
  auto const end =
      std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
  out.append(digits.data(), end);
}

void append_real(std::string& out, double const value) {
  auto digits = std::array<char, 40>{};
  auto* const end = fmt::format_to(digits.data(), FMT_COMPILE("{}"), value);
  out.append(digits.data(), end);
}

void append_date(std::string& out, std::int32_t const days) {
  auto const date = std::chrono::year_month_day{
      std::chrono::sys_days{std::chrono::days{days}}};
  auto const year = static_cast<unsigned>(static_cast<int>(date.year()));
  auto const month = static_cast<unsigned>(date.month());
  auto const day = static_cast<unsigned>(date.day());
  auto const digit = [](unsigned const number) {
    return static_cast<char>('0' + number % 10);
  };
  auto const text = std::array<char, 10>{digit(year / 1000),
                                         digit(year / 100),
                                         digit(year / 10),
                                         digit(year),
                                         '-',
                                         digit(month / 10),
                                         digit(month),
                                         '-',
                                         digit(day / 10),
                                         digit(day)};
  out.append(text.data(), text.size());
}

std::size_t category_at(column_view const& column, idx_t const row) {
  switch (column.width) {
    case category_width::one_byte:
      return value_at<std::uint8_t>(column, row);
    case category_width::two_bytes:
      return value_at<std::uint16_t>(column, row);
    case category_width::four_bytes:
      return value_at<std::uint32_t>(column, row);
  }
  return 0;
}

void append_value(std::string& out, column_view const& column,
                  idx_t const row) {
  if (column.validity != nullptr &&
      (column.validity[row / 64] >> (row % 64) & 1) == 0) {
    return;
  }
  switch (column.type) {
    case column_type::text: {
      auto const& text = value_at<duckdb_string_t>(column, row);
      auto const length = text.value.inlined.length;
      auto const* const data =
          length <= sizeof text.value.inlined.inlined
              ? static_cast<char const*>(text.value.inlined.inlined)
              : text.value.pointer.ptr;
      return append_text(out, {data, length});
    }
    case column_type::integer:
      return append_integer(out, value_at<std::int64_t>(column, row));
    case column_type::real:
      return append_real(out, value_at<double>(column, row));
    case column_type::date:
      return append_date(out, value_at<duckdb_date>(column, row).days);
    case column_type::boolean:
      out += value_at<bool>(column, row) ? "true" : "false";
      return;
    case column_type::category:
      out += column.categories[category_at(column, row)];
      return;
  }
}

}  // namespace

csv_categories categories_in_csv(std::span<column const> const columns) {
  auto out = csv_categories{};
  for (auto const& column : columns) {
    auto& words = out.emplace_back();
    for (auto const& word : column.categories) {
      append_text(words.emplace_back(), word);
    }
  }
  return out;
}

void append_rows(std::string& out, duckdb_data_chunk const chunk,
                 std::span<column const> const columns,
                 csv_categories const& categories) {
  auto views = std::vector<column_view>{};
  for (auto i = std::size_t{0}; i < columns.size(); ++i) {
    auto* const vector = duckdb_data_chunk_get_vector(chunk, i);
    views.push_back({columns[i].type, width_of(columns[i]), categories[i],
                     duckdb_vector_get_data(vector),
                     duckdb_vector_get_validity(vector)});
  }
  auto const rows = duckdb_data_chunk_get_size(chunk);
  for (auto row = idx_t{0}; row < rows; ++row) {
    for (auto const& view : views) {
      append_value(out, view, row);
      out += ',';
    }
    out.back() = '\n';
  }
}

}  // namespace wm::tables::detail
