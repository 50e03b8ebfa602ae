#include "metrics/engine/needed_sources.h"

#include <algorithm>
#include <iterator>

namespace wm::metrics::engine {

namespace {

using sources = std::vector<source_number>;

plan_node const& part(plan const& of, plan_node const& node,
                      std::size_t const number) {
  return of.nodes[node.parts[number]];
}

sources joined(plan const& of, plan_node const& node) {
  auto out = sources{};
  for (auto const each : node.parts) {
    auto both = sources{};
    std::ranges::set_union(out, needed_sources(of, each),
                           std::back_inserter(both));
    out = std::move(both);
  }
  return out;
}

sources common(plan const& of, plan_node const& node) {
  auto out = needed_sources(of, node.parts[0]);
  for (auto const each : node.parts) {
    auto both = sources{};
    std::ranges::set_intersection(out, needed_sources(of, each),
                                  std::back_inserter(both));
    out = std::move(both);
  }
  return out;
}

/// Whether 0 does not fulfil the comparison.
bool asks_for_more_than_0(plan_node const& node, plan_node const& limit) {
  auto const digits = limit.number.digits;
  return limit.does == operation::number_literal &&
         ((node.order == comparison::at_least && digits > 0) ||
          (node.order == comparison::more && digits >= 0) ||
          (node.order == comparison::equal && digits != 0));
}

bool is_first_or_last(plan_node const& node) {
  return node.does == operation::first_of || node.does == operation::last_of;
}

}  // namespace

sources needed_sources(plan const& of, plan_choice const& choice) {
  return choice.from == plan_choice::origin::source
             ? sources{choice.source}
             : needed_sources(of, of.choices[choice.of]);
}

sources needed_sources(plan const& of, node_number const condition) {
  auto const& node = of.nodes[condition];
  auto const none = sources{};
  switch (node.does) {
    case operation::both:
      return joined(of, node);
    case operation::either:
      return common(of, node);
    case operation::any_of:
    case operation::goes_on:
      return needed_sources(of, of.choices[*node.events]);
    case operation::compare_numbers: {
      auto const& left = part(of, node, 0);
      auto const counts = left.does == operation::count_events ||
                          left.does == operation::count_days;
      return counts && asks_for_more_than_0(node, part(of, node, 1))
                 ? needed_sources(of, of.choices[*left.events])
                 : none;
    }
    case operation::is_known: {
      auto const& asked = part(of, node, 0);
      return !node.without && is_first_or_last(asked)
                 ? needed_sources(of, of.choices[*asked.events])
                 : none;
    }
    case operation::day_is_in: {
      // A day of an event that has not happened is in no window.
      auto const& day = part(of, node, 0);
      auto const of_event = day.does == operation::start_of_event ||
                            day.does == operation::end_of_event;
      if (!of_event || !of.windows[*node.days].fixed) {
        return none;
      }
      auto const& event = part(of, day, 0);
      return is_first_or_last(event)
                 ? needed_sources(of, of.choices[*event.events])
                 : none;
    }
    default:
      return none;
  }
}

}  // namespace wm::metrics::engine
