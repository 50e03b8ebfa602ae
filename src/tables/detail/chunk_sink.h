#pragma once

#include <condition_variable>
#include <cstddef>
#include <memory>
#include <mutex>
#include <queue>
#include <span>
#include <string>
#include <thread>
#include <vector>

#include "base/result.h"
#include "tables/detail/database.h"
#include "tables/table_writer.h"

namespace wm::tables::detail {

/// Stores chunks of rows in a table on a thread of its own, in the order in
/// which they were put, as one transaction: packing the columns takes longer
/// than filling them, and so the caller need not wait.
class chunk_sink {
 public:
  /// \param columns  those of the table
  /// \error io  DuckDB's reason, on one line
  static result<std::unique_ptr<chunk_sink>> open(
      database const& into, std::string const& table,
      std::span<column const> columns, std::string const& where);

  chunk_sink(chunk_sink const&) = delete;
  chunk_sink& operator=(chunk_sink const&) = delete;
  /// Without close() nothing of what was put stays in the table.
  ~chunk_sink();

  /// An empty chunk to fill. Waits when many are still to be stored.
  chunk_handle fresh();
  void put(chunk_handle chunk);

  /// Stores what was put and ends the transaction.
  ///
  /// \error io  DuckDB's reason, on one line
  result<void> close();

 private:
  chunk_sink(connection_handle connection, duckdb_appender appender,
             std::span<column const> columns, std::string where);
  void work();
  void store(duckdb_data_chunk chunk);
  void note_failure();
  void stop();

  std::string where_;
  connection_handle connection_;
  duckdb_appender appender_;
  std::size_t unflushed_{0};  // [chunks]

  std::mutex mutex_;
  std::condition_variable changed_;
  std::queue<chunk_handle> full_;
  std::vector<chunk_handle> empty_;
  std::string failure_;
  bool stopping_{false};
  std::thread thread_;
};

}  // namespace wm::tables::detail
