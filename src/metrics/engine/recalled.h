#pragma once

#include "metrics/engine/evaluator.h"

// What evaluator's functions of all types have in common.

namespace wm::metrics::engine {

template <typename Value, typename Work>
in_periods<Value> const& evaluator::recalled(memory<Value>& all,
                                             node_number const of,
                                             period_mask const needed,
                                             Work&& work) {
  auto const& node = plan_.nodes[of];
  auto& known = all[of];
  auto const stamp = since(node.on);
  if (known.since != stamp) {
    known.since = stamp;
    known.forget();
  }
  auto const now = needed & ~known.done;
  if (now == 0) {
    return known;
  }
  known.take_back();
  if (node.on.on_period) {
    work(node, now, known);
    known.done |= now;
  } else {
    work(node, period_mask{1}, known);
    known.known = known.known == 0 ? 0 : kEveryPeriod;
    known.done = kEveryPeriod;
  }
  return known;
}

template <typename Value, typename Get>
void evaluator::choose(plan_node const& node, period_mask const needed,
                       in_periods<Value>& into, Get&& get) {
  if (node.does != operation::if_then_else) {
    return;
  }
  auto const holds = truth(node.parts[0], needed);
  auto const take = [&](node_number const part, period_mask const in) {
    if (in != 0) {
      auto const& is = get(part, in);
      if (in == needed && into.done == 0) {
        into.stand_with(is);
        into.known = in & is.known;
        return;
      }
      for_each_period(in, [&](auto const i) { into.values[i] = is.at(i); });
      into.known |= in & is.known;
    }
  };
  take(node.parts[1], holds.yes & needed);
  take(node.parts[2], needed & ~holds.yes & ~holds.unknown);
}

}  // namespace wm::metrics::engine
