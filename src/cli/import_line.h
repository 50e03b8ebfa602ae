#pragma once

namespace CLI {
class App;
}

namespace wm::cli {

struct import_options;

/// Adds `import` with the kinds of published figures.
void add_import(CLI::App& app, import_options& into);

}  // namespace wm::cli
