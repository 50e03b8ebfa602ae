#include "understood_metric.h"

#include <utility>
#include <vector>

#include <fmt/format.h>

#include "framework/diagnostic_text.h"
#include "framework/load.h"
#include "framework/metric_file.h"
#include "metrics/definitions.h"
#include "support/test_files.h"

namespace wm::agreement {

framework::package const& package() {
  static auto const loaded = framework::load_package(
      test_support::source_file("frameworks/tower-hamlets"));
  return loaded.package.value();
}

record::state_rules const& rules() {
  static auto const all = record::state_rules{package()};
  return all;
}

std::string understand(generated_metric const& from, understood_metric& into) {
  auto problems = std::vector<framework::diagnostic>{};
  auto const text = text_of(from);
  auto metric =
      framework::read_metric_file(text, "generated.yaml", {"en"}, problems);
  auto why = std::string{};
  for (auto const& each : problems) {
    why += to_string(each) + "\n";
  }
  if (!metric) {
    return why + text;
  }
  into.metric = *std::move(metric);
  auto understood =
      metrics::understand(into.metric, metrics::vocabulary_of(package()));
  for (auto const& each : understood.problems) {
    why += fmt::format("{}: {} ({})\n", each.line.value, each.message,
                       each.remedy);
  }
  into.definition = std::move(understood.definition);
  return why;
}

}  // namespace wm::agreement
