#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace wm::tables {

/// What reading may use of the machine.
struct reader_limits {
  unsigned threads{2};                   // > 0
  std::uint64_t memory_mebibytes{1024};  // > 0 [MiB]
};

/// The column names of a Parquet file, in order.
///
/// \error not_found      there is no such file
/// \error invalid_input  it is no Parquet file, or a damaged one
result<std::vector<std::string>> parquet_columns(
    std::filesystem::path const& file);

/// Rows of a Parquet file in their order, in pieces: what is read is never
/// held as a whole. Every value arrives as text, whatever its type: dates as
/// 2024-03-31, times as 2024-03-31 09:30:00, numbers as the shortest text
/// that reads back the same, null as an empty text.
///
/// \param columns  those wanted, at least one
/// \param each     called once per row: its number, from 1, and the texts,
///                 size = columns.size(); they live only as long as the call
/// \returns how many rows there were
/// \error not_found      there is no such file
/// \error invalid_input  it is no Parquet file, a damaged one, or lacks a
///                       column; `each` has then seen the rows before that
result<std::uint64_t> read_parquet(
    std::filesystem::path const& file, std::span<std::string const> columns,
    reader_limits limits,
    std::function<void(std::uint64_t row,
                       std::span<std::string_view const> fields)> const& each);

}  // namespace wm::tables
