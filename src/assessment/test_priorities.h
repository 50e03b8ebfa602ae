#pragma once

#include <string>

#include "assessment/test_cases.h"
#include "framework/priorities.h"

namespace wm::assessment {

/// The rules of tests/schema/valid/framework.yaml, which docs/priorities.md
/// explains.
inline framework::priorities rules_of_cases() {
  using enum framework::benchmark_word;
  using enum framework::trend_word;
  using enum framework::priority_class;
  using with = framework::benchmark_with;
  auto out = framework::priorities{};
  out.seed = 1;
  out.draws = 1000;
  out.against = {with::country, with::region, with::neighbours, with::goal};
  out.scales.benchmark = {4, 3, 2, 1, 0};
  out.scales.trend = {4, 2, 0};
  out.scales.people_affected.people_a_year = {10, 100, 1000, 10000};
  out.scales.inequality = {{5, 10, 20, 40}, 5};
  out.scales.confidence.years_old = {8, 5, 3, 2};
  out.weights = {3, 2, 2, 2, 2, 1};
  out.classes = {{act_first, {worse_at_998}, {}, {}, {}},
                 {act_first, {worse_at_95}, {getting_worse}, {}, {}},
                 {improve, {worse_at_95}, {}, {}, {}},
                 {improve, {similar}, {getting_worse}, {}, {}},
                 {improve, {}, {}, 3, {}},
                 {maintain,
                  {better_at_95, better_at_998},
                  {no_clear_change, getting_better},
                  {},
                  {}},
                 {watch, {}, {}, {}, {}}};
  return out;
}

/// A package of the cases' areas with these rules, and no metric yet.
inline framework::package package_of_cases() {
  auto out = areas_of_cases();
  out.priorities = rules_of_cases();
  return out;
}

inline void add_metric(framework::package& to, std::string id) {
  auto metric = framework::metric{};
  metric.id.value = std::move(id);
  metric.unit = framework::unit{"test", 1.0, 1, {}};
  to.metrics.push_back(std::move(metric));
}

}  // namespace wm::assessment
