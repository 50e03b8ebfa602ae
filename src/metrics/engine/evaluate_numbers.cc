#include <algorithm>
#include <limits>
#include <utility>

#include "metrics/engine/number_order.h"
#include "metrics/engine/recalled.h"
#include "metrics/evaluate/exact.h"

namespace wm::metrics::engine {

namespace {

decimal whole(std::int64_t const number) {
  return {.digits = number, .places = 0};
}

}  // namespace

in_periods<decimal> const& evaluator::number(node_number const of,
                                             period_mask const needed) {
  return recalled(numbers_, of, needed,
                  [&](auto const& node, auto const now, auto& into) {
                    number_now(node, now, into);
                  });
}

void evaluator::number_now(plan_node const& node, period_mask const needed,
                           in_periods<decimal>& into) {
  switch (node.does) {
    case operation::number_literal:
      for_each_period(needed,
                      [&](auto const i) { into.values[i] = node.number; });
      into.known |= needed;
      break;
    case operation::count_events:
    case operation::count_days:
      count(node, needed, into);
      break;
    case operation::sum_of:
    case operation::mean_of:
    case operation::lowest_of:
    case operation::highest_of:
      of_values(node, needed, into);
      break;
    case operation::days_of:
    case operation::nights_of:
    case operation::days_registered:
    case operation::days_resident:
    case operation::days_alive:
      days_counted(node, needed, into);
      break;
    case operation::days_between: {
      auto const& from = day(node.parts[0], needed);
      auto const& to = day(node.parts[1], needed);
      auto const told = needed & from.known & to.known;
      for_each_period(told, [&](auto const i) {
        into.values[i] = whole(std::int64_t{to.at(i)} - from.at(i));
      });
      into.known |= told;
      break;
    }
    case operation::age_in_years:
    case operation::age_in_months:
      ages(node, needed, into);
      break;
    case operation::how_many:
      how_many(node, needed, into);
      break;
    case operation::event_value: {
      auto const& of = event(node.parts[0], needed);
      auto const* last = static_cast<seen_event const*>(nullptr);
      auto value = std::optional<decimal>{};
      for_each_period(needed, [&](auto const i) {
        auto const* const found = of.at(i);
        if (found != last) {
          last = found;
          value = found == nullptr
                      ? std::nullopt
                      : fields_.value(*found, node.name, node.whose);
        }
        if (found != nullptr && value) {
          into.values[i] = *value;
          into.known |= only(i);
        }
      });
      break;
    }
    case operation::plus:
    case operation::minus:
    case operation::times:
      calculated(node, needed, into);
      break;
    default:
      choose(node, needed, into, [&](auto const part, auto const in) -> auto& {
        return number(part, in);
      });
  }
}

void evaluator::none(period_mask const in, in_periods<decimal>& into) const {
  if (into.done == 0) {
    into.stand_with(zeros_);
  } else {
    for_each_period(in, [&](auto const i) { into.values[i] = whole(0); });
  }
  into.known |= in;
}

person_counter evaluator::counted(plan_node const& node,
                                  period_mask const needed) {
  auto out = person_counter{};
  auto day = kNoEnd;
  auto on_day = period_mask{0};  // that have an event of the day
  for (auto const& one : events(*node.events, needed)) {
    auto in = one.in & needed;
    if (node.does == operation::count_days) {
      on_day = one.event->start == day ? on_day : 0;
      day = one.event->start;
      in &= ~std::exchange(on_day, on_day | in);
    }
    out.add(in);
  }
  return out;
}

void evaluator::count(plan_node const& node, period_mask const needed,
                      in_periods<decimal>& into) {
  put(counted(node, needed), needed, into);
}

void evaluator::put(person_counter const& counted, period_mask const told,
                    in_periods<decimal>& into) {
  auto const some = counted.any() & told;
  if (some == 0) {
    none(told, into);
    return;
  }
  for_each_period(told & ~some,
                  [&](auto const i) { into.values[i] = whole(0); });
  for_each_period(some,
                  [&](auto const i) { into.values[i] = whole(counted.at(i)); });
  into.known |= told;
}

void evaluator::of_values(plan_node const& node, period_mask const needed,
                          in_periods<decimal>& into) {
  auto met = period_mask{0};
  if (node.does == operation::sum_of) {
    for_each_period(needed, [&](auto const i) {
      into.values[i] = {.digits = 0, .places = node.number.places};
    });
    met = needed;
  }
  auto too_large = period_mask{0};
  // A mean is of all numbers at once.
  auto const means = node.does == operation::mean_of;
  auto all_of_period =
      std::vector<std::vector<decimal>>(means ? kMostPeriods : 0);
  for (auto const& one : events(*node.events, needed)) {
    auto const in = one.in & needed & ~too_large;
    auto const value =
        in == 0 ? std::nullopt
                : fields_.value(*one.event, node.name, whose_word::own);
    if (!value) {
      continue;
    }
    for_each_period(in, [&](auto const i) {
      auto& so_far = into.values[i];
      switch (node.does) {
        case operation::sum_of:
          if (auto const sum = exact_sum(so_far, *value)) {
            so_far = *sum;
          } else {
            too_large |= only(i);
          }
          break;
        case operation::mean_of:
          all_of_period[i].push_back(*value);
          break;
        case operation::lowest_of:
          so_far = (met & only(i)) == 0 || order_of(*value, so_far) < 0
                       ? *value
                       : so_far;
          break;
        default:
          so_far = (met & only(i)) == 0 || order_of(*value, so_far) > 0
                       ? *value
                       : so_far;
      }
    });
    met |= in;
  }
  if (means) {
    for_each_period(met, [&](auto const i) {
      auto const mean = exact_mean(all_of_period[i]);
      into.values[i] = mean.value_or(decimal{});
      too_large |= mean ? 0 : only(i);
    });
  }
  if (too_large != 0) {
    fail();
  }
  into.known |= met & ~too_large;
}

void evaluator::days_counted(plan_node const& node, period_mask const needed,
                             in_periods<decimal>& into) {
  auto const& within = days_of(*node.days, needed);
  auto const told = needed & within.known;
  auto const note = [&](auto const i, std::optional<std::int64_t> const days) {
    if (days) {
      into.values[i] = whole(*days);
      into.known |= only(i);
    }
  };
  if (!node.events) {
    auto const ranges = days_of_person(node.does);
    if (node.does == operation::days_alive && ranges.empty()) {
      return;
    }
    if (auto const& fixed = plan_.windows[*node.days].fixed;
        fixed && into.done == 0 && told == needed &&
        inside_one(*fixed, ranges, told) == told) {
      into.stand_with(fixed->length);
      into.known = told;
      return;
    }
    for_each_period(told, [&](auto const i) {
      // They do not overlap: what they have of the window is added up.
      auto days = std::optional{std::int64_t{0}};
      for (auto const& range : ranges) {
        auto const common = common_days(range, within.at(i));
        if (common.first <= common.last) {
          days = days && common.first != kNoBeginning && common.last != kNoEnd
                     ? std::optional{*days + common.last - common.first + 1}
                     : std::nullopt;
        }
      }
      note(i, days);
    });
    return;
  }
  auto const& all = events(*node.events, told);
  if (all.empty()) {
    none(told, into);
    return;
  }
  auto ranges = std::vector<day_range>{};
  for_each_period(told, [&](auto const i) {
    ranges.clear();
    for (auto const& one : all) {
      auto const& is = *one.event;
      if ((one.in & only(i)) != 0 && is.start <= within.at(i).last &&
          is.end >= within.at(i).first) {
        ranges.push_back(
            {is.start, node.does == operation::nights_of && is.end != kNoEnd
                           ? is.end - 1
                           : is.end});
      }
    }
    note(i, ranges.empty() ? std::optional{std::int64_t{0}}
                           : days_in(ranges, within.at(i)));
  });
}

void evaluator::ages(plan_node const& node, period_mask const needed,
                     in_periods<decimal>& into) {
  if (person_.birth() == kNoEnd) {
    return;
  }
  auto const months = node.does == operation::age_in_months;
  if (auto const& fixed = plan_.nodes[node.parts[0]].fixed) {
    auto const born = needed & fixed->since.at(person_.birth());
    for_each_period(born, [&](auto const i) {
      auto const age = states_.age_in_months(*fixed, i);
      into.values[i] = whole(months ? age : age / 12);
    });
    into.known |= born;
    return;
  }
  auto const& days = day(node.parts[0], needed);
  for_each_period(needed & days.known, [&](auto const i) {
    if (auto const age = states_.age_in_months(days.at(i))) {
      into.values[i] = whole(months ? *age : *age / 12);
      into.known |= only(i);
    }
  });
}

person_counter evaluator::how_many_are_true(plan_node const& node,
                                            period_mask& told) {
  auto out = person_counter{};
  for (auto const part : node.parts) {
    auto const is = truth(part, told);
    told &= ~is.unknown;
    out.add(is.yes);
  }
  return out;
}

void evaluator::how_many(plan_node const& node, period_mask const needed,
                         in_periods<decimal>& into) {
  auto told = needed;
  auto const many = how_many_are_true(node, told);
  put(many, told, into);
}

void evaluator::calculated(plan_node const& node, period_mask const needed,
                           in_periods<decimal>& into) {
  auto const& left = number(node.parts[0], needed);
  auto const& right = number(node.parts[1], needed);
  for_each_period(needed & left.known & right.known, [&](auto const i) {
    auto const is = node.does == operation::plus
                        ? exact_sum(left.at(i), right.at(i))
                    : node.does == operation::minus
                        ? exact_difference(left.at(i), right.at(i))
                        : exact_product(left.at(i), right.at(i));
    if (is) {
      into.values[i] = *is;
      into.known |= only(i);
    } else {
      fail();
    }
  });
}

}  // namespace wm::metrics::engine
