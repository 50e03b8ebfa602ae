#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <sstream>
#include <string>
#include <tuple>
#include <vector>

#include "base/calendar.h"
#include "figures/figure_set.h"
#include "figures/limits.h"
#include "figures/observation.h"
#include "framework/model.h"
#include "framework/unit.h"

// What the cases of tests/golden/assessment are written in: settings of a
// metric, and lines of figures.
namespace wm::assessment {

/// Areas of every case: a borough, its wards, its comparators.
inline framework::package areas_of_cases() {
  auto out = framework::package{};
  out.home = {"home", {}};
  out.comparators.country = framework::located<std::string>{"england", {}};
  out.comparators.region = framework::located<std::string>{"london", {}};
  out.comparators.neighbours = framework::neighbours{
      {{"n1", {}}, {"n2", {}}, {"n3", {}}, {"n4", {}}}, "a test"};
  auto const add = [&](std::string code, framework::area_type const type,
                       std::string parent) {
    out.areas.push_back({{code, {}}, code, type, std::move(parent), {}, {}});
  };
  add("england", framework::area_type::country, "");
  add("london", framework::area_type::region, "england");
  add("home", framework::area_type::borough, "london");
  for (auto const* const n : {"n1", "n2", "n3", "n4"}) {
    add(n, framework::area_type::borough, "london");
  }
  for (auto const* const w : {"ward_a", "ward_b", "ward_c", "ward_d", "ward_e",
                              "ward_f", "ward_g", "ward_h"}) {
    add(w, framework::area_type::ward_2014, "home");
  }
  return out;
}

inline framework::value_kind kind_of(std::string const& word) {
  static auto const kinds = std::map<std::string, framework::value_kind>{
      {"proportion", framework::value_kind::proportion},
      {"rate", framework::value_kind::rate},
      {"mean", framework::value_kind::mean},
      {"expectancy", framework::value_kind::expectancy}};
  return kinds.at(word);
}

/// Reads one setting: "better lower", "break 2020-01-01 new survey".
inline void set(framework::metric& metric, std::string const& key,
                std::istringstream& words) {
  auto first = std::string{};
  words >> first;
  if (key == "value") {
    metric.value = kind_of(first);
  } else if (key == "per") {
    metric.unit = framework::unit{"test", std::stod(first), 1, {}};
  } else if (key == "better") {
    metric.better = first == "lower"    ? framework::better::lower
                    : first == "higher" ? framework::better::higher
                                        : framework::better::neither;
  } else if (key == "compare") {
    metric.compare = first == "none"
                         ? framework::compare_method::none
                         : framework::compare_method::control_limits;
  } else if (key == "break") {
    metric.breaks.push_back({parse_date(first).value(), "test", {}});
  } else if (key == "baseline") {
    metric.baseline = framework::baseline{parse_date(first).value(), "", {}};
  } else if (key == "of") {
    // A metric on records: "of registered on R".
    auto rest = std::string{};
    std::getline(words, rest);
    metric.record.emplace().of.push_back({first + rest, {}});
  } else if (key == "goal") {
    auto value = 0.0;
    words >> value;
    metric.goal =
        framework::goal{value,
                        parse_date("2030-01-01").value(),
                        first == "at_least" ? framework::goal_kind::at_least
                                            : framework::goal_kind::at_most,
                        "",
                        {}};
  } else {
    ADD_FAILURE() << "unknown setting " << key;
  }
}

inline std::optional<double> number(std::string const& word) {
  return word == "-" ? std::nullopt : std::optional{std::stod(word)};
}

/// One line of figures of the newest metric: area, first day, years, value,
/// limits, counts. A group is written home/ethnic_group/white.
inline void add_figure(figures::figure_set& to,
                       framework::package const& package,
                       std::istringstream& words, std::string const& area) {
  auto f = std::vector<std::string>(7, "-");
  for (auto& word : f) {
    words >> word;
  }
  auto rest = std::string{};
  words >> rest;
  auto seen = figures::observation{};
  seen.covers = period_of(parse_date(f[0]).value(), std::stod(f[1])).value();
  seen.value = number(f[2]);
  if (auto const point = f[2].find('.'); point != std::string::npos) {
    seen.value_decimals = static_cast<int>(f[2].size() - point - 1);
  }
  if (auto const lower = number(f[3])) {
    seen.limits95 = stats::interval{*lower, number(f[4]).value()};
  }
  seen.count = number(f[5]);
  seen.denominator = number(f[6]);
  auto point = figures::figure{};
  point.covers = seen.covers;
  point.label = to.texts.keep(f[0].substr(0, 4));
  point.value = seen.value;
  point.numerator = seen.count;
  point.denominator = seen.denominator;
  point.imputed = rest == "imputed";
  figures::complete_limits(package.metrics.back(), seen, point);
  auto const slash = area.find('/');
  auto const code = area.substr(0, slash);
  auto const group =
      slash == std::string::npos ? std::string{} : area.substr(slash + 1);
  auto const position =
      std::ranges::find(package.areas, code,
                        [](framework::area const& a) { return a.code.value; }) -
      package.areas.begin();
  auto own = figures::series{};
  own.metric = figures::metric_index{
      static_cast<std::uint32_t>(package.metrics.size() - 1)};
  own.area = figures::area_index{static_cast<std::uint32_t>(position)};
  if (!group.empty()) {
    auto const word = group.find('/');
    own.group = to.texts.keep(group);
    own.label.breakdown = to.texts.keep(group.substr(0, word));
    own.label.word = to.texts.keep(group.substr(word + 1));
  }
  auto found = std::ranges::find_if(to.all, [&](figures::series const& one) {
    return one.metric == own.metric && one.area == own.area &&
           one.group == own.group;
  });
  if (found == to.all.end()) {
    to.all.push_back(own);
    found = to.all.end() - 1;
  }
  found->points.push_back(point);
}

/// Puts series into the order in which figure_reader leaves them.
inline void sort_series(figures::figure_set& all) {
  std::ranges::sort(all.all, {}, [](figures::series const& one) {
    return std::tuple{one.metric, one.area, one.group};
  });
}

}  // namespace wm::assessment
