#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "tables/detail/cut_row.h"

namespace wm::tables::detail {

/// Each is one sentence for the person who wrote the file: what is wrong and
/// how to mend it.
std::string_view fault_text(row_fault fault);  // not for `none`
std::string bad_byte_text(char byte);
std::string field_count_text(std::size_t fields, std::size_t columns);
std::string_view after_open_quote_text();

}  // namespace wm::tables::detail
