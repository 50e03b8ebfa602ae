#pragma once

#include <string>
#include <string_view>

namespace wm::report {

/// A text as it stands in HTML, between tags or in a quoted attribute.
std::string html_text(std::string_view text);

}  // namespace wm::report
