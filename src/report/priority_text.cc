#include "report/priority_text.h"

#include <array>
#include <cmath>

#include <fmt/format.h>

#include "framework/words.h"
#include "report/comparators.h"
#include "report/number_text.h"
#include "report/reasons.h"
#include "report/small_area_summary.h"

namespace wm::report {

namespace {

using figures::priority;
using framework::benchmark_with;
using framework::benchmark_word;
using framework::priority_component;
using framework::trend_word;

std::string benchmark_name(benchmark_with const with, evidence const& from) {
  switch (with) {
    case benchmark_with::country:
      return comparator_name(figures::comparator_kind::country, from);
    case benchmark_with::region:
      return comparator_name(figures::comparator_kind::region, from);
    case benchmark_with::neighbours:
      return comparator_name(figures::comparator_kind::neighbours, from);
    case benchmark_with::goal:
      break;
  }
  return "the goal";
}

std::string benchmark_text(priority const& of, evidence const& from) {
  auto const name = benchmark_name(*of.against, from);
  switch (*of.benchmark) {
    case benchmark_word::worse_at_998:
      return fmt::format("worse than {} (99.8 %)", name);
    case benchmark_word::worse_at_95:
      return fmt::format("worse than {} (95 %)", name);
    case benchmark_word::similar:
      return fmt::format("about the same as {}", name);
    case benchmark_word::better_at_95:
      return fmt::format("better than {} (95 %)", name);
    case benchmark_word::better_at_998:
      break;
  }
  return fmt::format("better than {} (99.8 %)", name);
}

std::string people_text(priority const& of, evidence const& from) {
  auto const& metric = from.package().metrics[of.metric.value()];
  // What a share counts may be people or households, at one time or in a
  // year; a rate counts events.
  auto const* const noun =
      metric.value == framework::value_kind::proportion ? "" : " events a year";
  // To two figures: how many it is about, not how many exactly.
  auto const digits =
      *of.people < 100 ? 1.0
                       : std::pow(10.0, std::floor(std::log10(*of.people)) - 1);
  return fmt::format("about {}{}",
                     number_text(std::round(*of.people / digits) * digits, 0),
                     noun);
}

std::string_view trend_text(trend_word const word) {
  switch (word) {
    case trend_word::getting_worse:
      return "getting worse";
    case trend_word::no_clear_change:
      return "no clear change";
    case trend_word::getting_better:
      break;
  }
  return "getting better";
}

std::string_view parts_noun(figures::parts_told_apart const& parts) {
  if (parts.by == "ward_2014") {
    return "wards";
  }
  if (parts.by == "practice") {
    return "practices";
  }
  return parts.by == "network" ? "networks of practices" : "groups";
}

std::string parts_text(figures::parts_told_apart const& parts) {
  auto const way =
      parts.title.empty() ? std::string{} : fmt::format(" ({})", parts.title);
  return fmt::format("{} of {} {} worse than the middle one{}",
                     parts.worse == 0 ? "none" : std::to_string(parts.worse),
                     parts.parts, parts_noun(parts), way);
}

std::string age_text(double const years) {
  if (years < 1) {
    return "the figure is less than a year old";
  }
  return fmt::format("the figure is {} old",
                     counted(static_cast<std::size_t>(years), "year", "years"));
}

std::string fact_text(priority const& of, priority_component const component,
                      evidence const& from) {
  switch (component) {
    case priority_component::benchmark:
      return benchmark_text(of, from);
    case priority_component::people_affected:
      return people_text(of, from);
    case priority_component::trend:
      return std::string{trend_text(*of.trend)};
    case priority_component::inequality:
      return parts_text(*of.parts);
    case priority_component::voice:
      break;
    case priority_component::confidence:
      return age_text(*of.years_old);
  }
  return {};
}

}  // namespace

std::string component_text(priority const& of,
                           priority_component const component,
                           evidence const& from) {
  auto const& [level, why] = figures::level_of(of, component);
  return level ? fact_text(of, component, from) : std::string{to_sentence(why)};
}

std::string why_text(priority const& of, evidence const& from) {
  constexpr auto kTold = std::array{
      priority_component::benchmark, priority_component::trend,
      priority_component::inequality, priority_component::people_affected};
  auto facts = std::vector<std::string>{};
  for (auto const component : kTold) {
    if (figures::level_of(of, component).level) {
      facts.push_back(fact_text(of, component, from));
    }
  }
  if (facts.empty()) {
    auto const& why = figures::level_of(of, priority_component::benchmark).why;
    return as_sentence(std::string{to_sentence(why)});
  }
  return as_sentence(fmt::format("{}", fmt::join(facts, "; ")));
}

std::string rank_text(figures::rank_interval const& rank, std::size_t const of,
                      int const draws) {
  auto const whole = [](double const r) { return fmt::format("{:g}", r); };
  auto const times = number_text(draws, 0);
  if (rank.lower == rank.upper) {
    return fmt::format("Rank {} of {} in at least 95 % of {} draws.",
                       whole(rank.lower), of, times);
  }
  return fmt::format("Rank {} to {} of {} in 95 % of {} draws.",
                     whole(rank.lower), whole(rank.upper), of, times);
}

std::string not_ranked_text(priority const& of) {
  auto const& benchmark = figures::level_of(of, priority_component::benchmark);
  if (!benchmark.level) {
    return fmt::format("Not ranked: the benchmark is missing, because {}.",
                       to_sentence(benchmark.why));
  }
  return fmt::format(
      "Not ranked: trend and inequality are missing, because {}, and {}.",
      to_sentence(figures::level_of(of, priority_component::trend).why),
      to_sentence(figures::level_of(of, priority_component::inequality).why));
}

std::string verdict_text(std::string_view const decided, int const metrics) {
  auto const one = metrics == 1;
  if (decided == "act_first") {
    return fmt::format("{} {} first", metrics, one ? "comes" : "come");
  }
  auto const* const verb = decided == "improve" ? "improved"
                           : decided == "watch" ? "watched"
                                                : "maintained";
  return fmt::format("{} {} to be {}", metrics, one ? "is" : "are", verb);
}

}  // namespace wm::report
