#include "tables/detail/csv_export.h"

#include <array>
#include <cerrno>
#include <charconv>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <memory>
#include <string_view>
#include <system_error>
#include <vector>

#include <fmt/compile.h>
#include <fmt/format.h>

#include "tables/csv_writer.h"

namespace wm::tables::detail {
namespace {

struct file_closer {
  void operator()(std::FILE* const file) const { std::fclose(file); }
};

struct streamed_statement {
  duckdb_prepared_statement raw{};
  streamed_statement() = default;
  streamed_statement(streamed_statement const&) = delete;
  streamed_statement& operator=(streamed_statement const&) = delete;
  ~streamed_statement() { duckdb_destroy_prepare(&raw); }
};

struct column_view {
  column_type type;
  void const* data;
  std::uint64_t const* validity;  // null when no value is missing
};

template <typename Value>
Value const& value_at(column_view const& column, idx_t const row) {
  return static_cast<Value const*>(column.data)[row];
}

bool must_be_quoted(std::string_view const text) {
  static constexpr auto kSpecial = [] {
    auto table = std::array<bool, 256>{};
    for (auto const special : {',', '"', '\n', '\r'}) {
      table[static_cast<unsigned char>(special)] = true;
    }
    return table;
  }();
  auto found = text.empty();  // to tell it from a missing value
  for (auto const character : text) {
    found |= kSpecial[static_cast<unsigned char>(character)];
  }
  return found;
}

void append_text(std::string& out, std::string_view const text) {
  if (!must_be_quoted(text)) {
    out += text;
    return;
  }
  out += '"';
  for (auto const character : text) {
    out.append(character == '"' ? 2 : 1, character);
  }
  out += '"';
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
  using namespace std::chrono;
  auto const date = year_month_day{sys_days{std::chrono::days{days}}};
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
  }
}

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

std::string header_of(std::span<column const> const columns) {
  auto names = std::vector<std::string>{};
  for (auto const& column : columns) {
    names.push_back(column.name);
  }
  return csv_writer{names}.take();
}

std::unexpected<error> cannot_write(std::string const& where) {
  return fail(error_code::io, where,
              fmt::format("The file cannot be written: {}.",
                          std::generic_category().message(errno)));
}

}  // namespace

result<void> write_csv(duckdb_connection const connection,
                       std::string const& table,
                       std::span<column const> const columns,
                       std::filesystem::path const& to,
                       std::string const& where) {
  auto file =
      std::unique_ptr<std::FILE, file_closer>{std::fopen(to.c_str(), "wbxe")};
  if (!file) {
    return cannot_write(where);
  }
  auto statement = streamed_statement{};
  auto rows = statement_result{};
  auto const sql = "FROM " + quoted_name(table);
  if (duckdb_prepare(connection, sql.c_str(), &statement.raw) !=
          DuckDBSuccess ||
      duckdb_execute_prepared_streaming(statement.raw, rows.get()) !=
          DuckDBSuccess) {
    return fail(error_code::io, where,
                fmt::format("DuckDB cannot read table {}.", table));
  }
  auto text = header_of(columns);
  while (true) {
    auto const chunk = chunk_handle{duckdb_fetch_chunk(*rows.get())};
    if (chunk) {
      append_rows(text, chunk.get(), columns);
    }
    if (!text.empty() &&
        std::fwrite(text.data(), 1, text.size(), file.get()) != text.size()) {
      return cannot_write(where);
    }
    text.clear();
    if (!chunk) {
      break;
    }
  }
  if (auto const* const reason = duckdb_result_error(rows.get());
      reason != nullptr && *reason != '\0') {
    return fail(error_code::io, where,
                fmt::format("DuckDB cannot read table {}: {}", table,
                            first_line(reason)));
  }
  if (std::fclose(file.release()) != 0) {
    return cannot_write(where);
  }
  return {};
}

}  // namespace wm::tables::detail
