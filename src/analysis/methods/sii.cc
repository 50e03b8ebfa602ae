#include <algorithm>
#include <array>
#include <vector>

#include "analysis/detail/job.h"
#include "analysis/methods/methods.h"
#include "stats/inequality/slope_index.h"
#include "stats/normal.h"

namespace wm::analysis {
namespace {

enum column : std::size_t { quantile, population, value, se, lower, upper };

constexpr auto kColumns = std::array{
    column_use{"quantile", "quantile", cell_kind::count, column_need::required,
               "1, 2, ... from the most deprived to the least"},
    column_use{"population", "population", cell_kind::count,
               column_need::required, "people of the quantile"},
    column_use{"value", "value", cell_kind::number, column_need::required,
               "the quantile's figure"},
    column_use{"se", "se", cell_kind::count, column_need::if_present,
               "its standard error, on the scale of --scale"},
    column_use{"lower", "lower", cell_kind::number, column_need::if_present,
               "its lower 95 % limit, instead of se"},
    column_use{"upper", "upper", cell_kind::number, column_need::if_present,
               "its upper 95 % limit, instead of se"},
};

constexpr auto kScales =
    std::array<std::string_view, 3>{"plain", "log", "logit"};
constexpr auto kFits =
    std::array<std::string_view, 2>{"values", "transformed-values"};
constexpr auto kLimits =
    std::array<std::string_view, 3>{"closed", "simulated", "slope-alone"};

constexpr auto kSettings = std::array{
    setting{"scale", setting_kind::choice, "plain",
            "where errors are normal; log for rates, logit for proportions",
            kScales},
    setting{"fit", setting_kind::choice, "values", "what the line is fitted to",
            kFits},
    setting{"limits", setting_kind::choice, "closed", "how they are found",
            kLimits},
    setting{"multiplier", setting_kind::not_zero, "1",
            "of the slope; negative turns its sign"},
    setting{"repetitions",
            setting_kind::whole,
            "100000",
            "draws of simulated limits",
            {},
            stats::kFewestRepetitions},
    setting{"seed", setting_kind::whole, "1", "of the draws"},
};

constexpr auto kAdds = std::array{
    added_column{"rii", "relative index of inequality", with_limits::yes},
    added_column{"intercept", "the line at rank 0"},
};

stats::slope_method method_of(detail::settings const& chosen) {
  auto const scale = chosen.word("scale");
  auto const limits = chosen.word("limits");
  return {scale == "log"     ? stats::value_scale::log
          : scale == "logit" ? stats::value_scale::logit
                             : stats::value_scale::plain,
          chosen.word("fit") == "values" ? stats::slope_fit::values
                                         : stats::slope_fit::transformed_values,
          limits == "closed"      ? stats::slope_limits::closed
          : limits == "simulated" ? stats::slope_limits::simulated
                                  : stats::slope_limits::slope_alone};
}

/// Standard errors of all rows, from their column or from limits.
std::optional<std::vector<double>> standard_errors(detail::job& of,
                                                   stats::value_scale scale) {
  if (of.has(se)) {
    return of.in.columns[se].numbers;
  }
  if (!of.has(lower) || !of.has(upper)) {
    of.refused.in_file(
        "Standard errors are missing: a column se, or columns lower and upper "
        "of 95 % limits; --se, --lower, --upper name others.");
    return std::nullopt;
  }
  auto errors = std::vector<double>{};
  for (auto row = std::size_t{0}; row < of.in.rows; ++row) {
    auto const error = stats::standard_error_on_scale(
        of.in.columns[lower].numbers[row], of.in.columns[upper].numbers[row],
        stats::kZ95, scale);
    if (!error) {
      of.refused.in_row(row + 1, error.error().message);
    }
    errors.push_back(error.value_or(0.0));
  }
  return of.refused.count() == 0 ? std::optional{std::move(errors)}
                                 : std::nullopt;
}

void run(detail::job& of) {
  auto const how = method_of(of.chosen);
  auto const errors = standard_errors(of, how.scale);
  if (!errors) {
    return;
  }
  auto quantiles = detail::group_numbers{of, quantile};
  auto populations = detail::group_numbers{of, population};
  auto values = detail::group_numbers{of, value};
  auto group_errors = detail::group_numbers{of.in.groups, *errors};
  auto const multiplier = of.chosen.number("multiplier");
  auto const repetitions = static_cast<std::uint32_t>(std::min<std::uint64_t>(
      of.chosen.whole("repetitions"), stats::kMostRepetitions));
  for (auto group = std::size_t{0}; group < of.groups(); ++group) {
    auto const index = stats::slope_index_of_inequality(
        {quantiles.of(group), populations.of(group), values.of(group),
         group_errors.of(group)},
        how, multiplier, {of.chosen.whole("seed"), group, repetitions},
        of.levels());
    of.out.begin(group);
    if (!index) {
      of.fail_group(group, index.error());
      continue;
    }
    of.out.put(index->slope);
    of.out.put(index->relative);
    of.out.number(index->intercept);
    of.out.end(index->slope);
  }
}

}  // namespace

constinit method const kSii = {
    .name = "sii",
    .about = "Slope and relative index of inequality, with limits",
    .rows = result_rows::group,
    .columns = kColumns,
    .settings = kSettings,
    .limits = with_limits::yes,
    .keys = {},
    .adds = kAdds,
    .notes =
        "The value is the slope index. Status and reason are the slope "
        "index's; the relative\nindex is empty where it has no meaning.",
    .example = "--confidence 0.95",
    .example_input =
        "quantile,population,value,se\n"
        "1,7300,75.9,0.8\n"
        "2,7900,78.3,0.8\n"
        "3,8100,79.1,0.7\n"
        "4,7600,80.9,0.7\n"
        "5,7400,82.6,0.7\n",
    .run = run};

}  // namespace wm::analysis
