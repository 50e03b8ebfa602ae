#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "figures/observation.h"
#include "tables/csv_reader.h"

namespace wm::figures {

/// The shapes in which published figures come.
enum class dialect {
  package,     // a package's own observations.csv
  long_table,  // one row per figure, metric_code, area_code, lci95 ...
  fingertips,  // a Fingertips download, 26 or 27 columns
};

/// Brings rows of one file into the columns of observations.csv. A dialect is
/// recognised by the names in the header; the order of columns is free.
class row_translator {
 public:
  /// \error invalid_input  the header is none of the known ones; the message
  ///                       names the columns that the nearest one misses
  static result<row_translator> create(std::vector<std::string> const& columns);

  figures::dialect dialect() const { return dialect_; }

  /// Whether short rows are normal in this dialect.
  tables::csv_options csv_options() const;

  /// The row in the package's columns. Texts point into the row or into this
  /// translator and live until the next call.
  observation_text translate(tables::csv_row const& row);

  /// What the row is broken down by, when by something this program does not
  /// read yet (deprivation deciles of areas); else empty.
  std::string_view breakdown(tables::csv_row const& row) const;

 private:
  row_translator() = default;
  std::string_view at(tables::csv_row const& row, field f) const;

  figures::dialect dialect_{figures::dialect::package};
  std::array<std::optional<std::size_t>, kFields> column_{};
  std::optional<std::size_t> limits_source_;  // long table: ci_source
  std::optional<std::size_t> category_;       // Fingertips
  std::string start_;                         // Fingertips: made from the label
  std::string years_;
};

}  // namespace wm::figures
