#pragma once

#include <optional>
#include <string>

#include "cli/options.h"

namespace CLI {
class App;
}

namespace wm::cli {

/// Adds `import record` to the kinds of import; what is read goes into `into`.
void add_import_record(CLI::App& to, import_record_options& into);

}  // namespace wm::cli
