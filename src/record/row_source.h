#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace wm::record {

/// A row that could not even be cut into fields.
struct broken_row {
  std::uint64_t row;
  std::string field;
  std::string text;
  std::string reason;
};

/// Which resources the rows of a source are. Several sources have one document
/// and differ by type; each resource is a row of one of them.
struct resource_rows {
  std::size_t document;  // counts from 0
  std::string type;      // empty: of types that the mapping does not name
};

/// Rows that come from a file, or are made from something else.
struct row_source {
  std::string name;  // of the file, as errors and rejects call it
  std::vector<std::string> columns;
  /// Gives each row to `each`, numbered from 1, as many texts as columns.
  ///
  /// \returns rows that could not be read
  /// \error invalid_input  the file is damaged
  /// \error io             it cannot be read to its end
  std::function<result<std::vector<broken_row>>(
      std::function<void(std::uint64_t row, std::span<std::string_view const>
                                                fields)> const& each)>
      read;
  /// Set where the rows are resources of a FHIR document.
  std::optional<resource_rows> resources{};
};

/// A file as rows: CSV, packed or not, or Parquet.
///
/// \error not_found      there is no such file
/// \error invalid_input  its name ends in none of .csv, .csv.gz, .parquet; or
///                       its header cannot be read
/// \error io             it cannot be read
result<row_source> open_rows(std::filesystem::path const& file);

}  // namespace wm::record
