#pragma once

#include <optional>
#include <span>
#include <vector>

#include "base/result.h"
#include "framework/record_mapping.h"
#include "record/row_source.h"

namespace wm::record::detail {

enum class reading_kind { read, leave_out };

/// One reading of a source of rows; a source can be read in several ways.
struct reading {
  row_source const* rows;
  framework::mapped_file how;
  reading_kind kind{reading_kind::read};
};

/// How each source is read: as the entries of the mapping say that fit its
/// name and its type of resources; without a mapping by its name.
///
/// \error invalid_input  no entry fits, or the name says no table, or a column
///                       is none of the table's
result<std::vector<reading>> plan_readings(
    std::optional<framework::record_mapping> const& mapping,
    std::span<row_source const> files);

}  // namespace wm::record::detail
