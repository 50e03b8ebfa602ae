#include "metrics/evaluate/reporting_periods.h"

#include <chrono>

namespace wm::metrics {

namespace {

namespace chrono = std::chrono;
using framework::reference_period;

chrono::months length_of(reference_period const length) {
  switch (length) {
    case reference_period::month:
      return chrono::months{1};
    case reference_period::quarter:
      return chrono::months{3};
    case reference_period::calendar_year:
    case reference_period::financial_year:
      break;
  }
  return chrono::months{12};
}

}  // namespace

day_range period_holding(day_number const day, reference_period const length) {
  auto const date = chrono::year_month_day{record::as_date(day)};
  auto const months = length_of(length).count();
  // Months of the year before the first period of a year begins.
  auto const ahead = length == reference_period::financial_year ? 3U : 0U;
  auto const month = static_cast<unsigned>(date.month()) - 1U;
  auto const since =
      static_cast<int>((month + 12U - ahead) % static_cast<unsigned>(months));
  auto const first =
      chrono::year_month{date.year(), date.month()} - chrono::months{since};
  return {record::as_number(first / 1),
          record::as_number((first + chrono::months{months}) / 1) - 1};
}

std::vector<day_range> periods_within(day_range const within,
                                      reference_period const length) {
  auto out = std::vector<day_range>{};
  for (auto next = period_holding(within.first, length);
       next.last <= within.last; next = period_holding(next.last + 1, length)) {
    if (next.first >= within.first) {
      out.push_back(next);
    }
  }
  return out;
}

}  // namespace wm::metrics
