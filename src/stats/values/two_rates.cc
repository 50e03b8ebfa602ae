#include "stats/values/two_rates.h"

#include <cmath>
#include <string_view>

#include "stats/detail/estimates.h"
#include "stats/values/proportion.h"

namespace wm::stats {
namespace {

result<void> check(std::string_view const where, events_at_risk const of) {
  WM_TRY(detail::check_count(where, "the number of events", of.events));
  WM_TRY(detail::check_count(where, "the denominator", of.denominator));
  return {};
}

}  // namespace

result<estimate> difference_of_rates(events_at_risk const of,
                                     events_at_risk const than,
                                     double const unit,
                                     count_method const method,
                                     confidence_levels const& levels) {
  constexpr auto where = "difference_of_rates";
  constexpr auto name = std::string_view{"MOVER"};
  WM_TRY(check(where, of));
  WM_TRY(check(where, than));
  WM_TRY(detail::check_positive(where, "the unit", unit));
  if (of.denominator == 0.0 || than.denominator == 0.0) {
    return detail::no_value(reason::zero_denominator, name);
  }
  auto const difference =
      of.events / of.denominator - than.events / than.denominator;
  return detail::with_limits(
      where, difference * unit, name, levels,
      [&](confidence_level const& level) -> result<interval> {
        auto const a = WM_TRY(count_interval(of.events, method, level.z));
        auto const b = WM_TRY(count_interval(than.events, method, level.z));
        auto const below =
            std::hypot((of.events - a.lower) / of.denominator,
                       (b.upper - than.events) / than.denominator);
        auto const above =
            std::hypot((a.upper - of.events) / of.denominator,
                       (than.events - b.lower) / than.denominator);
        return interval{(difference - below) * unit,
                        (difference + above) * unit};
      });
}

result<estimate> ratio_of_rates(events_at_risk const of,
                                events_at_risk const to,
                                confidence_levels const& levels) {
  constexpr auto where = "ratio_of_rates";
  constexpr auto name = std::string_view{"conditional exact"};
  WM_TRY(check(where, of));
  WM_TRY(check(where, to));
  if (of.denominator == 0.0 || to.denominator == 0.0) {
    return detail::no_value(reason::zero_denominator, name);
  }
  if (to.events == 0.0) {
    return detail::no_value(reason::zero_comparator, name);
  }
  auto const events = of.events + to.events;
  auto const people = to.denominator / of.denominator;
  return detail::with_limits(
      where, of.events / to.events * people, name, levels,
      [&](confidence_level const& level) -> result<interval> {
        // The share of one group and that of the other, each from its own
        // side, so that neither is a difference of close numbers.
        auto const one =
            WM_TRY(clopper_pearson_interval(of.events, events, level.z));
        auto const other =
            WM_TRY(clopper_pearson_interval(to.events, events, level.z));
        return interval{one.lower / other.upper * people,
                        one.upper / other.lower * people};
      });
}

}  // namespace wm::stats
