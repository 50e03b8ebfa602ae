// Cases that an analyst can read and write: tests/golden/assessment/*.case.
// A case names a metric, lists figures and shows, below ----, what is said of
// each figure of `home` and of its wards.

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "assessment/assess.h"
#include "base/calendar.h"
#include "figures/limits.h"
#include "figures/words.h"
#include "framework/unit.h"
#include "support/test_files.h"

namespace wm::assessment {
namespace {

using framework::area_type;

/// Areas of every case: a borough, its wards, its comparators.
framework::package areas_of_cases() {
  auto out = framework::package{};
  out.home = {"home", {}};
  out.comparators.country = framework::located<std::string>{"england", {}};
  out.comparators.region = framework::located<std::string>{"london", {}};
  out.comparators.neighbours = framework::neighbours{
      {{"n1", {}}, {"n2", {}}, {"n3", {}}, {"n4", {}}}, "a test"};
  auto const add = [&](std::string code, area_type const type,
                       std::string parent) {
    out.areas.push_back({{code, {}}, code, type, std::move(parent), {}, {}});
  };
  add("england", area_type::country, "");
  add("london", area_type::region, "england");
  add("home", area_type::borough, "london");
  for (auto const* const n : {"n1", "n2", "n3", "n4"}) {
    add(n, area_type::borough, "london");
  }
  add("ward_a", area_type::ward_2014, "home");
  add("ward_b", area_type::ward_2014, "home");
  return out;
}

framework::value_kind kind_of(std::string const& word) {
  static auto const kinds = std::map<std::string, framework::value_kind>{
      {"proportion", framework::value_kind::proportion},
      {"rate", framework::value_kind::rate},
      {"mean", framework::value_kind::mean},
      {"expectancy", framework::value_kind::expectancy}};
  return kinds.at(word);
}

/// Reads one setting: "better lower", "break 2020-01-01 new survey".
void set(framework::metric& metric, std::string const& key,
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

std::optional<double> number(std::string const& word) {
  return word == "-" ? std::nullopt : std::optional{std::stod(word)};
}

/// One line of figures: area, first day, years, value, limits, counts.
void add_figure(figures::figure_set& to, framework::package const& package,
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
  figures::complete_limits(package.metrics[0], seen, point);
  auto const position =
      std::ranges::find(package.areas, area,
                        [](framework::area const& a) { return a.code.value; }) -
      package.areas.begin();
  auto const key = figures::area_index{static_cast<std::uint32_t>(position)};
  auto found = std::ranges::find(to.all, key, &figures::series::area);
  if (found == to.all.end()) {
    to.all.push_back({figures::metric_index{0}, key, {}, {}, {}, {}});
    found = to.all.end() - 1;
  }
  found->points.push_back(point);
}

std::string describe(figures::comparison const& c) {
  if (c.standing == figures::standing::cannot_say) {
    return fmt::format("cannot say: {}", to_sentence(c.why));
  }
  auto const level = figures::word(c.confidence);
  return fmt::format("{}{} {:.4g} by {}", figures::word(c.standing),
                     level.empty() ? "" : fmt::format(" at {} %", level),
                     c.value.value_or(0), figures::word(c.method));
}

std::string describe(figures::bounds const& b) {
  if (!has_limits(b)) {
    return "none";
  }
  return fmt::format("{:.4f} to {:.4f} {} {}", b.limits.lower, b.limits.upper,
                     figures::word(b.origin), figures::word(b.method));
}

/// What is said of a series: its newest point and its trend.
std::string describe(figures::assessed_series const& s, std::string const& area,
                     std::vector<figures::comparator_kind> const& shown) {
  auto const& point = s.points.back();
  auto out = fmt::format("{} {}\n", area, point.shown.label);
  out += fmt::format("  limits95   {}\n", describe(point.shown.at_95));
  out += fmt::format("  limits998  {}\n", describe(point.shown.at_998));
  for (auto const with : shown) {
    out += fmt::format("  {:<10} {}\n", figures::word(with),
                       describe(figures::against(point, with)));
  }
  out += s.trend.why == figures::gap::none
             ? fmt::format("  trend      {}, {} by {}, chi-square {:.2f}\n",
                           figures::word(s.trend.direction),
                           figures::judgement_word(s.trend),
                           figures::word(s.trend.method), s.trend.chi_square)
             : fmt::format("  trend      cannot say: {}\n",
                           to_sentence(s.trend.why));
  return out;
}

std::string run_case(std::string const& input) {
  auto package = areas_of_cases();
  auto metric = framework::metric{};
  metric.unit = framework::unit{"test", 1.0, 1, {}};
  package.metrics.push_back(metric);
  auto all = figures::figure_set{};
  auto lines = std::istringstream{input};
  auto in_figures = false;
  for (auto line = std::string{}; std::getline(lines, line);) {
    auto words = std::istringstream{line};
    auto first = std::string{};
    words >> first;
    if (first.empty() || first.starts_with('#')) {
      continue;
    }
    if (first == "area") {  // the header line of the figures
      in_figures = true;
    } else if (in_figures) {
      add_figure(all, package, words, first);
    } else {
      set(package.metrics[0], first, words);
    }
  }
  std::ranges::sort(all.all, {}, &figures::series::area);
  auto const done = assess(package, std::move(all));
  auto out = std::string{};
  using enum figures::comparator_kind;
  for (auto const& s : done.all) {
    auto const& area = package.areas[s.area.value()];
    if (area.code.value == "home") {
      out += describe(s, "home", {country, region, neighbours, goal, baseline});
    } else if (area.type == area_type::ward_2014) {
      out += describe(s, area.code.value, {country, whole});
    }
  }
  return out;
}

TEST(assessment, golden_cases) {
  auto cases = 0;
  for (auto const& entry : std::filesystem::directory_iterator{
           test_support::source_file("tests/golden/assessment")}) {
    if (entry.path().extension() != ".case") {
      continue;
    }
    auto const text = test_support::read_text(entry.path());
    auto const input = text.substr(0, text.find("----"));
    test_support::expect_golden(entry.path(),
                                input + "----\n" + run_case(input));
    ++cases;
  }
  EXPECT_GE(cases, 16);
}

}  // namespace
}  // namespace wm::assessment
