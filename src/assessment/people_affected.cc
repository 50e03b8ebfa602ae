#include "assessment/people_affected.h"

#include <algorithm>

#include "base/calendar.h"

namespace wm::assessment {

namespace {

using figures::gap;
using framework::better;
using framework::value_kind;

constexpr auto kMonthsOfAYear = 12.0;

people_of_figure none(gap const why) {
  return {std::nullopt, why, 0};
}

/// Into how many years the people of a figure are shared out [years].
double years_of(framework::metric const& metric,
                figures::figure const& figure) {
  auto const years = months(figure.covers) / kMonthsOfAYear;
  // A share of people at one time is not larger for being told four times a
  // year.
  return metric.value == value_kind::proportion ? std::max(years, 1.0) : years;
}

}  // namespace

people_of_figure people_affected(framework::metric const& metric,
                                 figures::figure const& figure) {
  auto const years = years_of(metric, figure);
  if (years <= 0) {
    return none(gap::no_count_of_people);
  }
  auto const per = metric.unit ? metric.unit->per : 1.0;
  auto const value = *figure.value;
  switch (metric.value) {
    case value_kind::proportion: {
      if (!figure.denominator) {
        return none(gap::no_count_of_people);
      }
      auto const one = *figure.denominator / per / years;
      auto const missed = metric.better == better::lower ? value : per - value;
      return {missed * one, gap::none, one};
    }
    case value_kind::rate: {
      if (metric.better != better::lower) {
        return none(gap::not_counted_in_people);
      }
      // A standardised rate does not give its count: the events are counted,
      // and go with the rate.
      auto const events = figure.numerator ? *figure.numerator
                          : figure.denominator
                              ? value / per * *figure.denominator
                              : -1.0;
      if (events < 0) {
        return none(gap::no_count_of_people);
      }
      auto const a_year = events / years;
      return {a_year, gap::none, value > 0 ? a_year / value : 0.0};
    }
    case value_kind::count:
      if (metric.better != better::lower) {
        return none(gap::not_counted_in_people);
      }
      return {value / years, gap::none, 1.0 / years};
    default:
      return none(gap::not_counted_in_people);
  }
}

}  // namespace wm::assessment
