#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "framework/file_format.h"

namespace wm::framework::detail {

/// Makes the rules about the keys of a metric on records.
struct record_rule {
  /// A key, or what it has to be, that goes with no other source.
  static constexpr key_rule elsewhere(key_demand const demand,
                                      std::string_view const other) {
    return {.key = "source",
            .state = key_state::says_other,
            .word = "record",
            .demand = demand,
            .other = other};
  }
  /// What a value asks for, where `unless` is not given.
  static constexpr key_rule of_value(std::string_view const value,
                                     key_demand const demand,
                                     std::string_view const other,
                                     std::string_view const unless = {}) {
    auto rule = key_rule{.key = "value",
                         .state = key_state::says,
                         .word = value,
                         .demand = demand,
                         .other = other};
    rule.also[0] = kOnRecords;
    if (!unless.empty()) {
      rule.also[1] = {unless, key_state::absent, {}};
    }
    return rule;
  }
  /// What goes with one value only.
  static constexpr key_rule only_of_value(std::string_view const value,
                                          std::string_view const other) {
    auto rule = of_value(value, key_demand::refuses, other);
    rule.state = key_state::says_other;
    return rule;
  }
  /// What a key that is given, or is not, asks for.
  static constexpr key_rule of_key(std::string_view const key,
                                   key_state const state,
                                   key_demand const demand,
                                   std::string_view const other) {
    auto rule =
        key_rule{.key = key, .state = state, .demand = demand, .other = other};
    rule.also[0] = kOnRecords;
    return rule;
  }

  static constexpr auto kOnRecords =
      key_condition{"source", key_state::says, "record"};
};

/// Which keys of a metric's file a definition on records needs, and which do
/// not go together; rules with the same condition side by side.
inline constexpr auto kRecordRules = [] {
  using rule = record_rule;
  using enum key_demand;
  return std::array{
      key_rule{"source", key_state::says, "record", needs, "reference"},
      rule::elsewhere(refuses, "reference"),
      rule::elsewhere(refuses, "where"),
      rule::elsewhere(refuses, "each"),
      rule::elsewhere(refuses, "count_in"),
      rule::elsewhere(refuses, "of"),
      rule::elsewhere(refuses, "leave_out"),
      rule::elsewhere(one_text, "denominator"),
      rule::elsewhere(one_text, "numerator"),
      rule::elsewhere(refuses, "excused"),
      rule::elsewhere(refuses, "measure"),
      rule::elsewhere(refuses, "if_unknown"),
      rule::elsewhere(refuses, "pair"),
      rule::elsewhere(refuses, "follow_up"),
      rule::elsewhere(refuses, "breakdown"),
      rule::elsewhere(refuses, "attribute"),
      rule::elsewhere(refuses, "standardise"),
      rule::elsewhere(refuses, "percentile"),
      rule::elsewhere(refuses, "cases"),
      rule::of_value("proportion", needs, "numerator", "pair"),
      rule::of_value("proportion", refuses, "measure"),
      rule::of_value("rate", needs, "numerator"),
      rule::of_value("rate", needs, "denominator"),
      rule::of_value("rate", refuses, "measure"),
      rule::of_value("rate", refuses, "pair"),
      rule::of_value("ratio", needs, "numerator"),
      rule::of_value("ratio", needs, "denominator"),
      rule::of_value("ratio", refuses, "measure"),
      rule::of_value("ratio", refuses, "pair"),
      rule::of_value("count", needs, "numerator"),
      rule::of_value("count", refuses, "measure"),
      rule::of_value("count", refuses, "pair"),
      rule::of_value("mean", needs, "measure", "pair"),
      rule::of_value("mean", refuses, "numerator"),
      rule::of_value("median", needs, "measure", "pair"),
      rule::of_value("median", refuses, "numerator"),
      rule::of_value("percentile", needs, "measure", "pair"),
      rule::of_value("percentile", needs, "percentile"),
      rule::of_value("percentile", refuses, "numerator"),
      rule::of_value("score", refuses, "value"),
      rule::of_value("expectancy", refuses, "value"),
      rule::only_of_value("percentile", "percentile"),
      rule::only_of_value("proportion", "excused"),
      rule::of_key("each", key_state::given, needs, "count_in"),
      rule::of_key("each", key_state::absent, refuses, "count_in"),
      rule::of_key("each", key_state::absent, refuses, "follow_up"),
  };
}();

/// The rules of one table after those of another.
template <std::size_t First, std::size_t Then>
constexpr std::array<key_rule, First + Then> joined(
    std::array<key_rule, First> const& first,
    std::array<key_rule, Then> const& then) {
  auto out = std::array<key_rule, First + Then>{};
  for (auto i = std::size_t{0}; i < out.size(); ++i) {
    out[i] = i < First ? first[i] : then[i - First];
  }
  return out;
}

}  // namespace wm::framework::detail
