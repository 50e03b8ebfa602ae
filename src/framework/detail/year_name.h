#pragma once

#include <string_view>

namespace wm::framework::detail {

/// Whether a year is named as contracts and finance/ name it: "2023" or, a
/// financial year, "2023/24".
bool is_year_name(std::string_view name);

}  // namespace wm::framework::detail
