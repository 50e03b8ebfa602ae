// Cases that an analyst can read and write: tests/golden/disclosure/*.case. A
// case lists counts of one metric and period; below ---- stands what leaves of
// them by each policy and for each audience. "." is a number that is hidden.

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <sstream>
#include <string>
#include <vector>

#include "base/calendar.h"
#include "disclosure/clear.h"
#include "support/test_files.h"

namespace wm::disclosure {
namespace {

namespace fs = std::filesystem;

struct group_counts {
  std::string group;
  double numerator{0};
  double denominator{0};
};

struct written_case {
  std::string text;  // down to the line ----
  std::vector<group_counts> groups;
};

written_case read_case(fs::path const& file) {
  auto out = written_case{};
  auto lines = std::istringstream{test_support::read_text(file)};
  for (auto line = std::string{};
       std::getline(lines, line) && !line.starts_with("----");) {
    out.text += line + "\n";
    auto words = std::istringstream{line};
    auto one = group_counts{};
    if (words >> one.group >> one.numerator >> one.denominator) {
      out.groups.push_back(one);
    }
  }
  return out;
}

figures::figure_set figures_of(written_case const& in) {
  auto set = figures::figure_set{};
  for (auto const& one : in.groups) {
    auto series = figures::series{};
    series.group = one.group == "everybody" ? "" : std::string_view{one.group};
    series.source = figures::source_kind::record;
    auto point = figures::figure{};
    point.covers = {*parse_date("2025-04-01"), *parse_date("2026-04-01")};
    point.numerator = one.numerator;
    point.denominator = one.denominator;
    point.counts_give_value = one.denominator > 0;
    if (one.denominator == 0) {
      point.no_value = figures::gap::nobody_counted;
    }
    series.points.push_back(point);
    set.all.push_back(std::move(series));
  }
  return set;
}

/// Judges nothing: what comes out is what the judge was given.
figures::assessed_set as_given(figures::figure_set const& given) {
  auto out = figures::assessed_set{};
  for (auto const& series : given.all) {
    auto one = figures::assessed_series{};
    one.points.push_back({series.points.front(), {}});
    out.all.push_back(std::move(one));
  }
  return out;
}

std::string text_of(std::optional<double> const& number) {
  return number ? fmt::format("{:g}", *number) : ".";
}

std::string what_leaves(written_case const& in, readership const& to,
                        count_policy const& policy) {
  auto by = gate{};
  by.to = to;
  by.counts = policy;
  by.metrics = {{"bp_controlled 1.0", counted::people, 1}};
  by.areas = {"E09000030"};
  by.own = {"provider=A"};
  auto const done = clear(figures_of(in), by, {}, as_given);
  auto out = std::string{};
  for (auto g = std::size_t{0}; g < in.groups.size(); ++g) {
    auto const& shown = done.series()[g].points.front().shown;
    out +=
        fmt::format("{:<15}{:<10}{:<12}{:<8}{}\n", in.groups[g].group,
                    text_of(shown.numerator), text_of(shown.denominator),
                    is_rounded(shown.rounding) ? "rounded" : "",
                    shown.no_value == figures::gap::suppressed ? "hidden" : "");
    while (out.ends_with(" \n")) {
      out.erase(out.size() - 2, 1);
    }
  }
  return out;
}

std::string answer_to(written_case const& in) {
  auto const everyone = readership{};
  auto out = std::string{};
  auto const add = [&](std::string_view const title, readership const& to,
                       count_policy const& by) {
    out += fmt::format("---- {}\n{}", title, what_leaves(in, to, by));
  };
  add("public, round", everyone, {});
  add("public, suppress", everyone, {8, rounding::none});
  add("public, round, threshold 10", everyone, {10, rounding::nearest_5});
  add("public, midpoint6", everyone, {8, rounding::midpoint_6});
  if (std::ranges::any_of(in.groups, [](group_counts const& one) {
        return one.group == "provider=A";
      })) {
    add("partner A, round", {audience::partner, "a"}, {});
  }
  add("restricted", {.kind = audience::restricted}, {});
  return out;
}

class disclosure_case : public testing::TestWithParam<fs::path> {};

TEST_P(disclosure_case, leaves_what_its_policies_say) {
  auto const in = read_case(GetParam());
  ASSERT_FALSE(in.groups.empty());
  test_support::expect_golden(GetParam(), in.text + answer_to(in));
}

std::vector<fs::path> cases() {
  auto out = std::vector<fs::path>{};
  auto const folder = test_support::source_file("tests/golden/disclosure");
  for (auto const& file : fs::directory_iterator{folder}) {
    out.push_back(file.path());
  }
  std::ranges::sort(out);
  return out;
}

INSTANTIATE_TEST_SUITE_P(golden, disclosure_case, testing::ValuesIn(cases()),
                         [](auto const& of) {
                           return of.param.stem().string();
                         });

}  // namespace
}  // namespace wm::disclosure
