#include <array>
#include <filesystem>

#include "analysis/detail/age_bands.h"
#include "analysis/detail/count_methods.h"
#include "analysis/detail/job.h"
#include "analysis/detail/repeated_events.h"
#include "analysis/detail/yardstick.h"
#include "analysis/methods/methods.h"
#include "stats/standardised/indirect.h"

namespace wm::analysis {
namespace {

enum column : std::size_t {
  count,
  population,
  reference_count,
  reference_population,
  age_band,
  frequency
};

constexpr auto kColumns = std::array{
    column_use{"count", "count", cell_kind::count_or_none,
               column_need::required,
               "events, or people with so many events each"},
    column_use{"population", "population", cell_kind::count_or_none,
               column_need::required, "people of the band"},
    column_use{"reference-count", "reference_count", cell_kind::count_or_none,
               column_need::if_present, "events of the band in the reference"},
    column_use{"reference-population", "reference_population", cell_kind::count,
               column_need::if_present, "people of the band in the reference"},
    column_use{"age-band", "age_band", cell_kind::text, column_need::if_present,
               "0-4, 90+ ...; needed for --reference, and for bands twice or "
               "missing to be found"},
    column_use{"frequency", "frequency", cell_kind::count,
               column_need::if_present,
               "events of each of these people; needs the age band"},
};

constexpr auto kReferenceSetting =
    setting{"reference", setting_kind::text, "",
            "a CSV file with the columns age_band, reference_count and "
            "reference_population, matched by age band"};

constexpr auto kRateSettings = std::array{
    kReferenceSetting,
    setting{"multiplier", setting_kind::positive, "100000",
            "the rate is per so many people"},
    detail::kCountMethodSetting,
};

constexpr auto kRatioSettings = std::array{
    kReferenceSetting,
    setting{"multiplier", setting_kind::positive, "1",
            "1 for a ratio, 100 for a standardised mortality ratio"},
    detail::kCountMethodSetting,
};

constexpr auto kAdds = std::array{
    added_column{"observed", "events of the group"},
    added_column{"expected", "events if the reference's rates held"},
    added_column{"reference_rate",
                 "the reference's crude rate, times the "
                 "multiplier"},
};

std::optional<detail::band_plan> plan_of(detail::job& of) {
  constexpr auto kReferenceColumns = std::array<std::string_view, 2>{
      "reference_count", "reference_population"};
  auto const named = of.chosen.word("reference");
  if (named.empty() &&
      !(of.has(reference_count) && of.has(reference_population))) {
    of.refused.in_file(
        "The reference is missing: columns reference_count and "
        "reference_population, or a file of them, --reference FILE.");
    return std::nullopt;
  }
  auto against = std::optional<result<detail::yardstick>>{};
  if (!named.empty()) {
    against =
        detail::read_yardstick(std::filesystem::path{named}, kReferenceColumns);
  }
  return detail::plan_bands(of, {age_band, frequency}, std::move(against),
                            "--reference");
}

void write(detail::job& of, std::size_t const group,
           result<stats::indirect_estimate> const& found,
           double const observed) {
  if (!found) {
    of.fail_group(group, found.error());
    return;
  }
  of.out.put(found->figure);
  of.out.number(observed);
  of.out.number(found->expected);
  of.out.number(found->reference_crude * of.chosen.number("multiplier"));
  of.out.end(found->figure);
}

/// The rows that stand for the bands of one group, and what belongs to them.
struct group_bands {
  stats::event_count observed;
  std::vector<double> populations;
  std::vector<double> reference_counts;
  std::vector<double> reference_populations;
};

void take_rows(detail::job const& of, detail::band_plan const& with,
               std::span<std::uint32_t const> const rows,
               detail::matched_bands const& matched, group_bands& out) {
  out.populations.clear();
  out.reference_counts.clear();
  out.reference_populations.clear();
  auto const& columns = of.in.columns;
  for (auto i = std::size_t{0}; i < rows.size(); ++i) {
    auto const row = rows[i];
    out.populations.push_back(columns[population].numbers[row]);
    out.reference_counts.push_back(with.by_band
                                       ? matched.values[0][i]
                                       : columns[reference_count].numbers[row]);
    out.reference_populations.push_back(
        with.by_band ? matched.values[1][i]
                     : columns[reference_population].numbers[row]);
  }
}

void run_figure(detail::job& of, stats::indirect_figure const figure) {
  auto with = plan_of(of);
  if (!with) {
    return;
  }
  constexpr auto kAlike = std::array<std::size_t, 3>{
      population, reference_count, reference_population};
  auto const options =
      stats::indirect_options{figure, of.chosen.number("multiplier"),
                              detail::count_method_of(of.chosen)};
  auto const repeated = of.has(frequency);
  auto summed = detail::bands_of_people{};
  auto bands = group_bands{};
  for (auto group = std::size_t{0}; group < of.groups(); ++group) {
    of.out.begin(group);
    auto rows = of.in.groups.rows(group);
    auto twice = std::optional<stats::age_band>{};
    if (repeated) {
      twice = detail::sum_by_band(of, {count, frequency, age_band}, kAlike,
                                  with->bands, group, summed);
      rows = summed.first_rows;
    }
    auto matched = with->matching ? with->matching->of_rows(rows)
                                  : detail::matched_bands{};
    if (twice) {
      matched.problem = {stats::reason::duplicate_band, *twice};
    }
    if (matched.problem) {
      auto const text = stats::describe(*matched.problem);
      of.fail_group(group, text, text);
      continue;
    }
    take_rows(of, *with, rows, matched, bands);
    auto const reference = stats::reference_by_band{
        bands.reference_counts, bands.reference_populations};
    if (repeated) {
      write(of, group,
            stats::indirectly_standardised_of_repeated(
                summed.all, bands.populations, reference, options, of.levels()),
            summed.all.events);
    } else {
      auto const observed = detail::sum_of(of, count, group);
      write(of, group,
            stats::indirectly_standardised(observed, bands.populations,
                                           reference, options, of.levels()),
            observed);
    }
  }
}

void run_rate(detail::job& of) {
  run_figure(of, stats::indirect_figure::rate);
}

void run_ratio(detail::job& of) {
  run_figure(of, stats::indirect_figure::ratio);
}

constexpr auto kExample = std::string_view{
    "area,age_band,count,population,reference_count,reference_population\n"
    "Bow,0-39,10,21000,350,900000\n"
    "Bow,40-64,25,8000,1100,400000\n"
    "Bow,65+,60,2500,4800,230000\n"
    "Poplar,0-39,4,12000,350,900000\n"
    "Poplar,40-64,20,5500,1100,400000\n"
    "Poplar,65+,50,2300,4800,230000\n"};

constexpr auto kNotes = std::string_view{
    "A group in which an age band stands twice, overlaps another or is "
    "missing gets no value;\nmissing: which the reference, or another group "
    "of the file, has."};

}  // namespace

constinit method const kIsRate = {
    .name = "israte",
    .about = "Indirectly standardised rate, with limits",
    .rows = result_rows::group,
    .columns = kColumns,
    .settings = kRateSettings,
    .limits = with_limits::yes,
    .keys = {},
    .adds = kAdds,
    .notes = kNotes,
    .example = "--by area",
    .example_input = kExample,
    .run = run_rate};

constinit method const kIsRatio = {
    .name = "isratio",
    .about = "Indirectly standardised ratio (SMR), with limits",
    .rows = result_rows::group,
    .columns = kColumns,
    .settings = kRatioSettings,
    .limits = with_limits::yes,
    .keys = {},
    .adds = kAdds,
    .notes = kNotes,
    .example = "--by area",
    .example_input = kExample,
    .run = run_ratio};

}  // namespace wm::analysis
