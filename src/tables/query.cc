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

}  // namespace

result<std::vector<std::vector<std::string>>> query_file(
    std::filesystem::path const& database, std::string_view const sql) {
  auto const where = database.string();
  if (!std::filesystem::exists(database)) {
    return fail(error_code::not_found, where,
                "There is no such file: check its name and folder.");
  }
  if (detail::first_bad_byte(sql) != std::string_view::npos) {
    return fail(error_code::invalid_input, where,
                "The SQL is not UTF-8 or holds a zero byte.");
  }
  auto const opened =
      WM_TRY(detail::database::open(where, detail::access::read, kLimits));
  auto const connection = WM_TRY(opened.connect());
  auto answer = detail::statement_result{};
  if (duckdb_query(connection.get(), std::string{sql}.c_str(), answer.get()) !=
      DuckDBSuccess) {
    return fail(
        error_code::invalid_input, where,
        fmt::format("DuckDB does not take the SQL: {}",
                    detail::first_line(duckdb_result_error(answer.get()))));
  }
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

}  // namespace wm::tables
