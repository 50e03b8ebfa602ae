#include "tables/detail/chunk_sink.h"

#include <utility>

#include <fmt/format.h>

namespace wm::tables::detail {
namespace {

constexpr auto kChunksInFlight = 8;
// Of 2,048 rows each: few, so that little is left to pack at the end.
constexpr auto kChunksPerFlush = std::size_t{15};

duckdb_logical_type logical_type(column const& of) {
  switch (of.type) {
    case column_type::text:
      return duckdb_create_logical_type(DUCKDB_TYPE_VARCHAR);
    case column_type::integer:
      return duckdb_create_logical_type(DUCKDB_TYPE_BIGINT);
    case column_type::real:
      return duckdb_create_logical_type(DUCKDB_TYPE_DOUBLE);
    case column_type::date:
      return duckdb_create_logical_type(DUCKDB_TYPE_DATE);
    case column_type::boolean:
      return duckdb_create_logical_type(DUCKDB_TYPE_BOOLEAN);
    case column_type::category:
      break;
  }
  auto words = std::vector<char const*>{};
  for (auto const& word : of.categories) {
    words.push_back(word.c_str());
  }
  return duckdb_create_enum_type(words.data(), words.size());
}

chunk_handle new_chunk(std::span<column const> const columns) {
  auto logical = std::vector<duckdb_logical_type>{};
  for (auto const& column : columns) {
    logical.push_back(logical_type(column));
  }
  auto chunk =
      chunk_handle{duckdb_create_data_chunk(logical.data(), logical.size())};
  for (auto& type : logical) {
    duckdb_destroy_logical_type(&type);
  }
  return chunk;
}

}  // namespace

result<std::unique_ptr<chunk_sink>> chunk_sink::open(
    database const& into, std::string const& table,
    std::span<column const> const columns, std::string const& where) {
  auto connection = WM_TRY(into.connect());
  WM_TRY(run(connection.get(), "BEGIN TRANSACTION", where));
  duckdb_appender appender = nullptr;
  if (duckdb_appender_create(connection.get(), nullptr, table.c_str(),
                             &appender) != DuckDBSuccess) {
    duckdb_appender_destroy(&appender);
    return fail(error_code::io, where,
                fmt::format("DuckDB takes no rows for table {}.", table));
  }
  return std::unique_ptr<chunk_sink>{
      new chunk_sink{std::move(connection), appender, columns, where}};
}

chunk_sink::chunk_sink(connection_handle connection,
                       duckdb_appender const appender,
                       std::span<column const> const columns, std::string where)
    : where_{std::move(where)},
      connection_{std::move(connection)},
      appender_{appender} {
  for (auto i = 0; i < kChunksInFlight; ++i) {
    empty_.push_back(new_chunk(columns));
  }
  thread_ = std::thread{[this] { work(); }};
}

chunk_sink::~chunk_sink() {
  stop();
  duckdb_appender_destroy(&appender_);  // null after close()
  [[maybe_unused]] auto const undone =
      run(connection_.get(), "ROLLBACK", where_);
}

chunk_handle chunk_sink::fresh() {
  auto lock = std::unique_lock{mutex_};
  changed_.wait(lock, [&] { return !empty_.empty(); });
  auto chunk = std::move(empty_.back());
  empty_.pop_back();
  return chunk;
}

void chunk_sink::put(chunk_handle chunk) {
  {
    auto const lock = std::scoped_lock{mutex_};
    full_.push(std::move(chunk));
  }
  changed_.notify_all();
}

result<void> chunk_sink::close() {
  stop();
  if (failure_.empty() && duckdb_appender_close(appender_) != DuckDBSuccess) {
    note_failure();
  }
  duckdb_appender_destroy(&appender_);
  if (!failure_.empty()) {
    return fail(error_code::io, where_, failure_);
  }
  return run(connection_.get(), "COMMIT", where_);
}

void chunk_sink::work() {
  while (true) {
    auto chunk = chunk_handle{};
    {
      auto lock = std::unique_lock{mutex_};
      changed_.wait(lock, [&] { return stopping_ || !full_.empty(); });
      if (full_.empty()) {
        return;
      }
      chunk = std::move(full_.front());
      full_.pop();
    }
    store(chunk.get());
    duckdb_data_chunk_reset(chunk.get());
    {
      auto const lock = std::scoped_lock{mutex_};
      empty_.push_back(std::move(chunk));
    }
    changed_.notify_all();
  }
}

void chunk_sink::store(duckdb_data_chunk const chunk) {
  if (!failure_.empty()) {
    return;
  }
  if (duckdb_append_data_chunk(appender_, chunk) != DuckDBSuccess) {
    return note_failure();
  }
  if (++unflushed_ == kChunksPerFlush) {
    unflushed_ = 0;
    if (duckdb_appender_flush(appender_) != DuckDBSuccess) {
      note_failure();
    }
  }
}

void chunk_sink::note_failure() {
  auto reason = duckdb_appender_error_data(appender_);
  failure_ = fmt::format("DuckDB refuses the rows: {}",
                         first_line(duckdb_error_data_message(reason)));
  duckdb_destroy_error_data(&reason);
}

void chunk_sink::stop() {
  if (thread_.joinable()) {
    {
      auto const lock = std::scoped_lock{mutex_};
      stopping_ = true;
    }
    changed_.notify_all();
    thread_.join();
  }
}

}  // namespace wm::tables::detail
