#include <algorithm>
#include <array>
#include <vector>

#include "analysis/detail/job.h"
#include "analysis/methods/methods.h"
#include "base/spelling.h"
#include "stats/inequality/summary_measures.h"

namespace wm::analysis {
namespace {

enum column : std::size_t { value, se, population, order, reference };

constexpr auto kColumns = std::array{
    column_use{"value", "value", cell_kind::number, column_need::required,
               "the subgroup's figure"},
    column_use{"se", "se", cell_kind::count_or_empty, column_need::if_present,
               "its standard error, needed for limits"},
    column_use{"population", "population", cell_kind::count_or_empty,
               column_need::if_present, "people of the subgroup"},
    column_use{"order", "order", cell_kind::number_or_empty,
               column_need::if_present,
               "1, 2, ... from the most disadvantaged; subgroups without "
               "order have none"},
    column_use{"reference", "reference", cell_kind::number_or_empty,
               column_need::if_present,
               "1 for the subgroup that others are compared with"},
};

constexpr auto kWanted = std::array<std::string_view, 2>{"high", "low"};

constexpr auto kSettings = std::array{
    setting{"wanted", setting_kind::choice, "high", "which values are good",
            kWanted},
    setting{"scale", setting_kind::positive_or_none, "",
            "the value if everybody had it: 1, 100 for per cent; none for "
            "years"},
    setting{"measures", setting_kind::text, "",
            "which, such as ratio,theil_index; all unless given"},
};

constexpr auto kKeys = std::array{
    added_column{"measure", "difference, ratio, theil_index ..."},
};

constexpr auto kAdds = std::array{
    added_column{"mean", "of the subgroups, weighted by population"},
};

using measure_list = std::vector<stats::inequality_measure>;

std::optional<measure_list> measures_of(detail::job& of) {
  auto all = measure_list{};
  auto words = std::vector<std::string_view>{};
  for (auto i = std::size_t{0}; i < stats::kInequalityMeasures; ++i) {
    all.push_back(static_cast<stats::inequality_measure>(i));
    words.push_back(stats::word(all.back()));
  }
  auto const asked = detail::parts_of(of.chosen.word("measures"));
  if (asked.empty()) {
    return all;
  }
  auto out = measure_list{};
  for (auto const& name : asked) {
    auto const at = std::ranges::find(words, name);
    if (at == words.end()) {
      of.refused.in_file("--measures: \"" + name +
                         "\": " + did_you_mean_or_allowed(name, words));
      return std::nullopt;
    }
    out.push_back(all[static_cast<std::size_t>(at - words.begin())]);
  }
  return out;
}

/// The column's numbers of a group, or none when one is missing.
std::vector<double> known_numbers(detail::job const& of,
                                  std::size_t const column,
                                  std::size_t const group) {
  auto out = std::vector<double>{};
  for (auto const row : of.in.groups.rows(group)) {
    auto const number = of.number(column, row);
    if (!number) {
      return {};
    }
    out.push_back(*number);
  }
  return out;
}

std::optional<std::size_t> reference_of(detail::job const& of,
                                        std::size_t const group) {
  auto const rows = of.in.groups.rows(group);
  for (auto i = std::size_t{0}; i < rows.size(); ++i) {
    if (of.number(reference, rows[i]).value_or(0.0) != 0.0) {
      return i;
    }
  }
  return std::nullopt;
}

void run(detail::job& of) {
  auto const asked = measures_of(of);
  if (!asked) {
    return;
  }
  auto const wanted = of.chosen.word("wanted") == "high"
                          ? stats::favourable::high
                          : stats::favourable::low;
  auto const scale = of.chosen.number_or_none("scale");
  for (auto group = std::size_t{0}; group < of.groups(); ++group) {
    auto const values = known_numbers(of, value, group);
    auto const errors = known_numbers(of, se, group);
    auto const populations = known_numbers(of, population, group);
    auto const places = known_numbers(of, order, group);
    auto const found = stats::inequality_measures(
        {values, errors, populations, places},
        {wanted, reference_of(of, group), scale}, of.levels());
    if (!found) {
      of.out.begin(group);
      of.fail_group(group, found.error());
      continue;
    }
    for (auto const measure : *asked) {
      auto const& shown = (*found)[measure];
      of.out.begin(group);
      of.out.text(stats::word(measure));
      of.out.put(shown);
      of.out.number(found->mean);
      of.out.end(shown);
    }
  }
}

}  // namespace

constinit method const kInequality = {
    .name = "inequality",
    .about = "Summary measures of inequality between subgroups (WHO)",
    .rows = result_rows::group,
    .columns = kColumns,
    .settings = kSettings,
    .limits = with_limits::yes,
    .keys = kKeys,
    .adds = kAdds,
    .notes =
        "A measure that the columns do not allow has a reason; the "
        "others stand.",
    .example =
        "--scale 100 --measures difference,ratio,"
        "population_attributable_fraction --confidence 0.95",
    .example_input =
        "subgroup,order,value,se,population\n"
        "poorest fifth,1,75.6,1.6,2072\n"
        "second,2,91.0,1.1,2112\n"
        "third,3,93.8,1.0,1983\n"
        "fourth,4,95.1,0.9,2045\n"
        "richest fifth,5,98.4,0.5,1880\n",
    .run = run};

}  // namespace wm::analysis
