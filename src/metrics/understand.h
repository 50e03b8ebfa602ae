#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "framework/concept.h"
#include "framework/diagnostic_code.h"
#include "framework/metric.h"
#include "framework/text.h"
#include "metrics/definition.h"
#include "metrics/language/vocabulary.h"

namespace wm::metrics {

/// What is wrong with a line of a definition, and where in it.
struct line_problem {
  framework::diagnostic_code code{
      framework::diagnostic_code::line_not_understood};
  framework::located<std::string> line;
  std::size_t from{0};    // offset in the line [bytes]
  std::size_t length{0};  // [bytes]
  std::string message;
  std::string remedy;
};

struct understanding {
  std::optional<metrics::definition> definition;  // when there is no problem
  std::vector<line_problem> problems;             // in the order of the lines
};

/// Reads the lines of a metric on persons' records (docs/language.md), all
/// of them, and checks names, words, kinds and units.
///
/// \param metric  has a record definition; must outlive the definition
/// \param words   what lines may speak of
understanding understand(framework::metric const& metric,
                         language::vocabulary const& words);

}  // namespace wm::metrics
