#pragma once

#include "cli/options.h"

namespace CLI {
class App;
}

namespace wm::cli {

/// Adds `record show` and `record summary`; what is read goes into the two.
void add_record(CLI::App& app, record_show_options& show,
                record_summary_options& summary);

}  // namespace wm::cli
