#pragma once

#include <string>

#include "framework/model.h"

namespace wm::figures {

/// A package for the tests of this room: smoking (a proportion, series SMOKE,
/// adults), infections (a rate, Fingertips 93356), life expectancy of women;
/// England and Tower Hamlets; one source.
inline framework::package package_for_tests() {
  using framework::value_kind;
  auto out = framework::package{};
  auto const add = [&](std::string const& id, std::string const& code,
                       value_kind const kind, framework::unit const& unit,
                       std::string const& sex, std::string const& age) {
    auto metric = framework::metric{};
    metric.id.value = id;
    metric.source = framework::metric_source::published;
    metric.value = kind;
    metric.unit = unit;
    metric.series = framework::series_key{code, sex, age, {}};
    out.metrics.push_back(metric);
  };
  add("infections", "FT_93356", value_kind::rate,
      {"per 100,000", 100000, 1, {}}, "Persons", "All ages");
  out.metrics.back().fingertips = 93356;
  add("life_expectancy_women", "LE", value_kind::expectancy,
      {"years", 1, 1, {}}, "Female", "");
  add("smoking", "SMOKE", value_kind::proportion, {"percent", 100, 1, {}},
      "Persons", "18+");
  out.areas.push_back({{"E09000030", {}},
                       "Tower Hamlets",
                       framework::area_type::borough,
                       "E92000001",
                       {},
                       {}});
  out.areas.push_back({{"E92000001", {}},
                       "England",
                       framework::area_type::country,
                       "",
                       {},
                       {}});
  auto source = framework::data_source{};
  source.id.value = "ons";
  source.licence = "Open Government Licence v3.0";
  source.matches = {"ONS "};
  out.sources.push_back(source);
  return out;
}

}  // namespace wm::figures
