#pragma once

#include <string>
#include <vector>

#include "base/source_position.h"

namespace wm::framework {

enum class severity { error, warning };

/// One thing wrong with a package: where, what, and how to mend it.
struct diagnostic {
  framework::severity severity{framework::severity::error};
  source_position at;
  std::string message;
  std::string remedy;  // one sentence, may be empty
};

/// "file:line:column: error: message" and the remedy on its own line.
std::string to_string(diagnostic const& problem);

bool has_errors(std::vector<diagnostic> const& problems);

}  // namespace wm::framework
