#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "framework/detail/reader.h"
#include "framework/detail/yaml_node.h"

namespace wm::framework::detail {

struct csv_field {
  std::string text;
  place at;
};

using csv_row = std::vector<csv_field>;

/// The field as if it stood in a YAML file, to be read by the same functions.
yaml_node node_of(csv_field const& field);

struct csv_rows {
  std::vector<csv_row> rows;
  bool complete{true};  // no line had to be left out
};

/// Splits a small CSV file into rows (RFC 4180: commas, quotes doubled inside
/// quotes; a field may not span lines). Lines that cannot be split are
/// reported and left out.
///
/// \param columns  what the first line must say; it is not among the rows
/// \returns rows with as many fields as there are columns; nothing when the
///          bytes are not text or the first line is another
std::optional<csv_rows> read_csv_rows(
    reader& from, std::string_view bytes,
    std::vector<std::string_view> const& columns);

}  // namespace wm::framework::detail
