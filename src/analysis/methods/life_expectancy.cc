#include "stats/life/life_table.h"

#include <algorithm>
#include <array>
#include <vector>

#include <fmt/format.h>

#include "analysis/detail/age_bands.h"
#include "analysis/detail/job.h"
#include "analysis/detail/number_cell.h"
#include "analysis/methods/methods.h"

namespace wm::analysis {
namespace {

enum column : std::size_t { deaths, population, age_band };

constexpr auto kColumns = std::array{
    column_use{"count", "deaths", cell_kind::count, column_need::required,
               "deaths of the band"},
    column_use{"population", "population", cell_kind::count,
               column_need::required, "people, or person-years, of the band"},
    column_use{"age-band", "age_band", cell_kind::text, column_need::required,
               "<1, 1-4, 5-9 ... 90+: any bands, the last one without end"},
};

constexpr auto kRules = std::array<std::string_view, 2>{"phe", "none"};

constexpr auto kSettings = std::array{
    setting{"ages", setting_kind::text, "0",
            "at which age: 0, or 0,65, or all"},
    setting{"rule", setting_kind::choice, "phe",
            "which values are held back; phe: 5,000 people or fewer, more "
            "deaths than people in a band, a 95 % interval over 20 years",
            kRules},
    setting{"lived-from-birth", setting_kind::share, "0.1",
            "share of the first band that who dies in it has lived"},
    setting{"lived", setting_kind::share, "0.5", "the same of other bands"},
};

constexpr auto kKeys = std::array{
    added_column{"age", "at which so many years are ahead"},
};

constexpr auto kAdds = std::array{
    added_column{"total_deaths", "of all bands of the group"},
    added_column{"total_population", "of all bands of the group"},
};

/// One group's bands in order of age.
struct table_of_group {
  std::vector<std::uint32_t> rows;
  std::vector<double> ages;
  std::vector<double> populations;
  std::vector<double> deaths;
  double total_deaths{0.0};
  double total_population{0.0};
};

void fill(detail::job const& of, std::vector<stats::age_band> const& bands,
          std::size_t const group, table_of_group& out) {
  auto const& words = of.in.columns[age_band].words;
  auto const rows = of.in.groups.rows(group);
  auto const by_age = [&](std::uint32_t const row) {
    return bands[words[row]];
  };
  out.rows.assign(rows.begin(), rows.end());
  if (!std::ranges::is_sorted(out.rows, {}, by_age)) {
    std::ranges::sort(out.rows, {}, by_age);
  }
  out.ages.clear();
  out.populations.clear();
  out.deaths.clear();
  out.total_deaths = 0.0;
  out.total_population = 0.0;
  for (auto const row : out.rows) {
    out.ages.push_back(bands[words[row]].from);
    out.populations.push_back(of.in.columns[population].numbers[row]);
    out.deaths.push_back(of.in.columns[deaths].numbers[row]);
    out.total_deaths += out.deaths.back();
    out.total_population += out.populations.back();
  }
}

/// The ages asked for; empty: all. None when one is no number.
std::optional<std::vector<double>> ages_of(detail::job& of) {
  auto ages = std::vector<double>{};
  if (of.chosen.word("ages") == "all") {
    return ages;
  }
  for (auto const& part : detail::parts_of(of.chosen.word("ages"))) {
    auto const age = detail::read_number(part);
    if (age.fault != detail::number_fault::none || age.value < 0) {
      of.refused.in_file(fmt::format(
          "--ages: \"{}\" is no age: write 0, or 0,65, or all.", part));
      return std::nullopt;
    }
    ages.push_back(age.value);
  }
  return ages;
}

void write(detail::job& of, table_of_group const& table, double const age,
           stats::estimate const& years) {
  of.out.number(age);
  of.out.put(years);
  of.out.number(table.total_deaths);
  of.out.number(table.total_population);
  of.out.end(years);
}

void run(detail::job& of) {
  auto const bands = detail::bands_of(of, age_band);
  auto const asked = ages_of(of);
  if (!bands || !asked) {
    return;
  }
  auto matching = detail::band_matching{of, age_band, *bands, std::nullopt};
  auto const rule = of.chosen.word("rule") == "phe"
                        ? stats::life_expectancy_rule::phe
                        : stats::life_expectancy_rule::none;
  auto const lived = stats::years_lived{of.chosen.number("lived-from-birth"),
                                        of.chosen.number("lived")};
  auto table = table_of_group{};
  for (auto group = std::size_t{0}; group < of.groups(); ++group) {
    fill(of, *bands, group, table);
    auto const& last =
        (*bands)[of.in.columns[age_band].words[table.rows.back()]];
    auto fault = std::string{};
    if (auto const matched = matching.of(group); matched.problem) {
      fault = stats::describe(*matched.problem);
    } else if (last.to != stats::kNoEnd) {
      fault = "missing_band " + stats::label_of({last.to, stats::kNoEnd});
    }
    if (!fault.empty()) {
      of.out.begin(group);
      of.fail_group(group, fault, fault);
      continue;
    }
    for (auto const age : asked->empty() ? table.ages : *asked) {
      of.out.begin(group);
      auto const years =
          stats::life_expectancy({table.ages, table.populations, table.deaths},
                                 age, lived, rule, of.levels());
      if (!years) {
        of.fail_group(group, years.error());
        break;
      }
      write(of, table, age, *years);
    }
  }
}

}  // namespace

constinit method const kLifeExpectancy = {
    .name = "life-expectancy",
    .about = "Life expectancy from deaths by age, with limits",
    .rows = result_rows::group,
    .columns = kColumns,
    .settings = kSettings,
    .limits = with_limits::yes,
    .keys = kKeys,
    .adds = kAdds,
    .notes =
        "Chiang's abridged life table; the last band's variance by "
        "Silcocks.",
    .example = "--ages 0,65 --confidence 0.95",
    .example_input =
        "age_band,population,deaths\n"
        "<1,1200,5\n"
        "1-14,15000,2\n"
        "15-44,52000,40\n"
        "45-64,24000,130\n"
        "65-84,9500,330\n"
        "85+,900,135\n",
    .run = run};

}  // namespace wm::analysis
