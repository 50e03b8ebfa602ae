#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>

#include "base/result.h"

namespace wm::tables {

/// One value, or one whole row, that an import has set aside.
struct reject {
  std::uint64_t row;   // 1 = first row after the header
  std::string field;   // column name, empty for the row as a whole
  std::string value;   // as it stood in the file
  std::string reason;  // one sentence: what is wrong and how to mend it
};

/// Writes rejects as CSV with the header row,field,value,reason, whole or not
/// at all, in the order given.
///
/// Values are written exactly as they came, so that a corrected file can be
/// made from them: a value that starts with = + - or @ gets no prefix, and
/// negative numbers stay numbers. A spreadsheet may take such a value for a
/// formula; open the file as text there.
///
/// \error io  the file cannot be written
result<void> write_reject_file(std::filesystem::path const& file,
                               std::span<reject const> rejects);

}  // namespace wm::tables
