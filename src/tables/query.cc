#include "tables/query.h"

#include <memory>

#include <fmt/format.h>

#include "tables/detail/database.h"
#include "tables/detail/utf8.h"

namespace wm::tables {
namespace {

constexpr auto kLimits =
    detail::engine_limits{.threads = 2, .memory_mebibytes = 512};

struct text_freer {
  void operator()(char* const text) const { duckdb_free(text); }
};

result<void> ask(duckdb_connection const connection, std::string const& sql,
                 std::string const& where, detail::statement_result& answer) {
  if (duckdb_query(connection, sql.c_str(), answer.get()) != DuckDBSuccess) {
    return fail(
        error_code::invalid_input, where,
        fmt::format("DuckDB does not take the SQL: {}",
                    detail::first_line(duckdb_result_error(answer.get()))));
  }
  return {};
}

bool has_categories(detail::statement_result& answer) {
  for (auto i = idx_t{0}; i < duckdb_column_count(answer.get()); ++i) {
    if (duckdb_column_type(answer.get(), i) == DUCKDB_TYPE_ENUM) {
      return true;
    }
  }
  return false;
}

result<std::vector<std::vector<std::string>>> rows_of(
    detail::statement_result& answer, std::string const& where) {
  auto rows =
      std::vector<std::vector<std::string>>(duckdb_row_count(answer.get()));
  for (auto row = idx_t{0}; row < rows.size(); ++row) {
    for (auto column = idx_t{0}; column < duckdb_column_count(answer.get());
         ++column) {
      if (duckdb_value_is_null(answer.get(), column, row)) {
        rows[row].emplace_back("NULL");
        continue;
      }
      auto const text = std::unique_ptr<char, text_freer>{
          duckdb_value_varchar(answer.get(), column, row)};
      if (!text) {
        return fail(error_code::invalid_input, where,
                    fmt::format("Column {} holds lists or records: cast it to "
                                "VARCHAR.",
                                duckdb_column_name(answer.get(), column)));
      }
      rows[row].emplace_back(text.get());
    }
  }
  return rows;
}

result<void> check_input(std::string const& where, std::string_view const sql) {
  if (!std::filesystem::exists(where)) {
    return fail(error_code::not_found, where,
                "There is no such file: check its name and folder.");
  }
  if (detail::first_bad_byte(sql) != std::string_view::npos) {
    return fail(error_code::invalid_input, where,
                "The SQL is not UTF-8 or holds a zero byte.");
  }
  return {};
}

result<std::vector<std::vector<std::string>>> rows_from(
    duckdb_connection const connection, std::string_view const sql,
    std::string const& where) {
  auto answer = detail::statement_result{};
  WM_TRY(ask(connection, std::string{sql}, where, answer));
  if (has_categories(answer)) {
    // The call that gives values as text does not know categories.
    auto as_text = detail::statement_result{};
    WM_TRY(ask(connection,
               fmt::format("SELECT COLUMNS(*)::VARCHAR FROM ({})", sql), where,
               as_text));
    return rows_of(as_text, where);
  }
  return rows_of(answer, where);
}

}  // namespace

result<std::vector<std::vector<std::string>>> query_file(
    std::filesystem::path const& database, std::string_view const sql) {
  auto const where = database.string();
  WM_TRY(check_input(where, sql));
  auto const opened =
      WM_TRY(detail::database::open(where, detail::access::read, kLimits));
  auto const connection = WM_TRY(opened.connect());
  return rows_from(connection.get(), sql, where);
}

result<std::vector<std::vector<std::string>>> query_parquet(
    std::filesystem::path const& parquet, std::string_view const sql) {
  auto const where = parquet.string();
  WM_TRY(check_input(where, sql));
  auto const opened = WM_TRY(
      detail::database::open(":memory:", detail::access::write, kLimits));
  auto const connection = WM_TRY(opened.connect());
  WM_TRY(detail::run(connection.get(),
                     fmt::format("CREATE VIEW rows AS FROM read_parquet({})",
                                 detail::quoted_text(where)),
                     where));
  return rows_from(connection.get(), sql, where);
}

}  // namespace wm::tables
