#include <algorithm>
#include <cmath>
#include <functional>
#include <string>
#include <vector>

#include "parity/parity.h"
#include "parity/tables.h"
#include "stats/comparison/funnel.h"
#include "stats/comparison/funnel_axis.h"

namespace wm::parity {
namespace {

using stats::funnel_area;
using stats::funnel_kind;
using test_support::csv_table;

auto const kLevels = stats::confidence_levels{};
constexpr auto kPer100000 = 1e5;

csv_table input(std::string_view const name) {
  return test_support::read_csv(
      test_support::shared_file("oracle/phe/" + std::string{name}));
}

using maker = std::function<funnel_area(csv_table const&, std::size_t)>;

std::vector<funnel_area> areas_of(csv_table const& table, maker const& area) {
  auto areas = std::vector<funnel_area>{};
  for (auto row = std::size_t{0}; row < table.rows.size(); ++row) {
    areas.push_back(area(table, row));
  }
  return areas;
}

funnel_area counts(csv_table const& table, std::size_t const row) {
  return {table.number(row, "numerator"), table.number(row, "denominator"), {}};
}

// The areas with rates of the package's tests: counts and rates, the
// denominator worked out of them.
std::vector<funnel_area> rate_areas() {
  return areas_of(input("funnel_rate_input_funnels.csv"),
                  [](csv_table const& table, std::size_t const row) {
                    auto const events = table.number(row, "ev");
                    auto const rate = table.number(row, "rate");
                    return funnel_area{events, kPer100000 * events / rate,
                                       rate};
                  });
}

funnel_area& most_events(std::vector<funnel_area>& areas) {
  return *std::ranges::max_element(areas, {}, &funnel_area::numerator);
}

struct funnel {
  std::vector<funnel_area> areas;
  funnel_kind kind;
  double multiplier;
  double years;
};

using drawn = std::vector<stats::funnel_line>;

drawn draw(funnel const& of) {
  auto lines = drawn{};
  auto const base = stats::funnel_base_of(of.areas, of.kind, of.multiplier);
  if (!base) {
    ADD_FAILURE() << base.error().message;
    return lines;
  }
  // Apart: the range of a `for` does not keep what value() is taken from.
  auto const axis = stats::funnel_axis_of(*base, of.kind, of.years).value();
  for (auto const at : axis) {
    lines.push_back(stats::funnel_line_at(at, base->average, of.kind,
                                          of.multiplier, of.years, kLevels)
                        .value());
  }
  return lines;
}

// The package finds a limit by halving steps of v down to 1e-7, with
// (1 + events) v / (1 - v) as the expected count; the table prints nine
// decimals.
double step_of(double const events, double const expected) {
  auto const stretch = 1.0 + expected / (1.0 + events);
  return 1e-7 * (1.0 + events) * stretch * stretch;
}

constexpr auto kHalfDigit = 5e-10;

struct limit_columns {
  std::string_view size;
  std::string_view limit;
};

// One line of the funnel: the size of area, then the limit there. `unit` turns
// expected events into the printed size; `scale` a ratio into the limit.
void compare_line(comparison& table, std::size_t const row,
                  limit_columns const& columns, double const events,
                  double const size, double const limit, double const unit,
                  double const scale) {
  auto const expected = size / unit;
  auto const step = step_of(events, expected);
  auto const expected_size = table.table().number(row, columns.size);
  table.number(row, columns.size, size, expected_size,
               step * unit + kHalfDigit + 1e-9 * expected_size);
  auto const ratio = events / expected;
  auto const expected_limit = table.table().number(row, columns.limit);
  table.number(row, columns.limit, limit, expected_limit,
               scale * ratio * step / expected + kHalfDigit +
                   1e-9 * std::abs(expected_limit));
}

outcome rate_lines(std::string_view const file, std::string_view const kind,
                   funnel const& of) {
  auto table = comparison{file, kind};
  auto const lines = draw(of);
  for (auto row = std::size_t{0}; row < lines.size(); ++row) {
    auto const& [at, line, sizes] = lines[row];
    auto const unit = of.multiplier / *line.value / of.years;
    table.number(row, "Events", at);
    table.number(row, "baseline", *line.value);
    table.word(row, "method", line.method);
    compare_line(table, row, {"lower_2s_population_1_year", "lower_2s_limit"},
                 at, sizes[0].lower, line.limits[0].lower, unit, *line.value);
    compare_line(table, row, {"upper_2s_population_1_year", "upper_2s_limit"},
                 at, sizes[0].upper, line.limits[0].upper, unit, *line.value);
    compare_line(table, row, {"lower_3s_population_1_year", "lower_3s_limit"},
                 at, sizes[1].lower, line.limits[1].lower, unit, *line.value);
    compare_line(table, row, {"upper_3s_population_1_year", "upper_3s_limit"},
                 at, sizes[1].upper, line.limits[1].upper, unit, *line.value);
  }
  return table.finish();
}

outcome proportion_lines(std::string_view const file,
                         std::string_view const statistic, double const below) {
  auto table = comparison{file, statistic};
  auto areas = areas_of(input("funnel_prop_inputs.csv"), counts);
  std::erase_if(areas, [below](funnel_area const& area) {
    return *area.denominator >= below;
  });
  auto const lines = draw({areas, funnel_kind::proportion, 100.0, 1.0});
  for (auto row = std::size_t{0}; row < lines.size(); ++row) {
    auto const& [at, line, sizes] = lines[row];
    table.number(row, "Population", at);
    table.number(row, "Baseline", *line.value);
    table.number(row, "Lower2s0025limit", line.limits[0].lower);
    table.number(row, "Upper2s0025limit", line.limits[0].upper);
    table.number(row, "Lower3s0001limit", line.limits[1].lower);
    table.number(row, "Upper3s0001limit", line.limits[1].upper);
  }
  return table.finish();
}

std::vector<std::string_view> significances(std::vector<funnel_area> const& of,
                                            funnel_kind const kind,
                                            double const multiplier) {
  auto words = std::vector<std::string_view>{};
  auto const base = stats::funnel_base_of(of, kind, multiplier).value();
  for (auto const& area : of) {
    words.push_back(
        word(stats::funnel_significance_of(area, kind, multiplier, base.average)
                 .value()));
  }
  return words;
}

}  // namespace

outcome funnel_prop_inputs() {
  auto table = comparison{"phe/funnel_prop_inputs.csv",
                          "funnel significance of proportions"};
  auto const words = significances(areas_of(table.table(), counts),
                                   funnel_kind::proportion, 100.0);
  for (auto row = std::size_t{0}; row < words.size(); ++row) {
    table.word(row, "significance", words[row]);
  }
  return table.finish();
}

outcome funnel_prop_outputs() {
  return proportion_lines("phe/funnel_prop_outputs.csv",
                          "funnel limits of proportions", HUGE_VAL);
}

outcome funnel_prop_outputs_with_axis_variation() {
  return proportion_lines("phe/funnel_prop_outputs_with_axis_variation.csv",
                          "funnel limits of proportions, short axis", 31000.0);
}

outcome funnel_ratio_inputs() {
  auto table = comparison{"phe/funnel_ratio_inputs.csv",
                          "funnel significance of ratios"};
  auto const words = significances(
      areas_of(table.table(),
               [](csv_table const& from, std::size_t const row) {
                 return funnel_area{
                     from.number(row, "obs"), from.number(row, "expected"), {}};
               }),
      funnel_kind::standardised_ratio, 100.0);
  for (auto row = std::size_t{0}; row < words.size(); ++row) {
    table.word(row, "significance", words[row]);
  }
  return table.finish();
}

outcome funnel_ratio_outputs() {
  auto table = comparison{"phe/funnel_ratio_outputs.csv",
                          "funnel limits of ratios and counts"};
  auto const areas =
      areas_of(input("funnel_ratio_inputs.csv"),
               [](csv_table const& from, std::size_t const row) {
                 return funnel_area{
                     from.number(row, "obs"), from.number(row, "expected"), {}};
               });
  auto const isr = draw({areas, funnel_kind::standardised_ratio, 100.0, 1.0});
  auto const count = draw({areas, funnel_kind::count_ratio, 1.0, 1.0});
  for (auto row = std::size_t{0}; row < isr.size(); ++row) {
    auto const at = isr[row].at;
    table.number(row, "Observed_events\n", at);
    for (auto level = std::size_t{0}; level < 2; ++level) {
      auto const sigma = std::string{level == 0 ? "2s" : "3s"};
      auto const& sizes = isr[row].sizes[level];
      auto const& ratio = isr[row].line.limits[level];
      auto const& excess = count[row].line.limits[level];
      auto const compare = [&](std::string const& side, double const size,
                               double const as_ratio, double const as_count) {
        auto const name = side + "_" + sigma + "_";
        compare_line(table, row, {name + "exp_events", name + "isr"}, at, size,
                     as_ratio, 1.0, 100.0);
        compare_line(table, row, {name + "exp_events", name + "count"}, at,
                     size, as_count, 1.0, 1.0);
      };
      compare("lower", sizes.lower, ratio.lower, excess.lower);
      compare("upper", sizes.upper, ratio.upper, excess.upper);
    }
  }
  return table.finish();
}

outcome funnel_rate_outputs() {
  return rate_lines(
      "phe/funnel_rate_outputs.csv", "funnel limits of standardised rates",
      {rate_areas(), funnel_kind::standardised_rate, kPer100000, 3.0});
}

outcome funnel_rate_outputs_2() {
  auto areas = rate_areas();
  most_events(areas).numerator = 5.0;
  return rate_lines("phe/funnel_rate_outputs_2.csv",
                    "funnel limits of crude rates",
                    {areas, funnel_kind::crude_rate, kPer100000, 3.0});
}

// The package's test makes one area empty, keeps its population, and looks at
// the larger half.
outcome funnel_rate_outputs_3() {
  auto areas = rate_areas();
  auto& emptied = most_events(areas);
  emptied.numerator = 0.0;
  emptied.rate = 0.0;
  auto const largest =
      *std::ranges::max_element(areas, {}, &funnel_area::denominator)
           ->denominator;
  std::erase_if(areas, [largest](funnel_area const& area) {
    return *area.denominator <= 0.5 * largest;
  });
  return rate_lines("phe/funnel_rate_outputs_3.csv",
                    "funnel limits of crude rates, short axis",
                    {areas, funnel_kind::crude_rate, kPer100000, 3.0});
}

outcome funnel_rate_dsr_inputs() {
  auto table = comparison{"phe/funnel_rate_dsr_inputs.csv",
                          "funnel significance of rates"};
  struct {
    std::string_view rate;
    std::string_view words;
    funnel_kind kind;
    double multiplier;
  } const cases[] = {
      {"rate_dsr", "dsr_per_100000", funnel_kind::standardised_rate,
       kPer100000},
      {"rate_crude_per_100000", "crude_per_100000", funnel_kind::crude_rate,
       kPer100000},
      {"rate_crude_per_100", "crude_per_100", funnel_kind::crude_rate, 100.0},
  };
  for (auto const& [rate, words, kind, multiplier] : cases) {
    auto areas = areas_of(
        table.table(), [&](csv_table const& from, std::size_t const row) {
          auto const value = from.number(row, rate);
          return funnel_area{
              from.number(row, "count"), from.number(row, "pop"),
              std::isnan(value) ? std::nullopt : std::optional{value}};
        });
    auto const compare = [&](std::string const& column) {
      auto const found = significances(areas, kind, multiplier);
      for (auto row = std::size_t{0}; row < found.size(); ++row) {
        table.word(row, column, found[row]);
      }
    };
    compare(std::string{words} + "_with_0");
    // The last area is the one without events.
    areas.pop_back();
    compare(std::string{words} + "_without_0");
  }
  return table.finish();
}

outcome funnel_rate_input_funnels() {
  auto table =
      comparison{"phe/funnel_rate_input_funnels.csv", "funnel points of rates"};
  auto const compare = [&](std::vector<funnel_area> const& areas,
                           funnel_kind const kind, double const years,
                           std::string const& suffix) {
    for (auto row = std::size_t{0}; row < areas.size(); ++row) {
      auto const dot =
          stats::funnel_dot_of(areas[row], kind, kPer100000, years).value();
      // The package keeps the rate it was given for an area of no events; a
      // rate of 0 is drawn here.
      if (areas[row].numerator != 0.0) {
        table.number(row, "rate_chart" + suffix, dot.rate);
      }
      table.number(row, "denominator_derived" + suffix, dot.denominator);
    }
  };
  auto areas = rate_areas();
  compare(areas, funnel_kind::crude_rate, 3.0, "_crude");
  most_events(areas).numerator = 9.0;
  compare(areas, funnel_kind::standardised_rate, 3.0, "");
  // The area without events has the population of the table.
  areas = rate_areas();
  auto& emptied = most_events(areas);
  for (auto row = std::size_t{0}; row < areas.size(); ++row) {
    if (&areas[row] == &emptied) {
      emptied.denominator = table.table().number(row, "pop");
    }
  }
  emptied.numerator = 0.0;
  compare(areas, funnel_kind::crude_rate, 5.0, "_crude_with_denom");
  return table.finish();
}

}  // namespace wm::parity
