#include "report/compose_priorities.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "framework/words.h"
#include "report/number_text.h"
#include "report/priority_rules_text.h"
#include "report/priority_text.h"
#include "report/reasons.h"

namespace wm::report {

namespace {

using figures::priority;
using framework::kPriorityComponents;
using framework::priority_component;

shown_priority show(priority const& of, figures::ranking const& overall,
                    std::size_t const position, evidence const& from) {
  auto const& metric = from.package().metrics[of.metric.value()];
  auto out = shown_priority{};
  out.metric = metric.id.value;
  out.decided = of.decided ? framework::word(*of.decided)
                           : std::string_view{"cannot_say"};
  if (of.row) {
    out.row = static_cast<int>(*of.row) + 1;
  }
  for (auto i = std::size_t{0}; i < kPriorityComponents; ++i) {
    auto const component = static_cast<priority_component>(i);
    out.levels.push_back(
        {of.components[i].level, component_text(of, component, from)});
  }
  out.why = why_text(of, from);
  auto const found =
      std::ranges::find(overall.in_order, position, &figures::ranked::priority);
  out.how_sure = found == overall.in_order.end()
                     ? not_ranked_text(of)
                     : rank_text(found->rank, overall.in_order.size(),
                                 from.package().priorities->draws);
  return out;
}

shown_ranking show(figures::ranking const& of, evidence const& from) {
  auto const& package = from.package();
  auto const& priorities = from.results().priorities();
  auto out = shown_ranking{};
  if (of.workstream) {
    out.workstream = package.workstreams[*of.workstream].id.value;
  }
  for (auto const& one : of.in_order) {
    auto const& p = priorities.all[one.priority];
    out.in_order.push_back(
        {package.metrics[p.metric.value()].id.value, one.rank});
  }
  return out;
}

/// "Of 52 metrics that can be judged, 14 come first and 10 are to improve."
std::string answer_of(std::vector<shown_class> const& classes,
                      std::size_t const ranked) {
  auto parts = std::vector<std::string>{};
  auto judged = std::size_t{0};
  for (auto const& one : classes) {
    if (one.id != "cannot_say" && one.metrics > 0) {
      parts.push_back(verdict_text(one.id, one.metrics));
      judged += static_cast<std::size_t>(one.metrics);
    }
  }
  if (judged == 0) {
    return "Of no metric can it be said yet whether to act on it.";
  }
  return fmt::format("Of {} that can be judged, {}. {} can be ranked.",
                     counted(judged, "metric", "metrics"), listed(parts),
                     ranked == judged ? "All" : std::to_string(ranked));
}

}  // namespace

std::optional<shown_priorities> compose_priorities(evidence const& from) {
  auto const& package = from.package();
  auto const& priorities = from.results().priorities();
  if (!package.priorities || priorities.all.empty()) {
    return std::nullopt;
  }
  auto out = shown_priorities{};
  out.components = component_scales(*package.priorities, priorities.in_use);
  out.classes = classes_in_words(*package.priorities);
  auto const none = figures::ranking{};
  auto const& overall =
      priorities.rankings.empty() ? none : priorities.rankings.front();
  for (auto i = std::size_t{0}; i < priorities.all.size(); ++i) {
    out.metrics.push_back(show(priorities.all[i], overall, i, from));
    auto const found = std::ranges::find(
        out.classes, out.metrics.back().decided, &shown_class::id);
    found->metrics += 1;
  }
  for (auto const& ranking : priorities.rankings) {
    out.rankings.push_back(show(ranking, from));
  }
  out.answer = answer_of(out.classes, overall.in_order.size());
  out.method = method_text(*package.priorities);
  return out;
}

}  // namespace wm::report
