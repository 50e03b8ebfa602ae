#include "framework/detail/record_checks.h"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "framework/detail/record_rules.h"
#include "framework/words.h"

namespace wm::framework::detail {

namespace {

/// What the metric says for a key of the rules; empty when nothing, or
/// nothing that could be understood.
std::string_view said(written_metric const& m, yaml_node const& node,
                      std::string_view const key) {
  if (key == "value") {
    return m.value_written ? word(*m.value_written) : std::string_view{};
  }
  auto const* const source = find(node, "source");
  return source != nullptr && source->value.scalar == word(m.source)
             ? word(m.source)
             : std::string_view{};
}

bool holds(key_condition const& condition, written_metric const& m,
           yaml_node const& node) {
  switch (condition.state) {
    case key_state::says:
      return said(m, node, condition.key) == condition.word;
    case key_state::says_other: {
      auto const word = said(m, node, condition.key);
      return !word.empty() && word != condition.word;
    }
    case key_state::given:
      return find(node, condition.key) != nullptr;
    case key_state::absent:
      return find(node, condition.key) == nullptr;
  }
  return false;
}

/// "value: rate", or just the key where no word is asked for.
std::string told(key_rule const& rule, written_metric const& m,
                 yaml_node const& node) {
  return rule.state == key_state::given || rule.state == key_state::absent
             ? std::string{rule.key}
             : fmt::format("{}: {}", rule.key, said(m, node, rule.key));
}

std::string_view meaning_of(std::string_view const key) {
  auto const& keys = object<written_metric>::keys;
  return std::ranges::find(keys, key,
                           [](auto const& row) { return row.key.name; })
      ->key.meaning;
}

void demand(reader& from, yaml_node const& node, key_rule const& rule,
            written_metric const& m) {
  auto const* const other = find(node, rule.other);
  auto const of_source = rule.key == "source";
  auto const reason = told(rule, m, node);
  switch (rule.demand) {
    case key_demand::needs:
      if (other == nullptr) {
        from.report(
            of_source ? diagnostic_code::source_needs_key
                      : diagnostic_code::definition_needs_key,
            place_of_value(node, rule.key),
            fmt::format("a metric with \"{}\" needs \"{}\"", reason,
                        rule.other),
            fmt::format("Add \"{}\": {}.", rule.other, meaning_of(rule.other)));
      }
      return;
    case key_demand::refuses:
      if (other == nullptr) {
        return;
      }
      if (of_source) {
        from.report(
            diagnostic_code::key_not_for_source, other->at,
            fmt::format("\"{}\" does not go with \"{}\"", rule.other, reason),
            "Delete it, or correct the source.");
      } else if (rule.other == rule.key) {
        from.report(
            diagnostic_code::key_not_for_definition, other->value.at,
            fmt::format("\"{}\" cannot be worked out from records", reason),
            "Write what can be counted: proportion, rate, ratio, mean, "
            "median, percentile or count.");
      } else {
        from.report(
            diagnostic_code::key_not_for_definition, other->at,
            rule.state == key_state::absent
                ? fmt::format("\"{}\" needs \"{}\"", rule.other, reason)
                : fmt::format("\"{}\" does not go with \"{}\"", rule.other,
                              reason),
            rule.state == key_state::absent
                ? fmt::format("Add \"{}\": {}; or delete \"{}\".", rule.key,
                              meaning_of(rule.key), rule.other)
                : "Delete one of them.");
      }
      return;
    case key_demand::one_text:
      if (other != nullptr && other->value.kind == node_kind::list) {
        from.is(node_kind::scalar, other->value, rule.other);
      }
      return;
  }
}

void check_percentile(reader& from, yaml_node const& node,
                      written_metric const& m) {
  if (m.percentile && (*m.percentile < 1 || *m.percentile > 99) &&
      find(node, "percentile")->value.kind == node_kind::scalar) {
    from.report(diagnostic_code::not_a_percentile,
                place_of_value(node, "percentile"),
                fmt::format("there is no percentile {}", *m.percentile),
                "Write a whole number from 1 to 99.");
  }
}

void refuse_same_cases(reader& from, std::vector<metric_case> const& cases) {
  auto first = std::map<std::string_view, source_position const*>{};
  for (auto const& each : cases) {
    auto const& name = each.name;
    auto const [known, is_new] = first.try_emplace(name.value, &name.at);
    if (!is_new && !name.value.empty()) {
      from.report(diagnostic_code::id_given_twice, name.at,
                  fmt::format("the case \"{}\" exists already", name.value),
                  "Say of one of them what else it shows.",
                  {{*known->second, "first described here"}});
    }
  }
}

std::string in_words(std::vector<located<std::string>> const& lines) {
  return lines.empty() ? std::string{} : lines.front().value;
}

}  // namespace

void check_record(reader& from, yaml_node const& node, written_metric& into) {
  for (auto const& rule : kRecordRules) {
    auto const first = key_condition{rule.key, rule.state, rule.word};
    auto const all = std::ranges::all_of(rule.also, [&](auto const& condition) {
      return condition.key.empty() || holds(condition, into, node);
    });
    if (all && holds(first, into, node)) {
      demand(from, node, rule, into);
    }
  }
  check_percentile(from, node, into);
  refuse_same_cases(from, into.cases);
  record_definition const& definition = into;
  if (into.source == metric_source::record) {
    into.record = definition;
  } else {
    into.metric::numerator = in_words(definition.numerator);
    into.metric::denominator = in_words(definition.denominator);
  }
}

}  // namespace wm::framework::detail
