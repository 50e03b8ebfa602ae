// Numbers and days held against each other: see evaluator.h.

#include <algorithm>

#include "metrics/engine/evaluator.h"
#include "metrics/engine/number_order.h"
#include "metrics/engine/person_counter.h"

namespace wm::metrics::engine {

namespace {

template <typename Order>
bool stands(comparison const asked, Order const is) {
  switch (asked) {
    case comparison::less:
      return is < 0;
    case comparison::at_most:
      return is <= 0;
    case comparison::equal:
      return is == 0;
    case comparison::not_equal:
      return is != 0;
    case comparison::at_least:
      return is >= 0;
    case comparison::more:
      return is > 0;
  }
  return false;
}

period_mask stands(comparison const asked, held_numbers const& is) {
  switch (asked) {
    case comparison::less:
      return is.less;
    case comparison::at_most:
      return is.less | is.equal;
    case comparison::equal:
      return is.equal;
    case comparison::not_equal:
      return is.told & ~is.equal;
    case comparison::at_least:
      return is.told & ~is.less;
    case comparison::more:
      break;
  }
  return is.told & ~is.less & ~is.equal;
}

held_numbers held(person_counter const& counted, decimal const limit,
                  period_mask const told) {
  auto const [less, equal] = counted.against(limit);
  return {.told = told, .less = told & less, .equal = told & equal};
}

}  // namespace

truths evaluator::compared(plan_node const& node, period_mask const needed) {
  auto out = truths{};
  auto const note = [&](auto const i, auto const order) {
    out.yes |= stands(node.order, order) ? only(i) : 0;
  };
  if (node.does == operation::compare_days) {
    auto const& left = day(node.parts[0], needed);
    auto const& right = day(node.parts[1], needed);
    auto const told = needed & left.known & right.known;
    for_each_period(told,
                    [&](auto const i) { note(i, left.at(i) <=> right.at(i)); });
    out.unknown = needed & ~told;
    return out;
  }
  auto& once = compared_[static_cast<std::size_t>(&node - plan_.nodes.data())];
  if (once.ages_on != nullptr) {
    return old_enough(node.order, *once.ages_on, once.years, needed);
  }
  auto const& literal = plan_.nodes[node.parts[1]];
  if (literal.does == operation::number_literal) {
    if (auto const held = held_against(node.parts[0], literal.number, needed)) {
      return {.yes = stands(node.order, *held),
              .unknown = needed & ~held->told};
    }
  }
  auto const& left = number(node.parts[0], needed);
  auto const& right = number(node.parts[1], needed);
  auto const told = needed & left.known & right.known;
  out.unknown = needed & ~told;
  if (left.fixed && literal.does == operation::number_literal) {
    if (once.numbers != left.stand_at) {
      once.numbers = left.stand_at;
      once.yes = 0;
      for (auto i = std::size_t{0}; i < plan_.periods.size(); ++i) {
        once.yes |= stands(node.order, order_of(left.at(i), literal.number))
                        ? only(i)
                        : 0;
      }
    }
    out.yes = told & once.yes;
    return out;
  }
  // From period to period it is most often the same number.
  auto last = std::optional<decimal>{};
  auto holds = false;
  for_each_period(told, [&](auto const i) {
    auto const& number = left.at(i);
    if (!right.stands_once() || !last || !same(*last, number)) {
      last = number;
      holds = stands(node.order, order_of(number, right.at(i)));
    }
    out.yes |= holds ? only(i) : 0;
  });
  return out;
}

evaluator::comparison_facts evaluator::facts_of_comparison(
    plan_node const& node) const {
  constexpr auto kOldest = 150;  // [years]
  if (node.does != operation::compare_numbers) {
    return {};
  }
  auto const& age = plan_.nodes[node.parts[0]];
  auto const& limit = plan_.nodes[node.parts[1]];
  if (age.does != operation::age_in_years || !plan_.nodes[age.parts[0]].fixed ||
      limit.does != operation::number_literal || limit.number.places != 0 ||
      limit.number.digits < 0 || limit.number.digits >= kOldest) {
    return {};
  }
  return {.ages_on = plan_.nodes[age.parts[0]].fixed.get(),
          .years = static_cast<int>(limit.number.digits)};
}

truths evaluator::old_enough(comparison const order, fixed_day const& days,
                             int const years, period_mask const needed) const {
  auto const born =
      person_.birth() == kNoEnd ? 0 : needed & days.since.at(person_.birth());
  auto const reached = [&](int const birthday) {
    return born == 0 ? 0 : born & states_.as_old_as(12 * birthday, days);
  };
  auto const yes = [&] {
    switch (order) {
      case comparison::less:
        return born & ~reached(years);
      case comparison::at_most:
        return born & ~reached(years + 1);
      case comparison::equal:
        return reached(years) & ~reached(years + 1);
      case comparison::not_equal:
        return (born & ~reached(years)) | reached(years + 1);
      case comparison::at_least:
        return reached(years);
      case comparison::more:
        break;
    }
    return reached(years + 1);
  }();
  return {.yes = yes, .unknown = needed & ~born};
}

std::optional<held_numbers> evaluator::held_against(node_number const of,
                                                    decimal const limit,
                                                    period_mask const needed) {
  auto const& node = plan_.nodes[of];
  switch (node.does) {
    case operation::count_events:
    case operation::count_days:
      return held(counted(node, needed), limit, needed);
    case operation::how_many: {
      auto told = needed;
      auto const many = how_many_are_true(node, told);
      return held(many, limit, told);
    }
    case operation::lowest_of:
    case operation::highest_of:
      return extreme_against(node, limit, needed);
    case operation::event_value: {
      auto const& event = plan_.nodes[node.parts[0]];
      if (event.does == operation::first_of ||
          event.does == operation::last_of) {
        return value_against(node, event, limit, needed);
      }
      return std::nullopt;
    }
    default:
      return std::nullopt;
  }
}

held_numbers evaluator::value_against(plan_node const& node,
                                      plan_node const& event,
                                      decimal const limit,
                                      period_mask const needed) {
  auto out = held_numbers{};
  each_first(event, needed, [&](chosen_event const& one) {
    auto const value = fields_.value(*one.event, node.name, node.whose);
    if (value) {
      auto const order = order_of(*value, limit);
      out.told |= one.in;
      out.less |= order < 0 ? one.in : 0;
      out.equal |= order == 0 ? one.in : 0;
    }
  });
  return out;
}

held_numbers evaluator::extreme_against(plan_node const& node,
                                        decimal const limit,
                                        period_mask const needed) {
  // The highest is less than the limit where no number is as high, ...
  auto told = period_mask{0};
  auto less = period_mask{0};
  auto equal = period_mask{0};
  auto more = period_mask{0};
  for (auto const& one : events(*node.events, needed)) {
    auto const in = one.in & needed;
    auto const value =
        in == 0 ? std::nullopt
                : fields_.value(*one.event, node.name, whose_word::own);
    if (value) {
      auto const order = order_of(*value, limit);
      told |= in;
      less |= order < 0 ? in : 0;
      equal |= order == 0 ? in : 0;
      more |= order > 0 ? in : 0;
    }
  }
  if (node.does == operation::highest_of) {
    return {
        .told = told, .less = told & ~equal & ~more, .equal = equal & ~more};
  }
  return {.told = told, .less = less, .equal = equal & ~less};
}

}  // namespace wm::metrics::engine
