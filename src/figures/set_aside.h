#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/source_position.h"
#include "figures/observation.h"
#include "framework/diagnostic.h"
#include "tables/csv_reader.h"
#include "tables/reject_file.h"

namespace wm::figures {

/// A row of a file of figures that could not be used, and why.
struct row_set_aside {
  std::uint64_t row{0};  // 1 = first row after the header
  std::string field;     // column name, empty for the row as a whole
  std::string value;     // as it stood in the file
  framework::diagnostic_code code{};
  std::string message;  // without capital and full stop, like the remedy
  std::string remedy;
  source_position at;                        // of the field or the row
  std::optional<source_position> earlier{};  // the row that it contradicts
};

/// A row that is none, as the reader of the table set it aside.
///
/// \param file  its name for positions
row_set_aside set_aside_as_none(tables::csv_reject const& row,
                                std::string_view file);

/// Where a text stands that is part of a row; the row as a whole when the text
/// is not, or behind a line break.
source_position place_in_row(tables::csv_row const& row, std::string_view text,
                             std::string_view file);

/// For the reject file, and for people.
tables::reject reject_of(row_set_aside const& row);
framework::diagnostic diagnostic_of(row_set_aside const& row);

/// What is wrong with a file of figures before its first row: it cannot be
/// read, or its columns are none that are known, or not all are used.
std::vector<framework::diagnostic> header_problems(
    std::filesystem::path const& file);

/// What to say of a file of figures that cannot be read to its end.
framework::diagnostic not_readable(error const& why,
                                   std::filesystem::path const& file);

}  // namespace wm::figures
