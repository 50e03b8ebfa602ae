#include "stats/values/mean.h"

#include <array>

#include "analysis/detail/job.h"
#include "analysis/methods/methods.h"

namespace wm::analysis {
namespace {

enum column : std::size_t { value };

constexpr auto kColumns = std::array{
    column_use{"value", "value", cell_kind::number_or_missing,
               column_need::required, "one measured value per row"},
};

constexpr auto kAdds = std::array{
    added_column{"values", "how many there are"},
    added_column{"standard_deviation", "of the values"},
};

void run(detail::job& of) {
  auto numbers = detail::group_numbers{of, value};
  for (auto group = std::size_t{0}; group < of.groups(); ++group) {
    of.out.begin(group);
    if (of.skip_incomplete(group)) {
      continue;
    }
    auto const sample = stats::sample_of(numbers.of(group));
    if (!sample) {
      of.fail_group(group, sample.error());
      continue;
    }
    auto const mean = stats::mean(*sample, of.levels());
    if (!mean) {
      of.fail_group(group, mean.error());
      continue;
    }
    of.out.put(*mean);
    of.out.number(sample->size);
    of.out.number(sample->standard_deviation);
    of.out.end(*mean);
  }
}

}  // namespace

constinit method const kMean = {.name = "mean",
                                .about = "Mean of values, with limits",
                                .rows = result_rows::group,
                                .columns = kColumns,
                                .settings = {},
                                .limits = with_limits::yes,
                                .keys = {},
                                .adds = kAdds,
                                .notes = "",
                                .example = "--by area",
                                .example_input =
                                    "area,value\n"
                                    "Bow,7\n"
                                    "Bow,8\n"
                                    "Bow,6\n"
                                    "Poplar,9\n",
                                .run = run};

}  // namespace wm::analysis
