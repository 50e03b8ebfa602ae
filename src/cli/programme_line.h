#pragma once

#include <CLI/CLI.hpp>

#include "cli/options.h"

namespace wm::cli {

/// Adds `overlap` and `postcard`.
void add_overlap(CLI::App& app, overlap_options& into);
void add_postcard(CLI::App& app, postcard_options& into);

}  // namespace wm::cli
