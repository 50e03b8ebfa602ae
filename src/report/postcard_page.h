#pragma once

#include <string>

#include "report/shown_paper.h"

namespace wm::report {

/// A postcard as one HTML page to print on A5. It needs nothing beside it.
std::string postcard_page(postcard const& card);

}  // namespace wm::report
