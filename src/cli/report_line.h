#pragma once

namespace CLI {
class App;
}

namespace wm::cli {

struct report_options;

/// Adds `report`.
void add_report(CLI::App& app, report_options& into);

}  // namespace wm::cli
