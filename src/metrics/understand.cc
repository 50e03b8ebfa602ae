#include "metrics/understand.h"

#include <algorithm>
#include <span>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "base/decimal.h"
#include "base/spelling.h"
#include "metrics/language/parser.h"

namespace wm::metrics {

using framework::diagnostic_code;
using framework::located;
using framework::value_kind;

namespace {

/// A line of our own making stands where the user's own one is.
located<std::string> made_line(std::string text,
                               located<std::string> const& of) {
  return {std::move(text), of.at};
}

bool measures(value_kind const kind) {
  return kind == value_kind::mean || kind == value_kind::median ||
         kind == value_kind::percentile;
}

/// Understands the lines of one metric, one after the other.
class reader_of_lines {
 public:
  reader_of_lines(framework::metric const& metric,
                  language::vocabulary const& words)
      : metric_{metric}, written_{*metric.record}, words_{words} {
    out_.of_metric = &metric;
    out_.value = metric.value;
    out_.reference =
        written_.reference.value_or(framework::reference_period::quarter);
  }

  understanding read() {
    read_each();
    read_where();
    read_pair();
    read_conditions(written_.of, out_.of);
    read_conditions(written_.leave_out, out_.leave_out);
    read_shares();
    read_conditions(written_.excused, out_.excused);
    read_measure();
    read_rest();
    if (!problems_.empty()) {
      return {.definition = std::nullopt, .problems = std::move(problems_)};
    }
    for (auto& each : names_.lines) {
      out_.names.push_back(std::move(each));
    }
    out_.slots = names_.slots;
    return {.definition = std::move(out_), .problems = {}};
  }

 private:
  /// Whether a fault only follows from a line that is told already.
  bool follows_from_another(located<std::string> const& line,
                            language::fault const& wrong) const {
    auto word = std::string_view{line.value}.substr(
        std::min(wrong.from, line.value.size()), wrong.length);
    word = word.substr(0, word.find('.'));
    return wrong.code == diagnostic_code::unknown_word_in_line &&
           (each_unknown_ || std::ranges::find(broken_, word) != broken_.end());
  }

  void problem(located<std::string> const& line, language::fault wrong) {
    if (follows_from_another(line, wrong)) {
      return;
    }
    problems_.push_back({.code = wrong.code,
                         .line = line,
                         .from = wrong.from,
                         .length = wrong.length,
                         .message = std::move(wrong.message),
                         .remedy = std::move(wrong.remedy)});
  }
  void problem(located<std::string> const& line, diagnostic_code const code,
               std::string message, std::string remedy) {
    problems_.push_back({.code = code,
                         .line = line,
                         .from = 0,
                         .length = line.value.size(),
                         .message = std::move(message),
                         .remedy = std::move(remedy)});
  }

  /// Runs one function of the parser over a line.
  template <typename Rule>
  auto parsed(located<std::string> const& line, Rule const& rule)
      -> std::optional<typename decltype(rule(
          std::declval<language::parser&>()))::value_type> {
    auto tokens = language::tokens_of(line.value);
    if (!tokens) {
      problem(line, std::move(tokens).error());
      return std::nullopt;
    }
    auto const events_before = names_.events.size();
    auto parser = language::parser{*std::move(tokens), words_, names_};
    auto understood = rule(parser);
    names_.events.resize(events_before);  // a fault leaves some
    if (!understood) {
      problem(line, std::move(understood).error());
      return std::nullopt;
    }
    return *std::move(understood);
  }

  std::optional<expression> expression_of(located<std::string> const& line,
                                          value_type const wanted) {
    return parsed(line,
                  [&](language::parser& in) { return in.line_of(wanted); });
  }

  void read_conditions(std::vector<located<std::string>> const& from,
                       std::vector<line>& into) {
    for (auto const& each : from) {
      if (auto means = expression_of(each, value_type::truth)) {
        into.push_back({std::move(*means), each});
      }
    }
  }

  void read_number(std::vector<located<std::string>> const& from,
                   std::string_view const key, std::optional<line>& into) {
    if (from.empty()) {
      return;  // the reader of the file has told
    }
    if (from.size() > 1) {
      problem(from[1], diagnostic_code::wrong_kind_of_thing,
              fmt::format("\"{}\" is one number here, not a list", key),
              "Write one line; conditions belong into `of`.");
      return;
    }
    if (auto means = expression_of(from.front(), value_type::number)) {
      into = line{std::move(*means), from.front()};
    }
  }

