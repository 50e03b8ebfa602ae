#include "stats/values/rate.h"

#include <array>
#include <cmath>

#include "analysis/detail/count_methods.h"
#include "analysis/detail/job.h"
#include "analysis/methods/methods.h"
#include "stats/values/event_count.h"

namespace wm::analysis {
namespace {

enum column : std::size_t { numerator, denominator, frequency };

constexpr auto kColumns = std::array{
    column_use{"numerator", "numerator", cell_kind::count_or_missing,
               column_need::required,
               "events, or people with so many events each"},
    column_use{"denominator", "denominator", cell_kind::count_or_missing,
               column_need::required, "people, or person-years"},
    column_use{"frequency", "frequency", cell_kind::count,
               column_need::if_present,
               "events of each of these people; the denominator is then the "
               "same in all rows of a group"},
};

constexpr auto kSettings = std::array{
    setting{"multiplier", setting_kind::positive, "100000",
            "the rate is per so many people"},
    detail::kCountMethodSetting,
};

constexpr auto kAdds = std::array{
    added_column{"events", "sum over the group"},
    added_column{"denominator", "sum over the group"},
};

/// All rows of a group are about the same people.
void refuse_unlike_denominators(detail::job& of) {
  auto const& denominators = of.in.columns[denominator].numbers;
  for (auto group = std::size_t{0}; group < of.groups(); ++group) {
    auto const rows = of.in.groups.rows(group);
    for (auto const row : rows) {
      if (denominators[row] != denominators[rows.front()] &&
          !std::isnan(denominators[row] + denominators[rows.front()])) {
        of.refuse_cell(denominator, row,
                       "differs from the group's first denominator: rows of "
                       "people by number of events share one.");
      }
    }
  }
}

void run(detail::job& of) {
  auto const repeated = of.has(frequency);
  if (repeated) {
    refuse_unlike_denominators(of);
  }
  if (of.refused.count() > 0) {
    return;
  }
  auto const multiplier = of.chosen.number("multiplier");
  auto const limits = detail::count_method_of(of.chosen);
  for (auto group = std::size_t{0}; group < of.groups(); ++group) {
    of.out.begin(group);
    if (of.skip_incomplete(group)) {
      continue;
    }
    auto seen = stats::event_count{};
    auto people = 0.0;
    for (auto const row : of.in.groups.rows(group)) {
      auto const count = of.in.columns[numerator].numbers[row];
      auto const all = of.in.columns[denominator].numbers[row];
      stats::add(seen, count,
                 repeated ? of.in.columns[frequency].numbers[row] : 1.0);
      people = repeated ? all : people + all;
    }
    auto const rate = repeated
                          ? stats::crude_rate_of_repeated(
                                seen, people, multiplier, limits, of.levels())
                          : stats::crude_rate(seen.events, people, multiplier,
                                              limits, of.levels());
    if (!rate) {
      of.fail_group(group, rate.error());
      continue;
    }
    of.out.put(*rate);
    of.out.number(seen.events);
    of.out.number(people);
    of.out.end(*rate);
  }
}

}  // namespace

constinit method const kRate = {
    .name = "rate",
    .about = "Events per so many people, with limits",
    .rows = result_rows::group_or_row,
    .columns = kColumns,
    .settings = kSettings,
    .limits = with_limits::yes,
    .keys = {},
    .adds = kAdds,
    .notes = "",
    .example = "--multiplier 1000",
    .example_input =
        "area,numerator,denominator\n"
        "Bow,7,1200\n"
        "Poplar,65,9400\n",
    .run = run};

}  // namespace wm::analysis
