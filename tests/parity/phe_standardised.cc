#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "parity/parity.h"
#include "parity/tables.h"
#include "stats/standardised/age_band.h"
#include "stats/standardised/direct.h"
#include "stats/standardised/indirect.h"
#include "stats/standardised/standard_population.h"
#include "stats/values/event_count.h"

namespace wm::parity {
namespace {

using stats::estimate;
using test_support::csv_table;
using numbers = std::vector<double>;

csv_table phe(std::string const& file) {
  return test_support::read_csv(
      test_support::shared_file("oracle/phe/" + file));
}

// The package counts a missing number of events as none, and in indirect
// standardisation missing people as nobody.
double or_none(double const number) {
  return number >= 0.0 ? number : 0.0;
}

struct bands {
  numbers events, variances, people, weights;
};

// The European standard 2013 in the tables' own order; the tables' labels
// cannot be matched, for one of them has a typing error (55-69 for 55-59).
numbers esp2013() {
  auto const table = phe("esp2013.csv");
  auto weights = numbers{};
  for (auto row = std::size_t{0}; row < table.rows.size(); ++row) {
    weights.push_back(table.number(row, "esp2013"));
  }
  return weights;
}

// Rows of one area, every event by itself.
bands area_of(csv_table const& table, std::string_view const area) {
  auto made = bands{{}, {}, {}, esp2013()};
  for (auto row = std::size_t{0}; row < table.rows.size(); ++row) {
    if (table.text(row, "area") == area) {
      made.events.push_back(or_none(table.number(row, "count")));
      made.people.push_back(or_none(table.number(row, "pop")));
    }
  }
  made.variances = made.events;
  return made;
}

// Rows of one area with f1 to f4 people who have one to four events.
bands repeated_of(csv_table const& table, std::string_view const area) {
  auto made = bands{{}, {}, {}, esp2013()};
  for (auto row = std::size_t{0}; row < table.rows.size(); ++row) {
    if (table.text(row, "area") != area) {
      continue;
    }
    auto counted = stats::event_count{};
    for (auto each = 1; each <= 4; ++each) {
      stats::add(counted,
                 or_none(table.number(row, "f" + std::to_string(each))), each);
    }
    made.events.push_back(counted.events);
    made.variances.push_back(counted.variance);
    made.people.push_back(table.number(row, "pop"));
  }
  return made;
}

// The table with the standard population of 1976 beside the counts.
bands area_of_1976() {
  auto const table = phe("DSR_ISR__1976.csv");
  auto made = bands{};
  for (auto row = std::size_t{0}; row < table.rows.size(); ++row) {
    made.events.push_back(table.number(row, "count"));
    made.people.push_back(table.number(row, "pop"));
    made.weights.push_back(table.number(row, "esp1976"));
  }
  made.variances = made.events;
  return made;
}

double sum(numbers const& of) {
  auto total = 0.0;
  for (auto const one : of) {
    total += one;
  }
  return total;
}

// Value and limits at both levels, or missing cells.
void compare(comparison& table, std::size_t const row, estimate const& ours) {
  constexpr auto columns = std::array{std::pair{"lower95_0cl", "upper95_0cl"},
                                      std::pair{"lower99_8cl", "upper99_8cl"}};
  table.number(row, "value", ours.value);
  for (auto i = std::size_t{0}; i < columns.size(); ++i) {
    auto const has_level = i < ours.limits.size();
    if (has_level) {
      table.number(row, columns[i].first, ours.limits[i].lower);
      table.number(row, columns[i].second, ours.limits[i].upper);
    } else {
      table.none(row, columns[i].first);
      table.none(row, columns[i].second);
    }
  }
}

stats::direct_options options_per(double const unit) {
  return {unit, stats::direct_method::dobson_byar,
          stats::few_events::leave_out};
}

estimate rate_of(bands const& of, double const unit) {
  return stats::directly_standardised_rate_of_repeated(of.events, of.variances,
                                                       of.people, of.weights,
                                                       options_per(unit), {})
      .value();
}

// The number after the last space of "dsr per 100000" or "ratio x 100".
double last_number(std::string_view const text) {
  return std::stod(std::string{text.substr(text.rfind(' ') + 1)});
}

struct reference {
  numbers events, people;
};

reference england() {
  auto const table = phe("DSR_ISR__refdata.csv");
  auto made = reference{};
  for (auto row = std::size_t{0}; row < table.rows.size(); ++row) {
    made.events.push_back(table.number(row, "refcount"));
    made.people.push_back(table.number(row, "refpop"));
  }
  return made;
}

// A table of one area with one impossible number: the row that ought to be
// refused, and what we say to it.
outcome refused(std::string_view const file, std::string_view const what,
                std::string_view const column, std::string_view const begins) {
  auto table = comparison{file, what};
  auto const& cells = table.table();
  auto events = numbers{};
  auto people = numbers{};
  auto weights = numbers{};
  auto wrong = cells.rows.size();
  for (auto row = std::size_t{0}; row < cells.rows.size(); ++row) {
    events.push_back(cells.number(row, "count"));
    people.push_back(cells.number(row, "pop"));
    weights.push_back(cells.number(row, "stdpop"));
    if (cells.number(row, column) < 0.0) {
      wrong = row;
    } else {
      table.input(row);
    }
  }
  auto const ours = stats::directly_standardised_rate(events, people, weights,
                                                      options_per(1e5), {});
  auto const said = ours ? std::string{} : ours.error().message;
  table.word(wrong, column, said.substr(0, begins.size()), begins);
  return table.finish();
}

}  // namespace

outcome phe_esp2013() {
  auto table = comparison{"phe/esp2013.csv", "European standard population"};
  auto const& cells = table.table();
  auto ages = std::vector<stats::age_band>{};
  for (auto row = std::size_t{0}; row < cells.rows.size(); ++row) {
    ages.push_back(stats::parse_age_band(cells.text(row, "band")).value());
  }
  auto const standard = stats::named_standard("esp2013").value();
  auto ours = numbers(ages.size());
  auto const problem =
      stats::match_bands(standard.bands, standard.persons, ages, ours);
  EXPECT_FALSE(problem.has_value());
  for (auto row = std::size_t{0}; row < cells.rows.size(); ++row) {
    table.number(row, "esp2013", ours[row]);
  }
  return table.finish();
}

outcome phe_directly_standardised() {
  auto table = comparison{"phe/DSR_ISR__results_DSR.csv",
                          "directly standardised rate, Dobson with Byar"};
  auto const single = phe("DSR_ISR__multiarea.csv");
  auto const repeated = phe("DSR_ISR__nonindepe.csv");
  auto const& cells = table.table();
  for (auto row = std::size_t{0}; row < cells.rows.size(); ++row) {
    auto const& area = cells.text(row, "area");
    auto const of = area == "testdata_1976" ? area_of_1976()
                    : area.starts_with("testdata_nonind")
                        ? repeated_of(repeated, area)
                        : area_of(single, area);
    table.number(row, "total_count", sum(of.events));
    table.number(row, "total_pop", sum(of.people));
    auto const& statistic = cells.text(row, "statistic");
    auto const is_left_out = statistic.ends_with("< 10");
    auto const ours = rate_of(of, is_left_out ? 1e5 : last_number(statistic));
    compare(table, row, ours);
    table.word(row, "statistic",
               ours.why == stats::reason::few_events ? "few" : "enough",
               is_left_out ? "few" : "enough");
  }
  return table.finish();
}

outcome phe_indirectly_standardised() {
  auto table = comparison{"phe/DSR_ISR__results_ISR.csv",
                          "indirectly standardised rate and ratio"};
  auto const areas = phe("DSR_ISR__multiarea_isr.csv");
  auto const hollow = phe("DSR_ISR__err2.csv");  // a band without people
  auto const standard = england();
  auto const& cells = table.table();
  for (auto row = std::size_t{0}; row < cells.rows.size(); ++row) {
    auto const& area = cells.text(row, "area");
    auto const& statistic = cells.text(row, "statistic");
    auto const of = area_of(area.starts_with("Area") ? hollow : areas, area);
    auto const is_rate = statistic.find("rate per") != std::string::npos;
    auto const multiplier = last_number(statistic);
    auto const has_both = !cells.text(row, "lower99_8cl").empty();
    auto const levels = has_both
                            ? stats::confidence_levels{}
                            : *stats::confidence_levels::of(std::array{0.95});
    auto const ours =
        stats::indirectly_standardised(
            sum(of.events), of.people, {standard.events, standard.people},
            {is_rate ? stats::indirect_figure::rate
                     : stats::indirect_figure::ratio,
             multiplier, stats::count_method::exact_then_byar},
            levels)
            .value();
    table.number(row, "observed", sum(of.events));
    table.number(row, "expected", ours.expected);
    if (is_rate) {
      table.number(row, "ref_rate", ours.reference_crude * multiplier);
    } else {
      table.none(row, "ref_rate");
    }
    compare(table, row, ours.figure);
    table.word(row, "method", ours.figure.method == "Byar" ? "Byars" : "Exact");
  }
  return table.finish();
}

outcome phe_total_counts() {
  auto table = comparison{"phe/DSR_ISR__multiarea_lookup.csv",
                          "events of each area in all"};
  auto const areas = phe("DSR_ISR__multiarea.csv");
  auto const& cells = table.table();
  for (auto row = std::size_t{0}; row < cells.rows.size(); ++row) {
    table.number(row, "total_count",
                 sum(area_of(areas, cells.text(row, "area")).events));
  }
  return table.finish();
}

outcome phe_negative_count() {
  return refused("phe/DSR_ISR__err1.csv", "a negative count is refused",
                 "count", "number 6 of the events is -26");
}

outcome phe_empty_band() {
  auto table =
      comparison{"phe/DSR_ISR__err2.csv", "a band without people has no rate"};
  auto const& cells = table.table();
  for (auto row = std::size_t{0}; row < cells.rows.size(); ++row) {
    if (cells.number(row, "pop") > 0.0) {
      table.input(row);
      continue;
    }
    auto const ours =
        rate_of(area_of(cells, cells.text(row, "area")), 100'000.0);
    table.word(row, "pop", stats::word(ours.why), "empty_band");
  }
  return table.finish();
}

outcome phe_negative_population() {
  return refused("phe/DSR_ISR__err3.csv", "a negative population is refused",
                 "pop", "number 2 of the populations is -558");
}

outcome phe_negative_standard() {
  return refused("phe/DSR_ISR__err4.csv", "a negative weight is refused",
                 "stdpop", "number 6 of the weights is -6000");
}

outcome dsr_test() {
  // The limits stand in oracle/README.md; they are compared at the last row
  // of the fifth children and later.
  struct published {
    stats::direct_method method;
    double lower, upper, tolerance;
    char const* column{"limits"};
  };
  using enum stats::direct_method;
  constexpr auto limits = std::array{
      published{gamma, 67.70212, 188.30017, 5e-6},
      published{gamma_mid_p, 59.71632, 173.08170, 5e-6, "gamma_mid_p"},
      published{tiwari, 67.702, 112.858, 5e-4},
      published{dobson_exact, 67.63284, 83.86703, 5e-6},
      published{dobson_mid_p, 67.70418, 83.79030, 5e-6},
      published{normal, 67.48907, 83.56895, 5e-6},
      published{log_normal, 67.90220, 84.01246, 5e-6},
      published{beta, 67.70196, 83.77768, 5e-6},
  };
  auto table = comparison{"phe/dsrTest_downs_mi.csv",
                          "directly standardised rate, limits of dsrTest"};
  auto const& cells = table.table();
  auto of = bands{};
  auto last = std::size_t{0};
  for (auto row = std::size_t{0}; row < cells.rows.size(); ++row) {
    if (cells.text(row, "BirthOrder") == "5") {
      of.events.push_back(cells.number(row, "Cases"));
      of.people.push_back(cells.number(row, "Births"));
      of.weights.push_back(cells.number(row, "Standard"));
      last = row;
    }
  }
  for (auto row = std::size_t{0}; row < cells.rows.size(); ++row) {
    if (row != last) {
      table.input(row);
    }
  }
  for (auto const& [method, lower, upper, tolerance, column] : limits) {
    auto const ours = stats::directly_standardised_rate(
                          of.events, of.people, of.weights,
                          {1e5, method, stats::few_events::show}, {})
                          .value();
    table.number(last, "rate", *ours.value, 75.52901, 5e-6);
    table.number(last, column, ours.limits[0].lower, lower, tolerance);
    table.number(last, column, ours.limits[0].upper, upper, tolerance);
  }
  return table.finish();
}

}  // namespace wm::parity