  void read_each() {
    if (written_.each.value.empty()) {
      return;
    }
    auto events = parsed(written_.each, [](language::parser& in) {
      return in.line_of_events();
    });
    if (!events) {
      // Later lines speak of it: what they say of it is not another problem.
      each_unknown_ = true;
      names_.counts_events = true;
      return;
    }
    auto const name =
        events->called.empty() ? std::string{"index"} : events->called;
    auto shape = language::shape_of(*events, names_);
    names_.counts_events = true;
    names_.events.push_back(
        {.name = name, .slot = 0, .shape = std::move(shape)});
    out_.each = std::move(*events);
    if (auto day = expression_of(written_.count_in, value_type::day)) {
      out_.count_in = std::move(*day);
    }
  }

  /// Adds a line of `where`, or says why its name cannot be used.
  void add_name(located<std::string> const& name, named_meaning meaning) {
    auto const& word = name.value;
    auto const why =
        language::is_reserved(word) ? "is a word of the language"
        : framework::find_concept(*words_.concepts, word) != nullptr
            ? "is a concept"
        : framework::find_characteristic(*words_.concepts, word) != nullptr
            ? "is a characteristic of persons"
        : std::ranges::find(words_.states, word, &language::state_name::name) !=
                words_.states.end()
            ? "is looked up of persons"
        : std::ranges::find(names_.lines, word, &named_meaning::name) !=
                    names_.lines.end() ||
                std::ranges::find(names_.events, word,
                                  &language::event_slot::name) !=
                    names_.events.end()
            ? "has been given before"
            : "";
    if (*why != '\0') {
      problem(name, diagnostic_code::name_not_usable,
              fmt::format("\"{}\" {}", word, why), "Choose another name.");
    }
    names_.lines.push_back(std::move(meaning));
  }

  void read_where() {
    for (auto const& [name, text] : written_.where) {
      auto meaning = named_meaning{.name = name.value,
                                   .means = std::nullopt,
                                   .events = std::nullopt,
                                   .written = text};
      auto const before = problems_.size();
      parsed(text, [&](language::parser& in) -> language::understood<bool> {
        if (in.starts_events()) {
          meaning.events = WM_UNDERSTAND(in.line_of_events());
        } else {
          meaning.means = WM_UNDERSTAND(in.line());
        }
        return true;
      });
      if (problems_.size() > before) {
        // So that later lines that use it are not told as wrong too.
        broken_.push_back(name.value);
        continue;
      }
      add_name(name, std::move(meaning));
    }
  }

  std::optional<std::size_t> event_named(std::string_view const name,
                                         located<std::string> const& text) {
    auto means = expression_of(text, value_type::event);
    if (!means) {
      broken_.emplace_back(name);
      return std::nullopt;
    }
    names_.lines.push_back({.name = std::string{name},
                            .means = std::move(*means),
                            .events = std::nullopt,
                            .written = text});
    return names_.lines.size() - 1;
  }

  void read_pair() {
    if (!written_.pair) {
      return;
    }
    auto const& from = *written_.pair;
    auto const baseline = event_named("baseline", from.baseline);
    auto const later = event_named("later", from.later);
    if (!baseline || !later) {
      return;
    }
    auto const change_text = made_line(
        fmt::format("later.{0} - baseline.{0}", from.value.value), from.value);
    auto change = expression_of(change_text, value_type::number);
    if (!change) {
      return;
    }
    auto pair = metrics::pair{.baseline = *baseline,
                              .later = *later,
                              .change = names_.lines.size(),
                              .value = *change->parts[0].value,
                              .least_change = std::nullopt};
    names_.lines.push_back({.name = "change",
                            .means = std::move(*change),
                            .events = std::nullopt,
                            .written = change_text});
    if (!from.least_change.value.empty()) {
      read_least_change(from, pair);
    } else if (metric_.value == value_kind::proportion &&
               written_.numerator.empty()) {
      problem(from.value, diagnostic_code::definition_needs_key,
              "a proportion with \"pair\" needs \"least_change\": of whom is "
              "it true?",
              "Add it to the pair, or a \"numerator\", or write \"value: "
              "mean\" for the mean change.");
    }
    out_.pair = std::move(pair);
  }

