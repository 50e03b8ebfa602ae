#include "assessment/priorities.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "assessment/assess.h"
#include "assessment/test_priorities.h"

namespace wm::assessment {
namespace {

/// A figure of a year with limits given: how far the 95 % ones lie away.
figures::figure figure_of(int const year, double const value,
                          double const away) {
  auto out = figures::figure{};
  out.covers =
      period_of(parse_date(fmt::format("{}-01-01", year)).value(), 1.0).value();
  out.value = value;
  out.denominator = 20'000;
  out.at_95 = {{value - away, value + away},
               figures::limits_origin::published,
               figures::limits_method::as_published};
  out.at_998 = {{value - 1.6 * away, value + 1.6 * away},
                figures::limits_origin::published,
                figures::limits_method::as_published};
  return out;
}

struct made_metric {
  std::vector<double> home;  // five years
  double away;
  double england;
};

figures::series series_of(std::uint32_t const metric,
                          framework::package const& package,
                          std::string_view const area) {
  auto out = figures::series{};
  out.metric = figures::metric_index{metric};
  for (auto i = 0U; i < package.areas.size(); ++i) {
    if (package.areas[i].code.value == area) {
      out.area = figures::area_index{i};
    }
  }
  return out;
}

figures::priority_set prioritised(std::vector<made_metric> const& made) {
  auto package = package_of_cases();
  package.priorities->draws = 60;
  auto all = figures::figure_set{};
  for (auto m = 0U; m < made.size(); ++m) {
    add_metric(package, fmt::format("metric_{}", m));
    package.metrics.back().better = framework::better::lower;
    package.metrics.back().value = framework::value_kind::rate;
    package.metrics.back().unit = framework::unit{"test", 1000.0, 1, {}};
    auto home = series_of(m, package, "home");
    for (auto y = std::size_t{0}; y < made[m].home.size(); ++y) {
      home.points.push_back(
          figure_of(2020 + static_cast<int>(y), made[m].home[y], made[m].away));
    }
    auto england = series_of(m, package, "england");
    england.points.push_back(figure_of(2024, made[m].england, 0.1));
    all.all.push_back(england);
    all.all.push_back(home);
    for (auto const* const ward :
         {"ward_a", "ward_b", "ward_c", "ward_d", "ward_e"}) {
      auto part = series_of(m, package, ward);
      part.points.push_back(
          figure_of(2024, made[m].england + ward[5] - 'c', 0.7));
      all.all.push_back(part);
    }
  }
  sort_series(all);
  return prioritise(package, assess(package, std::move(all)),
                    parse_date("2026-01-01").value(), 1);
}

figures::rank_interval rank_of(figures::priority_set const& in,
                               std::uint32_t const metric) {
  for (auto const& one : in.rankings.at(0).in_order) {
    if (in.all[one.priority].metric.value() == metric) {
      return one.rank;
    }
  }
  ADD_FAILURE() << "metric " << metric << " has no rank";
  return {};
}

rc::Gen<made_metric> any_metric() {
  auto const number = [](int const from, int const to) {
    return rc::gen::map(rc::gen::inRange(from * 10, to * 10),
                        [](int const tenths) { return tenths / 10.0; });
  };
  return rc::gen::build<made_metric>(
      rc::gen::set(&made_metric::home,
                   rc::gen::container<std::vector<double>>(5, number(20, 30))),
      rc::gen::set(&made_metric::away, number(1, 4)),
      rc::gen::set(&made_metric::england, number(20, 30)));
}

RC_GTEST_PROP(priorities, of_a_figure_that_improves_never_rise, ()) {
  auto made = *rc::gen::container<std::vector<made_metric>>(5, any_metric());
  auto const before = prioritised(made);
  auto const which = *rc::gen::inRange<std::uint32_t>(0, 5);
  made[which].home.back() -= *rc::gen::inRange(1, 80) / 10.0;
  auto const after = prioritised(made);
  auto const was = rank_of(before, which);
  auto const is = rank_of(after, which);
  RC_ASSERT(is.middle >= was.middle);
  RC_ASSERT(is.lower >= was.lower);
  RC_ASSERT(is.upper >= was.upper);
  RC_ASSERT(*after.all[which].decided >= *before.all[which].decided);
}

// Its draws depend on nothing of the others; their order does.
RC_GTEST_PROP(priorities, of_others_only_move_up_when_one_improves, ()) {
  auto made = *rc::gen::container<std::vector<made_metric>>(4, any_metric());
  auto const before = prioritised(made);
  made[0].home.back() -= *rc::gen::inRange(1, 80) / 10.0;
  auto const after = prioritised(made);
  for (auto other = 1U; other < 4; ++other) {
    RC_ASSERT(rank_of(after, other).middle <= rank_of(before, other).middle);
  }
}

TEST(priorities, are_none_without_rules) {
  auto package = areas_of_cases();
  add_metric(package, "alone");
  auto const done =
      prioritise(package, {}, parse_date("2026-01-01").value(), 1);
  EXPECT_TRUE(done.all.empty());
  EXPECT_TRUE(done.rankings.empty());
}

TEST(priorities, leave_out_retired_metrics) {
  auto package = package_of_cases();
  add_metric(package, "old");
  add_metric(package, "new");
  package.metrics[0].status = framework::metric_status::retired;
  auto const done =
      prioritise(package, {}, parse_date("2026-01-01").value(), 1);
  ASSERT_EQ(done.all.size(), 1U);
  EXPECT_EQ(done.all[0].metric.value(), 1U);
}

TEST(priorities, of_a_workstream_are_ranked_among_its_own) {
  auto package = package_of_cases();
  auto all = figures::figure_set{};
  for (auto m = 0U; m < 3; ++m) {
    add_metric(package, fmt::format("metric_{}", m));
    auto& metric = package.metrics.back();
    metric.better = framework::better::lower;
    metric.life_stages = {{m == 1 ? "older" : "adult", {}}};
    auto home = series_of(m, package, "home");
    auto england = series_of(m, package, "england");
    for (auto year = 2020; year < 2025; ++year) {
      home.points.push_back(figure_of(year, 25.0 - m, 1.0));
      england.points.push_back(figure_of(year, 24.0, 0.1));
    }
    all.all.push_back(england);
    all.all.push_back(home);
  }
  auto adults = framework::workstream{};
  adults.life_stages = {{"adult", {}}};
  auto carers = framework::workstream{};
  carers.core_set = framework::core_set{};
  carers.core_set->metrics = {{"metric_1", {}}, {"metric_2", {}}};
  package.workstreams = {adults, carers};
  sort_series(all);
  auto const done = prioritise(package, assess(package, std::move(all)),
                               parse_date("2026-01-01").value(), 1);
  auto const ids = [&](figures::ranking const& of) {
    auto out = std::vector<std::size_t>{};
    for (auto const& one : of.in_order) {
      out.push_back(one.priority);
    }
    return out;
  };
  EXPECT_EQ(done.rankings.at(0).in_order.size(), 3U);
  EXPECT_EQ(ids(done.rankings.at(1)), (std::vector<std::size_t>{0, 2}));
  EXPECT_EQ(ids(done.rankings.at(2)), (std::vector<std::size_t>{1, 2}));
}

}  // namespace
}  // namespace wm::assessment
