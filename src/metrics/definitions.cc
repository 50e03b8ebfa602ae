#include "metrics/definitions.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "framework/position_within.h"
#include "record/state/breakdown.h"

namespace wm::metrics {

language::vocabulary vocabulary_of(framework::package const& package) {
  auto out = language::vocabulary{.concepts = &package.concepts, .states = {}};
  for (auto& each : record::breakdowns_of(record::state_rules{package})) {
    if (framework::find_characteristic(package.concepts, each.name) !=
        nullptr) {
      continue;  // holds on every day
    }
    auto state =
        language::state_name{.name = std::move(each.name), .groups = {}};
    for (auto& group : each.groups) {
      if (each.complete && group.word != record::kUnknownGroup) {
        state.groups.push_back(std::move(group.word));
      }
    }
    out.states.push_back(std::move(state));
  }
  return out;
}

std::vector<framework::diagnostic> diagnostics_of(
    std::vector<line_problem> const& problems, framework::source_lines& lines) {
  auto out = std::vector<framework::diagnostic>{};
  out.reserve(problems.size());
  for (auto const& each : problems) {
    out.push_back({.code = each.code,
                   .at = framework::position_within(each.line, each.from,
                                                    each.length, lines),
                   .message = each.message,
                   .remedy = each.remedy});
  }
  return out;
}

definitions definitions_of(framework::package const& package) {
  auto out = definitions{};
  auto const words = vocabulary_of(package);
  auto lines = framework::source_lines{package.folder};
  for (auto const& metric : package.metrics) {
    if (!metric.record) {
      continue;
    }
    auto understood = understand(metric, words);
    if (understood.definition) {
      out.all.push_back(*std::move(understood.definition));
    }
    std::ranges::move(diagnostics_of(understood.problems, lines),
                      std::back_inserter(out.problems));
  }
  return out;
}

}  // namespace wm::metrics