  void read_least_change(framework::written_pair const& from,
                         metrics::pair& into) {
    auto const number = expression_of(from.least_change, value_type::number);
    if (!number) {
      return;
    }
    if (!number->unit.empty() && number->unit != into.value.unit) {
      problem(from.least_change, diagnostic_code::units_do_not_go_together,
              fmt::format("{} changes in {}, not in {}", into.value.id,
                          into.value.unit, number->unit),
              "Write the least change in the unit of the value.");
      return;
    }
    if (number->does != operation::number_literal ||
        number->places > into.value.places) {
      problem(from.least_change, diagnostic_code::wrong_kind_of_thing,
              "the least change is a number as exact as the value",
              fmt::format("Write a number with at most {} decimals.",
                          into.value.places));
      return;
    }
    auto digits = number->number;
    for (auto place = number->places; place < into.value.places; ++place) {
      digits *= 10;
    }
    into.least_change = digits;
  }

  void read_shares() {
    auto const divides =
        metric_.value == value_kind::rate || metric_.value == value_kind::ratio;
    if (divides) {
      read_number(written_.denominator, "denominator", out_.denominator_number);
    } else {
      read_conditions(written_.denominator, out_.denominator);
    }
    if (divides || metric_.value == value_kind::count) {
      read_number(written_.numerator, "numerator", out_.numerator_number);
    } else {
      read_conditions(written_.numerator, out_.numerator);
    }
  }

  void read_measure() {
    if (!written_.measure.value.empty()) {
      if (auto means = expression_of(written_.measure, value_type::number)) {
        out_.measure = line{std::move(*means), written_.measure};
      }
    } else if (measures(metric_.value) && out_.pair) {
      auto const text = made_line("change", written_.pair->value);
      if (auto means = expression_of(text, value_type::number)) {
        out_.measure = line{std::move(*means), text};
      }
    }
    out_.if_unknown =
        written_.if_unknown.value_or(written_.pair || measures(metric_.value)
                                         ? framework::unknown_rule::leave_out
                                         : framework::unknown_rule::not_met);
  }

  void read_rest() {
    if (written_.follow_up) {
      auto const& from = *written_.follow_up;
      if (auto day = expression_of(from.from, value_type::day)) {
        out_.follow_up = metrics::follow_up{.days = from.days,
                                            .from = std::move(*day),
                                            .died = from.died,
                                            .moved_away = from.moved_away};
      }
    }
    if (written_.breakdown) {
      if (auto day =
              expression_of(written_.breakdown->as_of, value_type::day)) {
        out_.as_of = std::move(*day);
      }
      for (auto const& each : written_.breakdown->by) {
        read_group(each);
      }
    }
    if (!written_.attribute.value.empty()) {
      if (auto word = expression_of(written_.attribute, value_type::word)) {
        out_.attribute = line{std::move(*word), written_.attribute};
      }
    }
    out_.standardise = written_.standardise;
    out_.percentile = written_.percentile.value_or(50);
  }

  void read_group(located<std::string> const& name) {
    auto known = std::vector<std::string_view>{};
    for (auto const& each : words_.states) {
      known.push_back(each.name);
    }
    for (auto const& each : words_.concepts->characteristics) {
      known.push_back(each.id.value);
    }
    if (std::ranges::find(known, name.value) == known.end()) {
      problem(name, diagnostic_code::no_such_group,
              fmt::format("nothing is split by \"{}\"", name.value),
              did_you_mean_or_allowed(name.value, known));
      return;
    }
    out_.group_by.push_back(name.value);
  }

  framework::metric const& metric_;
  framework::record_definition const& written_;
  language::vocabulary const& words_;
  language::known_names names_;
  std::vector<std::string> broken_;  // names whose lines are not understood
  bool each_unknown_{false};
  std::vector<line_problem> problems_;
  metrics::definition out_;
};

}  // namespace

understanding understand(framework::metric const& metric,
                         language::vocabulary const& words) {
  return reader_of_lines{metric, words}.read();
}

}  // namespace wm::metrics
