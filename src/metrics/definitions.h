#pragma once

#include <vector>

#include "framework/diagnostic.h"
#include "framework/model.h"
#include "framework/source_lines.h"
#include "metrics/definition.h"
#include "metrics/language/vocabulary.h"
#include "metrics/understand.h"

namespace wm::metrics {

/// What lines of metrics of a package may speak of.
///
/// \param package  must outlive the vocabulary
language::vocabulary vocabulary_of(framework::package const& package);

/// Problems of lines, as `whatmatters check` tells them.
std::vector<framework::diagnostic> diagnostics_of(
    std::vector<line_problem> const& problems, framework::source_lines& lines);

/// The metrics on persons' records of a package, in the order of their ids.
struct definitions {
  std::vector<definition> all;
  std::vector<framework::diagnostic> problems;  // of lines
};

/// Reads the definitions of all metrics on persons' records.
///
/// \param package  must outlive the definitions
definitions definitions_of(framework::package const& package);

}  // namespace wm::metrics
