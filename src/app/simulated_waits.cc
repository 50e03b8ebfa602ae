#include "app/simulated_waits.h"

#include <fmt/format.h>

namespace wm::app {

namespace {

using contracts::baseline_standing;
using contracts::paying_rule;

std::string name_of(contracts::rule_effect const& of) {
  switch (of.rule) {
    case paying_rule::safety_gate:
      return fmt::format("safety gate {}", of.id);
    case paying_rule::equality_test:
      return fmt::format("equality test {}", of.id);
    case paying_rule::minimum_rates:
      return "minimum rates";
  }
  return {};
}

std::string waits(contracts::simulation const& lived) {
  auto out = std::string{};
  auto const& held_back = lived.expected.held_back;
  if (held_back.most > kNothing) {
    out += fmt::format(
        "  held back until figures or gates can decide: {} on average, {} at "
        "most; as far as it is known\n",
        to_string(held_back.mean), to_string(held_back.most));
  }
  if (lived.expected.shared_waits > 0) {
    out += fmt::format(
        "  savings and losses are not shared in {} of {} years: {}\n",
        lived.expected.shared_waits, lived.draws,
        lived.expected.why_shared_waits);
  }
  return out;
}

std::string exact_baselines(framework::contract const& terms,
                            contracts::simulation const& lived) {
  auto out = std::string{};
  for (auto i = std::size_t{0}; i < lived.metrics.size(); ++i) {
    auto const& one = terms.outcomes[i];
    if (one.rewards != framework::reward_for::attainment &&
        lived.metrics[i].baseline == baseline_standing::taken_as_exact) {
      out += fmt::format(
          "  {}: its baseline has no limits and is taken as exact, so it pays "
          "for no change more often than is said above\n",
          one.metric.value);
    }
  }
  return out;
}

std::string rules(contracts::simulation const& lived) {
  auto out = std::string{};
  for (auto const& one : lived.rules) {
    out += one.effect ? fmt::format("  {}: {} on average\n", name_of(one),
                                    to_string(*one.effect))
                      : fmt::format("  {}: not known, {}\n", name_of(one),
                                    one.why_none);
  }
  return out;
}

}  // namespace

std::string waits_and_rules_in_words(framework::contract const& terms,
                                     contracts::simulation const& lived) {
  auto out = std::string{};
  auto const paragraph = [&](std::string_view const heading,
                             std::string const& lines) {
    if (!lines.empty()) {
      out += fmt::format("\n{}\n{}", heading, lines);
    }
  };
  paragraph("Not in these payments, and not lost", waits(lived));
  paragraph("Baselines", exact_baselines(terms, lived));
  paragraph("What all payments change by when a rule is stricter",
            rules(lived));
  return out;
}

}  // namespace wm::app
