#pragma once

#include <string>
#include <string_view>

namespace wm::tables::detail {

/// Appends one field of RFC 4180: in quotes only where it must be.
void append_field(std::string& out, std::string_view field);

}  // namespace wm::tables::detail
