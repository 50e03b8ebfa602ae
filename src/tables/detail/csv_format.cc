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

namespace wm::tables::detail {
namespace {

struct column_view {
  column_type type;
  void const* data;
  std::uint64_t const* validity;  // null when no value is missing
};

template <typename Value>
Value const& value_at(column_view const& column, idx_t const row) {
  return static_cast<Value const*>(column.data)[row];
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
      if (length == 0) {
        out += "\"\"";  // to tell it from a missing value
        return;
      }
      return append_field(out, {data, length});
    }
    case column_type::integer:
      return append_integer(out, value_at<std::int64_t>(column, row));
    case column_type::real:
      return append_real(out, value_at<double>(column, row));
    case column_type::date:
      return append_date(out, value_at<duckdb_date>(column, row).days);
    case column_type::boolean:
      out += value_at<bool>(column, row) ? "true" : "false";
  }
}

}  // namespace

void append_rows(std::string& out, duckdb_data_chunk const chunk,
                 std::span<column const> const columns) {
  auto views = std::vector<column_view>{};
  for (auto i = std::size_t{0}; i < columns.size(); ++i) {
    auto* const vector = duckdb_data_chunk_get_vector(chunk, i);
    views.push_back({columns[i].type, duckdb_vector_get_data(vector),
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
