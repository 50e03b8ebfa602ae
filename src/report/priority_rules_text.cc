#include "report/priority_rules_text.h"

#include <algorithm>
#include <string_view>

#include <fmt/format.h>

#include "framework/words.h"
#include "report/number_text.h"
#include "report/reasons.h"

namespace wm::report {

namespace {

using framework::benchmark_word;
using framework::priority_class;
using framework::trend_word;

std::string steps_text(std::vector<int> const& steps,
                       std::string_view const before,
                       std::string_view const after) {
  auto parts = std::vector<std::string>{};
  for (auto i = steps.size(); i-- > 0;) {
    parts.push_back(fmt::format("{}: {}{}{}", i + 1, before,
                                number_text(steps[i], 0), after));
  }
  return fmt::format("{}", fmt::join(parts, "; "));
}

std::string_view words_of(benchmark_word const word) {
  switch (word) {
    case benchmark_word::worse_at_998:
      return "worse than the benchmark at 99.8 %";
    case benchmark_word::worse_at_95:
      return "worse than the benchmark at 95 %";
    case benchmark_word::similar:
      return "about the same as the benchmark";
    case benchmark_word::better_at_95:
      return "better than the benchmark at 95 %";
    case benchmark_word::better_at_998:
      break;
  }
  return "better than the benchmark at 99.8 %";
}

std::string_view words_of(trend_word const word) {
  switch (word) {
    case trend_word::getting_worse:
      return "getting worse";
    case trend_word::no_clear_change:
      return "without a clear change";
    case trend_word::getting_better:
      break;
  }
  return "getting better";
}

template <typename Word>
std::string any_of(std::vector<Word> const& words) {
  auto parts = std::vector<std::string_view>{};
  for (auto const word : words) {
    parts.push_back(words_of(word));
  }
  return fmt::format("{}", fmt::join(parts, " or "));
}

std::string row_text(std::size_t const number,
                     framework::class_rule const& rule) {
  if (is_for_the_rest(rule)) {
    return fmt::format("{}: the rest that can be ranked", number);
  }
  auto parts = std::vector<std::string>{};
  if (!rule.benchmark.empty()) {
    parts.push_back(any_of(rule.benchmark));
  }
  if (!rule.trend.empty()) {
    parts.push_back(any_of(rule.trend));
  }
  if (rule.inequality) {
    parts.push_back(
        fmt::format("inequality at level {} or more", *rule.inequality));
  }
  return fmt::format("{}: {}", number, fmt::join(parts, ", and "));
}

std::string_view title_of(priority_class const decided) {
  switch (decided) {
    case priority_class::act_first:
      return "Act first";
    case priority_class::improve:
      return "Improve";
    case priority_class::watch:
      return "Watch";
    case priority_class::maintain:
      break;
  }
  return "Maintain";
}

}  // namespace

std::vector<shown_component_scale> component_scales(
    framework::priorities const& by,
    std::array<bool, framework::kPriorityComponents> const& in_use) {
  auto const& s = by.scales;
  auto const& w = by.weights;
  return {
      {"benchmark", "Benchmark",
       fmt::format("{}: worse at 99.8 %; {}: worse at 95 %; {}: similar; {}: "
                   "better at 95 %; {}: better at 99.8 %",
                   s.benchmark.worse_at_998, s.benchmark.worse_at_95,
                   s.benchmark.similar, s.benchmark.better_at_95,
                   s.benchmark.better_at_998),
       w.benchmark, in_use[0]},
      {"people_affected", "People affected",
       steps_text(s.people_affected.people_a_year, "from ", " a year"),
       w.people_affected, in_use[1]},
      {"trend", "Trend",
       fmt::format("{}: getting worse; {}: no clear change; {}: getting better",
                   s.trend.getting_worse, s.trend.no_clear_change,
                   s.trend.getting_better),
       w.trend, in_use[2]},
      {"inequality", "Inequality",
       steps_text(s.inequality.percent_worse, "from ",
                  " % of wards, practices or groups worse than the middle one"),
       w.inequality, in_use[3]},
      {"voice", "Resident voice",
       "no scale yet: what residents say is not "
       "gathered yet",
       w.voice, in_use[4]},
      {"confidence", "Confidence of the data",
       steps_text(s.confidence.years_old, "at most ", " years old"),
       w.confidence, in_use[5]},
  };
}

std::vector<shown_class> classes_in_words(framework::priorities const& by) {
  auto out = std::vector<shown_class>{};
  for (auto const decided : {priority_class::act_first, priority_class::improve,
                             priority_class::watch, priority_class::maintain}) {
    auto one = shown_class{std::string{framework::word(decided)},
                           std::string{title_of(decided)},
                           {},
                           0};
    for (auto i = std::size_t{0}; i < by.classes.size(); ++i) {
      if (by.classes[i].then == decided) {
        one.when.push_back(row_text(i + 1, by.classes[i]));
      }
    }
    out.push_back(std::move(one));
  }
  out.push_back(
      {"cannot_say",
       "Cannot say",
       {"benchmark, or both trend and inequality, are missing, and no "
        "row holds of what is known"},
       0});
  return out;
}

std::string method_text(framework::priorities const& by) {
  return fmt::format(
      "Each component is put on a scale from 0 to 4. For the ranks figures are "
      "drawn {} times within their limits, and the weights around those of the "
      "framework; in each draw the highest sum of weighted levels comes first. "
      "What is not known takes any level in each draw, so that it makes a rank "
      "unsure and never moves it to the middle. A component that no metric has "
      "ranks nothing. Seed {}.",
      number_text(by.draws, 0), by.seed);
}

}  // namespace wm::report
