#pragma once

#include <string>
#include <vector>

#include "base/source_position.h"
#include "framework/diagnostic_code.h"

namespace wm::framework {

/// Another place that a problem has to do with.
struct related_place {
  source_position at;
  std::string label;  // "first given here"
};

/// One thing wrong with a package: what, where, and how to mend it.
struct diagnostic {
  diagnostic_code code{diagnostic_code::no_such_folder};
  source_position at;
  std::string message;
  std::string remedy;  // one sentence, may be empty
  std::vector<related_place> related{};
};

/// "file:line:column: error[WM0301]: message" and the remedy on its own line.
std::string to_string(diagnostic const& problem);

bool is_error(diagnostic const& problem);
bool has_errors(std::vector<diagnostic> const& problems);

}  // namespace wm::framework
