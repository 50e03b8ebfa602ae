#include "stats/standardised/standard_population.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>
#include <utility>

#include "stats/detail/checks.h"

namespace wm::stats {
namespace {

// 0, 1-4, 5-9 and so on, as many as there are persons given.
standard_population by_five_years(std::string name, std::string version,
                                  std::string source,
                                  std::vector<double> persons) {
  auto bands = std::vector<age_band>{{0, 1}, {1, 5}};
  while (bands.size() < persons.size()) {
    auto const from = bands.back().to;
    bands.push_back({from, from + 5});
  }
  bands.back().to = kNoEnd;
  return {std::move(name), std::move(version), std::move(source),
          std::move(bands), std::move(persons)};
}

standard_population esp2013() {
  return by_five_years(
      "esp2013", "2013, 21 bands to 95+",
      "Eurostat 2013, Revision of the European Standard Population, ISBN "
      "978-92-79-31094-2",
      {1000, 4000, 5500, 5500, 5500, 6000, 6000, 6500, 7000, 7000, 7000,
       7000, 6500, 6000, 5500, 5000, 4000, 2500, 1500, 800,  200});
}

standard_population esp1976() {
  return by_five_years(
      "esp1976", "1976, 19 bands to 85+",
      "Waterhouse and others 1976, Cancer Incidence in Five Continents III, "
      "IARC Scientific Publications 15",
      {1600, 6400, 7000, 7000, 7000, 7000, 7000, 7000, 7000, 7000, 7000, 7000,
       6000, 5000, 4000, 3000, 2000, 1000, 1000});
}

}  // namespace

result<standard_population> named_standard(std::string_view const name) {
  if (name == "esp2013") {
    return esp2013();
  }
  if (name == "esp1976") {
    return esp1976();
  }
  return fail(error_code::not_found, "standard population",
              fmt::format("there is no standard population \"{}\": it is "
                          "esp2013 or esp1976",
                          name));
}

result<standard_population> own_standard(
    std::string name, std::span<age_band const> const bands,
    std::span<double const> const persons) {
  constexpr auto where = "standard population";
  if (persons.size() != bands.size()) {
    return detail::sizes_differ(where, "persons", persons.size(), bands.size());
  }
  WM_TRY(detail::check_counts(where, "persons", persons));
  if (auto const problem = find_problem(bands)) {
    return fail(error_code::invalid_input, where, describe(*problem));
  }
  auto order = std::vector<std::size_t>(bands.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::sort(order, {}, [&](std::size_t const at) { return bands[at]; });
  auto made = standard_population{std::move(name), "own", "given", {}, {}};
  auto sum = 0.0;
  for (auto const at : order) {
    made.bands.push_back(bands[at]);
    made.persons.push_back(persons[at]);
    sum += persons[at];
  }
  if (!(sum > 0.0) || !std::isfinite(sum)) {
    return fail(error_code::invalid_input, where,
                "a standard population needs persons, and a finite number of "
                "them");
  }
  return made;
}

result<standard_population> within(standard_population const& of,
                                   age_band const range) {
  auto const refuse = [&](std::string message) {
    return fail(error_code::invalid_input, of.name, std::move(message));
  };
  if (of.bands.empty() || range.from < of.bands.front().from ||
      range.to > of.bands.back().to) {
    return refuse(fmt::format("the ages {} reach beyond the population",
                              label_of(range)));
  }
  auto kept = standard_population{of.name, of.version, of.source, {}, {}};
  auto sum = 0.0;
  for (auto i = std::size_t{0}; i < of.bands.size(); ++i) {
    auto const band = of.bands[i];
    auto const inside = clip(band, range);
    if (!inside) {
      continue;
    }
    if (*inside != band && band.to == kNoEnd) {
      return refuse(
          fmt::format("the ages {} cut the band {}, whose years "
                      "cannot be counted",
                      label_of(range), label_of(band)));
    }
    auto const share = *inside == band
                           ? 1.0
                           : static_cast<double>(inside->to - inside->from) /
                                 static_cast<double>(band.to - band.from);
    kept.bands.push_back(*inside);
    kept.persons.push_back(of.persons[i] * share);
    sum += kept.persons.back();
  }
  if (sum == 0.0) {
    return refuse(
        fmt::format("the population has nobody aged {}", label_of(range)));
  }
  return kept;
}

std::optional<band_problem> match_bands(
    std::span<age_band const> const standard,
    std::span<double const> const values, std::span<age_band const> const data,
    std::span<double> const sums) {
  if (std::ranges::equal(standard, data)) {  // as nearly always
    std::ranges::copy(values, sums.begin());
    return std::nullopt;
  }
  if (auto const problem = find_problem(data)) {
    return problem;
  }
  auto first = std::optional<band_problem>{};
  auto const note = [&first](reason const why, age_band const band) {
    if (!first || band < first->band) {
      first = band_problem{why, band};
    }
  };
  for (auto i = std::size_t{0}; i < data.size(); ++i) {
    // The standard has no gaps, so that its bands unite to this one when one
    // begins with it and one ends with it.
    auto begins = false;
    auto ends = false;
    sums[i] = 0.0;
    for (auto j = std::size_t{0}; j < standard.size(); ++j) {
      auto const is_inside =
          standard[j].from >= data[i].from && standard[j].to <= data[i].to;
      if (is_inside) {
        begins = begins || standard[j].from == data[i].from;
        ends = ends || standard[j].to == data[i].to;
        sums[i] += values[j];
      }
    }
    if (!begins || !ends) {
      note(reason::unmatched_band, data[i]);
    }
  }
  for (auto const band : standard) {
    auto const meets = [&](age_band const other) {
      return clip(band, other).has_value();
    };
    if (std::ranges::none_of(data, meets)) {
      note(reason::missing_band, band);
    }
  }
  return first;
}

}  // namespace wm::stats
