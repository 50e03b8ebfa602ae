#include "stats/values/proportion.h"

#include <array>

#include "analysis/detail/job.h"
#include "analysis/methods/methods.h"

namespace wm::analysis {
namespace {

enum column : std::size_t { numerator, denominator };

constexpr auto kColumns = std::array{
    column_use{"numerator", "numerator", cell_kind::count_or_missing,
               column_need::required, "people who have it"},
    column_use{"denominator", "denominator", cell_kind::count_or_missing,
               column_need::required, "all people"},
};

constexpr auto kMethods =
    std::array<std::string_view, 3>{"wilson", "clopper-pearson", "jeffreys"};

constexpr auto kSettings = std::array{
    setting{"multiplier", setting_kind::positive, "1",
            "1 for a share of 1, 100 for a percentage"},
    setting{"method", setting_kind::choice, "wilson", "of the limits",
            kMethods},
};

constexpr auto kAdds = std::array{
    added_column{"numerator", "sum over the group"},
    added_column{"denominator", "sum over the group"},
};

stats::proportion_method method_of(detail::settings const& chosen) {
  auto const word = chosen.word("method");
  return word == "wilson"            ? stats::proportion_method::wilson
         : word == "clopper-pearson" ? stats::proportion_method::clopper_pearson
                                     : stats::proportion_method::jeffreys;
}

void run(detail::job& of) {
  auto const& numerators = of.in.columns[numerator].numbers;
  auto const& denominators = of.in.columns[denominator].numbers;
  for (auto row = std::size_t{0}; row < of.in.rows; ++row) {
    if (numerators[row] > denominators[row]) {
      of.refuse_cell(numerator, row,
                     "is more than the denominator: a part is at most the "
                     "whole. Events that people can have repeatedly make a "
                     "rate.");
    }
  }
  if (of.refused.count() > 0) {
    return;
  }
  auto const multiplier = of.chosen.number("multiplier");
  auto const limits = method_of(of.chosen);
  for (auto group = std::size_t{0}; group < of.groups(); ++group) {
    of.out.begin(group);
    if (of.skip_incomplete(group)) {
      continue;
    }
    auto const events = detail::sum_of(of, numerator, group);
    auto const trials = detail::sum_of(of, denominator, group);
    auto const share =
        stats::proportion(events, trials, multiplier, limits, of.levels());
    if (!share) {
      of.fail_group(group, share.error());
      continue;
    }
    of.out.put(*share);
    of.out.number(events);
    of.out.number(trials);
    of.out.end(*share);
  }
}

}  // namespace

constinit method const kProportion = {.name = "proportion",
                                      .about = "Share of people, with limits",
                                      .rows = result_rows::group_or_row,
                                      .columns = kColumns,
                                      .settings = kSettings,
                                      .limits = with_limits::yes,
                                      .keys = {},
                                      .adds = kAdds,
                                      .notes = "",
                                      .example = "--by area",
                                      .example_input =
                                          "area,sex,numerator,denominator\n"
                                          "Bow,female,30,90\n"
                                          "Bow,male,51,173\n"
                                          "Poplar,female,0,12\n",
                                      .run = run};

}  // namespace wm::analysis
