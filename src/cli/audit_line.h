#pragma once

#include "cli/options.h"

namespace CLI {
class App;
}

namespace wm::cli {

/// Adds `audit verify` and `audit head`; what is read goes into `into`.
void add_audit(CLI::App& app, audit_options& into);

}  // namespace wm::cli
