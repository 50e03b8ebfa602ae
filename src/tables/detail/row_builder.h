#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "tables/detail/chunk_sink.h"
#include "tables/table_writer.h"

namespace wm::tables::detail {

/// How wide DuckDB stores the numbers of a column's categories.
enum class category_width { one_byte, two_bytes, four_bytes };
category_width width_of(column const& of);

/// Fills chunks value by value and hands them to a chunk_sink; remembers the
/// first mistake and ignores everything after it.
class row_builder {
 public:
  row_builder(std::string table, std::vector<column> columns,
              std::unique_ptr<chunk_sink> sink);

  void text(std::string_view value);
  void integer(std::int64_t value);
  void real(double value);
  void date(std::chrono::sys_days value);
  void boolean(bool value);
  void category(std::uint32_t number);
  void null();
  void end_row();
  result<void> finish();

 private:
  /// The next column's memory, or null after a mistake.
  template <typename Value>
  Value* next_value(column_type type);
  void take_fresh_chunk();
  void hand_over();
  void mistake(std::string message);
  void mistake_in_column(std::string const& message);

  std::string table_;
  std::vector<column> columns_;
  std::unique_ptr<chunk_sink> sink_;
  chunk_handle chunk_;
  std::vector<duckdb_vector> vectors_;
  std::vector<void*> data_;
  std::size_t column_{0};
  idx_t row_in_chunk_{0};
  std::uint64_t rows_{0};  // ended
  std::string mistake_;
};

}  // namespace wm::tables::detail
