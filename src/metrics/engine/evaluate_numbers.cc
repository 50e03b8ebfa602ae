#include <algorithm>
#include <limits>
#include <utility>

#include "metrics/engine/recalled.h"
#include "metrics/evaluate/exact.h"

namespace wm::metrics::engine {

namespace {

decimal whole(std::int64_t const number) {
  return {.digits = number, .places = 0};
}

bool smaller(decimal const a, decimal const b) {
  return compare(a, b) < 0;
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

void evaluator::count(plan_node const& node, period_mask const needed,
                      in_periods<decimal>& into) {
  auto const& all = events(*node.events, needed);
  if (all.empty()) {
    none(needed, into);
    return;
  }
  for_each_period(needed, [&](auto const i) { into.values[i] = whole(0); });
  into.known |= needed;
  auto last = std::array<day_number, kMostPeriods>{};
  last.fill(kNoEnd);
  for (auto const& one : all) {
    for_each_period(one.in & needed, [&](auto const i) {
      auto const again =
          node.does == operation::count_days && last[i] == one.event->start;
      into.values[i].digits += again ? 0 : 1;
      last[i] = one.event->start;
    });
  }
}

void evaluator::of_values(plan_node const& node, period_mask const needed,
                          in_periods<decimal>& into) {
  auto const& all = events(*node.events, needed);
  if (all.empty()) {
    if (node.does == operation::sum_of) {
      for_each_period(needed, [&](auto const i) {
        into.values[i] = {.digits = 0, .places = node.number.places};
      });
      into.known |= needed;
    }
    return;
  }
  auto numbers = std::array<std::vector<decimal>, kMostPeriods>{};
  for (auto e = std::size_t{0}; e < all.size(); ++e) {
    auto const in = all[e].in & needed;
    auto const value =
        in == 0 ? std::nullopt
                : fields_.value(*all[e].event, node.name, whose_word::own);
    if (value) {
      for_each_period(in, [&](auto const i) { numbers[i].push_back(*value); });
    }
  }
  for_each_period(needed, [&](auto const i) {
    auto out = std::optional<decimal>{};
    if (node.does == operation::sum_of) {
      out = decimal{.digits = 0, .places = node.number.places};
      for (auto const& number : numbers[i]) {
        out = out ? exact_sum(*out, number) : out;
      }
    } else if (numbers[i].empty()) {
      return;
    } else {
      out = node.does == operation::mean_of ? exact_mean(numbers[i])
            : node.does == operation::lowest_of
                ? std::optional{std::ranges::min(numbers[i], smaller)}
                : std::optional{std::ranges::max(numbers[i], smaller)};
    }
    if (out) {
      into.values[i] = *out;
      into.known |= only(i);
    } else {
      fail();
    }
  });
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

void evaluator::how_many(plan_node const& node, period_mask const needed,
                         in_periods<decimal>& into) {
  auto told = needed;
  auto some = false;
  for (auto const part : node.parts) {
    auto const is = truth(part, told);
    told &= ~is.unknown;
    if (is.yes != 0 && !some) {
      some = true;
      for_each_period(needed, [&](auto const i) { into.values[i] = whole(0); });
    }
    for_each_period(is.yes, [&](auto const i) { ++into.values[i].digits; });
  }
  if (!some) {
    none(told, into);
    return;
  }
  into.known |= told;
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
