#include <algorithm>

#include <fmt/format.h>

#include "framework/detail/file_name.h"
#include "framework/detail/metric_keys.h"
#include "framework/detail/record_checks.h"

namespace wm::framework::detail {

namespace {

bool is_version(std::string_view const text) {
  auto const point = text.find('.');
  auto const is_number = [](std::string_view const part) {
    return !part.empty() && part.size() < 6 &&
           part.find_first_not_of("0123456789") == std::string_view::npos;
  };
  return point != std::string_view::npos && is_number(text.substr(0, point)) &&
         is_number(text.substr(point + 1));
}

void check_version(reader& from, yaml_node const& node, metric const& m) {
  if (!m.version.empty() && !is_version(m.version)) {
    from.report(diagnostic_code::not_a_version, place_of_value(node, "version"),
                fmt::format("\"{}\" is not a version", m.version),
                "Write two numbers, as in 1.0.");
  }
}

/// Which keys go with which source of figures.
void check_source(reader& from, yaml_node const& node, metric const& m) {
  auto const* source = find(node, "source");
  if (source == nullptr || source->value.kind != node_kind::scalar) {
    return;
  }
  auto const word = source->value.scalar;
  auto const needs = [&](std::string_view const key,
                         std::string_view const remedy) {
    if (find(node, key) == nullptr) {
      from.report(
          diagnostic_code::source_needs_key, source->value.at,
          fmt::format("a metric with \"source: {}\" needs \"{}\"", word, key),
          std::string{remedy});
    }
  };
  auto const refuses = [&](std::string_view const key) {
    if (auto const* entry = find(node, key)) {
      from.report(
          diagnostic_code::key_not_for_source, entry->at,
          fmt::format("\"{}\" does not go with \"source: {}\"", key, word),
          "Delete it, or correct the source.");
    }
  };
  if (m.source == metric_source::wanted) {
    needs("wanted",
          "Add {from: \"where figures would come from\", holder: \"who holds "
          "them\"}.");
    refuses("series");
    return;
  }
  refuses("wanted");
  needs("value",
        "Add proportion, rate, ratio, mean, median, percentile, count, score "
        "or expectancy.");
  needs("unit", "Add a unit and its decimals, \"percent, 1 decimal\".");
  if (m.source != metric_source::published) {
    refuses("series");
    return;
  }
  needs("series", "Add {code: ...}: which rows of observations.csv.");
  needs("publisher", "Add who publishes the figures.");
  needs("definition",
        "Add it in the publisher's sense; write \"not stated by "
        "source\" where it does not say.");
}

/// The units a value can be in, in words; empty when this one is right.
std::string_view right_unit(value_kind const kind, std::string_view const unit,
                            std::string_view& noun) {
  switch (kind) {
    case value_kind::proportion:
      noun = "a proportion";
      return unit == "percent" ? "" : "percent";
    case value_kind::rate:
      noun = "a rate";
      return unit.starts_with("per ") ||
                     unit == "accidents per square kilometre"
                 ? ""
                 : "per N";
    case value_kind::expectancy:
      noun = "an expectancy";
      return unit == "years" ? "" : "years";
    case value_kind::count:
      noun = "a count";
      return unit == "percent" ? "count" : "";
    case value_kind::ratio:
    case value_kind::mean:
    case value_kind::median:
    case value_kind::percentile:
    case value_kind::score:
      break;
  }
  return "";
}

void check_unit(reader& from, written_metric const& m) {
  if (!m.value_written || !m.unit || m.unit->name.empty()) {
    return;
  }
  auto noun = std::string_view{};
  auto const right = right_unit(*m.value_written, m.unit->name, noun);
  if (!right.empty()) {
    auto const& at = m.unit->at;
    from.report(
        diagnostic_code::unit_not_for_value, at,
        fmt::format("{} cannot be in {}", noun, m.unit->name),
        fmt::format("Write the unit as {}, or correct \"value\".", right));
  }
}

void check_goal(reader& from, yaml_node const& node, written_metric& m) {
  if (!m.goal_written) {
    return;
  }
  auto const& written = *m.goal_written;
  auto& meant = m.goal.emplace();
  meant.by = written.by;
  meant.kind = written.kind;
  meant.decision = written.decision;
  meant.at = written.at;
  if (!m.unit) {
    if (m.source == metric_source::wanted && find(node, "unit") == nullptr) {
      from.report(diagnostic_code::goal_without_unit,
                  place_of_value(node, "goal"),
                  "a goal for a metric without a unit", "Add \"unit\".");
    }
  } else if (!m.unit->name.empty() && !written.value.value.empty()) {
    if (auto const amount = parse_amount(written.value.value, *m.unit)) {
      meant.value = *amount;
    } else {
      from.report(amount.error().code, written.value.at, amount.error().message,
                  amount.error().remedy);
    }
  }
  if ((meant.kind == goal_kind::at_least && m.better == better::lower) ||
      (meant.kind == goal_kind::at_most && m.better == better::higher)) {
    from.report(diagnostic_code::goal_against_better,
                place_of_value(find(node, "goal")->value, "kind"),
                "the goal points the other way than \"better\"",
                "Correct the goal's \"kind\", or \"better\".",
                {{from.position(place_of_value(node, "better")),
                  "which direction is better"}});
  }
  if (m.baseline && find(node, "baseline") != nullptr &&
      meant.by < m.baseline->from && meant.by != std::chrono::sys_days{}) {
    from.report(
        diagnostic_code::goal_before_baseline,
        place_of_value(find(node, "goal")->value, "by"),
        "the goal is to be reached before its baseline starts",
        "Correct one of the two days.",
        {{from.position(place_of_value(find(node, "baseline")->value, "from")),
          "the baseline starts here"}});
  }
}

/// Control limits follow from counts (docs/methods/control-limits.md).
void check_comparison(reader& from, yaml_node const& node,
                      written_metric const& m) {
  if (m.comparison.method != compare_method::control_limits ||
      !m.value_written) {
    return;
  }
  switch (*m.value_written) {
    case value_kind::proportion:
    case value_kind::rate:
    case value_kind::ratio:
    case value_kind::count:
      return;
    case value_kind::mean:
    case value_kind::median:
    case value_kind::percentile:
    case value_kind::score:
    case value_kind::expectancy:
      break;
  }
  from.report(
      diagnostic_code::control_limits_do_not_fit,
      place_of_value(find(node, "compare")->value, "method"),
      fmt::format("control limits cannot be drawn for a value that is {} {}",
                  *m.value_written == value_kind::expectancy ? "an" : "a",
                  find(node, "value")->value.scalar),
      "Delete \"compare\", or use limits_against_value.",
      {{from.position(place_of_value(node, "value")), "the value is this"}});
}

void check_published(reader& from, yaml_node const& node, metric const& m) {
  if (m.status == metric_status::published &&
      m.source == metric_source::wanted && find(node, "source") != nullptr) {
    from.report(diagnostic_code::published_but_wanted,
                place_of_value(node, "status"),
                "called published, but nobody supplies its figures",
                "Write \"status: proposed\" or \"agreed\" until there are "
                "figures.",
                {{from.position(place_of_value(node, "source")),
                  "the source is wanted"}});
  }
}

void check_sentence(reader& from, yaml_node const& node, metric const& m) {
  for (auto const& translation : m.says.translations) {
    if (!translation.words.empty() && !translation.words.contains("{value}")) {
      auto const& says = find(node, "says")->value;
      from.report(diagnostic_code::sentence_without_value,
                  place_of_value(says, translation.language),
                  "the sentence does not say the value",
                  "Write {value} where the number belongs.");
    }
  }
}

}  // namespace

void check_metric(reader& from, yaml_node const& node, written_metric& into) {
  into.value = into.value_written.value_or(value_kind::proportion);
  into.compare = into.comparison.method;
  into.compare_why = into.comparison.why;
  check_file_name(from, place_of_value(node, "metric"), into.id.value);
  check_version(from, node, into);
  check_source(from, node, into);
  check_record(from, node, into);
  check_unit(from, into);
  check_goal(from, node, into);
  check_comparison(from, node, into);
  check_published(from, node, into);
  check_sentence(from, node, into);
}

}  // namespace wm::framework::detail
