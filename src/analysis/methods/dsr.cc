#include <algorithm>
#include <array>
#include <numeric>

#include "analysis/detail/age_bands.h"
#include "analysis/detail/job.h"
#include "analysis/detail/repeated_events.h"
#include "analysis/detail/yardstick.h"
#include "analysis/methods/methods.h"
#include "stats/standardised/direct.h"

namespace wm::analysis {
namespace {

enum column : std::size_t { count, population, standard, age_band, frequency };

constexpr auto kColumns = std::array{
    column_use{"count", "count", cell_kind::count_or_none,
               column_need::required,
               "events, or people with so many events each"},
    column_use{"population", "population", cell_kind::count,
               column_need::required, "people of the band"},
    column_use{"standard", "standard", cell_kind::count,
               column_need::if_present, "people of the band in the standard"},
    column_use{"age-band", "age_band", cell_kind::text, column_need::if_present,
               "0-4, 90+ ...; needed for --standard-population, and for "
               "bands twice or missing to be found"},
    column_use{"frequency", "frequency", cell_kind::count,
               column_need::if_present,
               "events of each of these people; needs the age band"},
};

constexpr auto kMethods = std::array<std::string_view, 9>{
    "dobson-byar", "dobson-exact", "dobson-mid-p", "gamma",     "gamma-mid-p",
    "tiwari",      "beta",         "normal",       "log-normal"};
constexpr auto kMethodValues = std::array{
    stats::direct_method::dobson_byar,  stats::direct_method::dobson_exact,
    stats::direct_method::dobson_mid_p, stats::direct_method::gamma,
    stats::direct_method::gamma_mid_p,  stats::direct_method::tiwari,
    stats::direct_method::beta,         stats::direct_method::normal,
    stats::direct_method::log_normal};
constexpr auto kFewEvents =
    std::array<std::string_view, 2>{"leave-out", "show"};

constexpr auto kSettings = std::array{
    setting{"standard-population", setting_kind::text, "",
            "esp2013, esp1976 or a CSV file with the columns age_band and "
            "standard, matched by age band"},
    setting{"multiplier", setting_kind::positive, "100000",
            "the rate is per so many people"},
    setting{"method", setting_kind::choice, "dobson-byar", "of the limits",
            kMethods},
    setting{"few-events", setting_kind::choice, "leave-out",
            "what happens below 10 events in all", kFewEvents},
};

constexpr auto kAdds = std::array{
    added_column{"total_count", "events of the group"},
    added_column{"total_population", "people of the group"},
};

stats::direct_options options_of(detail::settings const& chosen) {
  auto const at = std::ranges::find(kMethods, chosen.word("method"));
  return {chosen.number("multiplier"),
          kMethodValues[static_cast<std::size_t>(at - kMethods.begin())],
          chosen.word("few-events") == "show" ? stats::few_events::show
                                              : stats::few_events::leave_out};
}

std::optional<detail::band_plan> plan_of(detail::job& of) {
  auto const named = of.chosen.word("standard-population");
  if (named.empty() && !of.has(standard)) {
    of.refused.in_file(
        "There is no column \"standard\": --standard COLUMN names another, "
        "or take a published one, --standard-population esp2013.");
    return std::nullopt;
  }
  auto against = std::optional<result<detail::yardstick>>{};
  if (!named.empty()) {
    against = detail::standard_named(named);
  }
  return detail::plan_bands(of, {age_band, frequency}, std::move(against),
                            "--standard-population");
}

void write(detail::job& of, std::size_t const group,
           result<stats::estimate> const& rate, double const events,
           double const people) {
  if (!rate) {
    of.fail_group(group, rate.error());
    return;
  }
  of.out.put(*rate);
  of.out.number(events);
  of.out.number(people);
  of.out.end(*rate);
}

double sum(std::span<double const> const of) {
  return std::accumulate(of.begin(), of.end(), 0.0);
}

void run_independent(detail::job& of, detail::band_plan& with) {
  auto counts = detail::group_numbers{of, count};
  auto populations = detail::group_numbers{of, population};
  auto weights = detail::group_numbers{of, standard};
  auto const options = options_of(of.chosen);
  for (auto group = std::size_t{0}; group < of.groups(); ++group) {
    of.out.begin(group);
    auto matched = detail::matched_bands{};
    if (with.matching) {
      matched = with.matching->of(group);
      if (matched.problem) {
        auto const text = stats::describe(*matched.problem);
        of.fail_group(group, text, text);
        continue;
      }
    }
    auto const events = counts.of(group);
    auto const people = populations.of(group);
    auto const weight = with.by_band
                            ? std::span<double const>{matched.values[0]}
                            : weights.of(group);
    write(of, group,
          stats::directly_standardised_rate(events, people, weight, options,
                                            of.levels()),
          sum(events), sum(people));
  }
}

/// Rows of people by number of events: summed band by band before.
void run_repeated(detail::job& of, detail::band_plan& with) {
  auto const options = options_of(of.chosen);
  auto summed = detail::bands_of_people{};
  auto people = std::vector<double>{};
  auto weights = std::vector<double>{};
  constexpr auto kAlike = std::array<std::size_t, 2>{population, standard};
  for (auto group = std::size_t{0}; group < of.groups(); ++group) {
    of.out.begin(group);
    auto const twice = detail::sum_by_band(of, {count, frequency, age_band},
                                           kAlike, with.bands, group, summed);
    auto matched = with.matching->of_rows(summed.first_rows);
    if (twice) {
      matched.problem = {stats::reason::duplicate_band, *twice};
    }
    if (matched.problem) {
      auto const text = stats::describe(*matched.problem);
      of.fail_group(group, text, text);
      continue;
    }
    people.clear();
    weights.clear();
    for (auto i = std::size_t{0}; i < summed.first_rows.size(); ++i) {
      auto const row = summed.first_rows[i];
      people.push_back(of.in.columns[population].numbers[row]);
      weights.push_back(with.by_band ? matched.values[0][i]
                                     : of.in.columns[standard].numbers[row]);
    }
    write(of, group,
          stats::directly_standardised_rate_of_repeated(
              summed.events, summed.variances, people, weights, options,
              of.levels()),
          summed.all.events, sum(people));
  }
}

void run(detail::job& of) {
  auto with = plan_of(of);
  if (!with) {
    return;
  }
  if (of.has(frequency)) {
    run_repeated(of, *with);
  } else {
    run_independent(of, *with);
  }
}

}  // namespace

constinit method const kDsr = {
    .name = "dsr",
    .about = "Directly standardised rate, with limits",
    .rows = result_rows::group,
    .columns = kColumns,
    .settings = kSettings,
    .limits = with_limits::yes,
    .keys = {},
    .adds = kAdds,
    .notes =
        "A group in which an age band stands twice, overlaps another or "
        "is missing gets no value;\nmissing: which the standard "
        "population, or another group of the file, has.",
    .example = "--by area",
    .example_input =
        "area,age_band,count,population,standard\n"
        "Bow,0-39,10,21000,52000\n"
        "Bow,40-64,25,8000,34000\n"
        "Bow,65+,60,2500,19500\n"
        "Poplar,0-39,4,12000,52000\n"
        "Poplar,40-64,20,5500,34000\n"
        "Poplar,65+,50,2300,19500\n",
    .run = run};

}  // namespace wm::analysis
