#include "tables/parquet_reader.h"

#include <cstddef>
#include <memory>
#include <utility>

#include <fmt/format.h>

#include "tables/detail/database.h"

namespace wm::tables {

namespace {

struct statement_closer {
  void operator()(duckdb_prepared_statement statement) const {
    duckdb_destroy_prepare(&statement);
  }
};
struct pending_closer {
  void operator()(duckdb_pending_result pending) const {
    duckdb_destroy_pending(&pending);
  }
};
using statement_handle =
    std::unique_ptr<_duckdb_prepared_statement, statement_closer>;
using pending_handle = std::unique_ptr<_duckdb_pending_result, pending_closer>;

result<void> require(std::filesystem::path const& file) {
  auto failure = std::error_code{};
  if (!std::filesystem::is_regular_file(file, failure)) {
    return fail(error_code::not_found, file.string(),
                "There is no such file: check its name and folder.");
  }
  return {};
}

std::unexpected<error> refuse(std::filesystem::path const& file,
                              char const* const reason) {
  return fail(error_code::invalid_input, file.string(),
              fmt::format("This cannot be read as Parquet: {}",
                          detail::first_line(reason)));
}

/// A query whose rows come in pieces, as they are asked for.
class stream {
 public:
  static result<stream> open(duckdb_connection const connection,
                             std::string const& sql,
                             std::filesystem::path const& file) {
    auto out = stream{};
    duckdb_prepared_statement statement = nullptr;
    auto const prepared =
        duckdb_prepare(connection, sql.c_str(), &statement) == DuckDBSuccess;
    out.statement_.reset(statement);
    if (!prepared) {
      return refuse(file, duckdb_prepare_error(statement));
    }
    duckdb_pending_result pending = nullptr;
    auto const begun =
        duckdb_pending_prepared_streaming(statement, &pending) == DuckDBSuccess;
    auto const owner = pending_handle{pending};
    if (!begun) {
      return refuse(file, duckdb_pending_error(pending));
    }
    if (duckdb_execute_pending(pending, out.rows_->get()) != DuckDBSuccess) {
      return refuse(file, duckdb_result_error(out.rows_->get()));
    }
    return out;
  }

  detail::chunk_handle next() {
    return detail::chunk_handle{duckdb_fetch_chunk(*rows_->get())};
  }
  char const* failure() { return duckdb_result_error(rows_->get()); }

 private:
  statement_handle statement_;
  std::unique_ptr<detail::statement_result> rows_{
      std::make_unique<detail::statement_result>()};
};

std::string_view text_of(duckdb_string_t& text) {
  return {duckdb_string_t_data(&text), duckdb_string_t_length(text)};
}

/// The texts of one column of a chunk, written into every width-th place.
void gather(duckdb_vector const vector, idx_t const rows,
            std::size_t const width, std::size_t const column,
            std::vector<std::string_view>& into) {
  auto* const texts =
      static_cast<duckdb_string_t*>(duckdb_vector_get_data(vector));
  auto* const valid = duckdb_vector_get_validity(vector);
  for (auto row = idx_t{0}; row < rows; ++row) {
    auto const given =
        valid == nullptr || duckdb_validity_row_is_valid(valid, row);
    into[row * width + column] =
        given ? text_of(texts[row]) : std::string_view{};
  }
}

}  // namespace

result<std::vector<std::string>> parquet_columns(
    std::filesystem::path const& file) {
  WM_TRY(require(file));
  auto const engine =
      WM_TRY(detail::database::open(":memory:", detail::access::write,
                                    {.threads = 1, .memory_mebibytes = 64}));
  auto const connection = WM_TRY(engine.connect());
  auto answer = detail::statement_result{};
  auto const sql = fmt::format("SELECT * FROM read_parquet({}) LIMIT 0",
                               detail::quoted_text(file.string()));
  if (duckdb_query(connection.get(), sql.c_str(), answer.get()) !=
      DuckDBSuccess) {
    return refuse(file, duckdb_result_error(answer.get()));
  }
  auto names = std::vector<std::string>{};
  for (auto i = idx_t{0}; i < duckdb_column_count(answer.get()); ++i) {
    names.emplace_back(duckdb_column_name(answer.get(), i));
  }
  return names;
}

result<std::uint64_t> read_parquet(
    std::filesystem::path const& file, std::span<std::string const> columns,
    reader_limits const limits,
    std::function<void(std::uint64_t row,
                       std::span<std::string_view const> fields)> const& each) {
  WM_TRY(require(file));
  auto const engine =
      WM_TRY(detail::database::open(":memory:", detail::access::write,
                                    {limits.threads, limits.memory_mebibytes}));
  auto const connection = WM_TRY(engine.connect());
  // So much is decoded ahead, on DuckDB's threads, while rows are used.
  WM_TRY(detail::run(connection.get(), "SET streaming_buffer_size = '32MiB'",
                     file.string()));
  auto wanted = std::string{};
  for (auto const& column : columns) {
    wanted += fmt::format("{}{}::VARCHAR", wanted.empty() ? "" : ", ",
                          detail::quoted_name(column));
  }
  auto rows =
      WM_TRY(stream::open(connection.get(),
                          fmt::format("SELECT {} FROM read_parquet({})", wanted,
                                      detail::quoted_text(file.string())),
                          file));
  auto const width = columns.size();
  auto texts = std::vector<std::string_view>{};
  auto number = std::uint64_t{0};
  while (auto const chunk = rows.next()) {
    auto const size = duckdb_data_chunk_get_size(chunk.get());
    if (size == 0) {
      break;
    }
    texts.resize(size * width);
    for (auto column = std::size_t{0}; column < width; ++column) {
      gather(duckdb_data_chunk_get_vector(chunk.get(), column), size, width,
             column, texts);
    }
    for (auto row = idx_t{0}; row < size; ++row) {
      each(++number, std::span{texts}.subspan(row * width, width));
    }
  }
  if (auto const* const reason = rows.failure();
      reason != nullptr && *reason != '\0') {
    return refuse(file, reason);
  }
  return number;
}

}  // namespace wm::tables
