#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "report/test_package.h"

// An invented borough, Riverton, whose metrics show every kind of answer.
// Used by the tests of this room only.
namespace wm::report::test {

/// Positions in the example's areas, which are in the order of their codes.
enum example_area : unsigned {
  kAlbion,
  kRiverton,
  kNorthby,
  kWestby,
  kEastby,
  kMidshire,
  kHospitals,
  kHillWard,
  kDaleWard,
  kQuayWard
};

/// Positions in the example's metrics.
enum example_metric : unsigned {
  kAsthma,
  kCarers,
  kDiabetes,
  kHealthyLife,
  kLoneliness,
  kPay,
  kSmoking,
  kWaiting,
  kWardDeaths,
  kWellness
};

inline framework::package example_package() {
  using framework::area_type;
  using framework::better;
  auto p = framework::package{};
  p.id = "riverton";
  p.title = english("Riverton outcomes");
  p.about = english("What residents want to be able to say");
  p.version = "0.1";
  p.languages = {"en"};
  p.home = id("E01");
  p.areas = {area("C01", "Albion", area_type::country),
             area("E01", "Riverton", area_type::borough, "R01"),
             area("E02", "Northby", area_type::borough, "R01"),
             area("E03", "Westby", area_type::borough, "R01"),
             area("E04", "Eastby", area_type::borough, "R01"),
             area("R01", "Midshire", area_type::region, "C01"),
             area("T01", "Riverton Hospitals", area_type::trust),
             area("W01", "Hill", area_type::ward_2014, "E01"),
             area("W02", "Dale", area_type::ward_2014, "E01"),
             area("W03", "Quay", area_type::ward_2014, "E01")};
  p.comparators.country = id("C01");
  p.comparators.region = id("R01");
  p.comparators.neighbours =
      framework::neighbours{{id("E03"), id("E02"), id("E04")}, "invented"};
  for (auto const* const name : {"statistics_office", "unused"}) {
    auto source = framework::data_source{};
    source.id = id(name);
    source.title = english("Statistics of Albion");
    p.sources.push_back(source);
  }
  auto council = framework::organisation{};
  council.id = id("council");
  council.title = english("Riverton Council");
  p.organisations.push_back(council);

  auto percent = unit("percent", 1, 100);
  p.metrics = {
      metric("asthma", "Children with asthma in hospital",
             "{value} in every 100,000 children went to hospital with asthma "
             "(adjusted for age).",
             unit("per 100,000", 1, 1e5), better::lower),
      metric("carers", "Unpaid carers who can get a break", "", percent,
             better::higher),
      metric("diabetes", "People with diagnosed diabetes",
             "{value} in every 100 people have diagnosed diabetes.", percent,
             better::neither),
      metric("healthy_life", "Healthy life expectancy",
             "A baby born here could expect to live {value} years in good "
             "health.",
             unit("years", 1), better::higher),
      metric("loneliness", "People who are often lonely",
             "{value} in every 100 people are often lonely.", percent,
             better::lower),
      metric("pay", "Weekly pay",
             "Half of the people who work here earn less than {value} a week.",
             unit("pounds", 0), better::higher),
      metric("smoking", "Adults who smoke",
             "{value} in every 100 adults smoke.", percent, better::lower),
      metric("waiting", "Visits to A&E of more than four hours",
             "{value} in every 100 visits took more than four hours.", percent,
             better::lower),
      metric("ward_deaths", "Deaths by ward", "", unit("per 1,000", 1, 1e3),
             better::lower),
      metric("wellness", "Feeling well", "", percent, better::higher)};
  p.metrics[kDiabetes].compare = framework::compare_method::none;
  p.metrics[kDiabetes].compare_why = "More diagnosis is not worse.";
  p.metrics[kSmoking].goal = framework::goal{
      12, day(2027, 3, 31), framework::goal_kind::at_most, "D-1", {}};
  p.metrics[kWellness].source = framework::metric_source::wanted;
  p.metrics[kWellness].unit.reset();
  p.metrics[kWellness].wanted = framework::wanted_source{
      "A survey of residents.", "Riverton Council", {}};

  auto const statement = [&](std::string name, std::string words,
                             std::optional<std::string> lead,
                             std::vector<std::string> supporting) {
    auto s = framework::statement{};
    s.id = id(std::move(name));
    s.number = static_cast<int>(p.statements.size()) + 1;
    s.set = id("i_statements");
    s.text = english(std::move(words));
    s.provenance.kind = framework::provenance_kind::recollected;
    s.domain = id("health");
    if (lead) {
      s.lead = id(*lead);
    }
    for (auto& other : supporting) {
      s.supporting.push_back(id(std::move(other)));
    }
    return s;
  };
  p.statements = {
      statement("choices", "I am supported to make healthy choices", "smoking",
                {"diabetes", "healthy_life", "pay", "wellness"}),
      statement("long_life", "It is likely I will live a long, healthy life",
                "healthy_life", {"ward_deaths"}),
      statement("care", "I can get care when I need it", "waiting", {}),
      statement("company", "I have company when I want it", "loneliness", {}),
      statement("break", "I can take a break from caring", "carers", {}),
      statement("streets", "I live among neighbours I know", "ward_deaths",
                {"pay"}),
      statement("well", "I feel well", "wellness", {}),
      statement("heard", "I am heard", {}, {})};
  p.statements.back().not_yet_measured = framework::not_yet_measured{
      english("Nobody asks about it yet."), id("council")};
  return p;
}

inline figures::assessed_set example_results() {
  using figures::comparator_kind;
  using figures::confidence;
  using figures::gap;
  using figures::standing;
  auto out = figures::assessed_set{};

  // Asthma: judged worse at 95 %, newest figure imputed, control limits.
  auto asthma = point(bare({day(2019, 4), day(2020, 4)}, 210.4));
  judge(asthma, comparator_kind::country, 173.9, standing::worse,
        confidence::at_95, figures::comparison_method::control_limits);
  auto filled = bare({day(2020, 4), day(2021, 4)}, 210.4);
  filled.imputed = true;
  out.all.push_back(
      series(kAsthma, kRiverton, {asthma, point(filled, gap::imputed)}));

  // Carers: only a value that the source filled in.
  auto carers = bare(years(2024, 2024), 31.5);
  carers.imputed = true;
  out.all.push_back(series(kCarers, kRiverton, {point(carers, gap::imputed)}));

  // Diabetes: a comparison would mislead.
  out.all.push_back(series(kDiabetes, kRiverton,
                           {point(measured(years(2024, 2024), 7.2, 7.1, 7.3),
                                  gap::comparison_would_mislead)}));

  // Healthy life: wide limits, periods that overlap.
  auto life_then = point(measured(years(2011, 2013), 56.8, 54.9, 58.7));
  auto life = point(measured(years(2022, 2024), 59.5, 53.2, 65.9));
  judge(life, comparator_kind::country, 60.9, standing::similar,
        confidence::none);
  judge(life, comparator_kind::neighbours, 62.6, standing::similar,
        confidence::none);
  judge(life, comparator_kind::baseline, 56.8, standing::similar,
        confidence::none, figures::comparison_method::overlapping_limits);
  auto lives = series(kHealthyLife, kRiverton, {life_then, life});
  lives.trend.why = gap::rolling_too_few_points;
  out.all.push_back(lives);
  out.all.push_back(series(kHealthyLife, kAlbion,
                           {point(measured(years(2022, 2024), 60.9, 60.7, 61.1),
                                  gap::comparator_is_itself)}));
  out.all.push_back(series(kHealthyLife, kNorthby,
                           {point(measured(years(2022, 2024), 62.6, 57, 68))}));

  // Loneliness: no limits, no trend for the same reason.
  auto lonely = series(kLoneliness, kRiverton,
                       {point(bare(years(2023, 2023), 8.3), gap::no_limits),
                        point(bare(years(2024, 2024), 9.1), gap::no_limits)});
  lonely.trend.why = gap::no_limits;
  out.all.push_back(lonely);

  // Pay: better at 99.8 %, one spring day a year, no clear change.
  auto pay = std::vector<figures::assessed_figure>{};
  for (auto y = 2021; y <= 2025; ++y) {
    auto f =
        measured({day(y, 4, 30), day(y + 1, 4, 30)}, 800 + y % 3, 780, 830);
    f.label = y == 2021 ? "2021-04-30" : "2025-04-30";
    pay.push_back(point(f));
  }
  judge(pay.back(), comparator_kind::country, 648, standing::better,
        confidence::at_998);
  auto pays = series(kPay, kRiverton, pay);
  pays.trend = {figures::trend_direction::no_significant_change,
                standing::similar,
                figures::trend_method::weighted_slope,
                0.4,
                0.1,
                gap::none,
                {0, 1, 2, 3, 4}};
  out.all.push_back(pays);

  // Smoking: worse at 99.8 %, falling, a goal, wards, men and women.
  auto smoking = std::vector<figures::assessed_figure>{};
  auto const values = std::vector<double>{19.8, 18.9, 18.1, 17.0, 16.4};
  for (auto i = 0; i < 5; ++i) {
    auto const v = values[static_cast<std::size_t>(i)];
    smoking.push_back(
        point(measured(years(2020 + i, 2020 + i), v, v - 0.8, v + 0.8)));
  }
  auto& newest = smoking.back();
  judge(newest, comparator_kind::country, 11.5, standing::worse,
        confidence::at_998);
  judge(newest, comparator_kind::region, 16.1, standing::similar,
        confidence::none);
  judge(newest, comparator_kind::goal, 12, standing::worse, confidence::at_998);
  judge(newest, comparator_kind::baseline, 19.8, standing::better,
        confidence::at_998, figures::comparison_method::overlapping_limits);
  auto smokers = series(kSmoking, kRiverton, smoking);
  smokers.trend = {figures::trend_direction::decreasing,
                   standing::better,
                   figures::trend_method::weighted_slope,
                   31.2,
                   -0.87,
                   gap::none,
                   {0, 1, 2, 3, 4}};
  out.all.push_back(smokers);
  auto const ward = [&](unsigned const which, double const value,
                        standing const s) {
    auto p = point(measured(years(2024, 2024), value, value - 2, value + 2));
    judge(p, comparator_kind::whole, 16.4, s,
          s == standing::similar ? confidence::none : confidence::at_95);
    out.all.push_back(series(kSmoking, which, {p}));
  };
  ward(kHillWard, 12.0, standing::better);
  ward(kDaleWard, 16.9, standing::similar);
  ward(kQuayWard, 21.3, standing::worse);
  auto const sex = [&](char const* const name, double const value,
                       standing const s) {
    auto p = point(measured(years(2024, 2024), value, value - 1, value + 1));
    judge(p, comparator_kind::whole, 16.4, s, confidence::at_95);
    out.all.push_back(series(kSmoking, kRiverton, {p}));
    out.all.back().group = name;
  };
  sex("Female", 14.1, standing::better);
  sex("Male", 18.7, standing::worse);

  // Waiting: a hospital's figure, by month, held against its own past.
  auto wait_then =
      point(measured({day(2024, 3), day(2024, 4)}, 14.3, 14, 14.6));
  auto wait = point(measured({day(2025, 3), day(2025, 4)}, 16.6, 16.3, 16.9));
  judge(wait, comparator_kind::baseline, 14.3, standing::worse,
        confidence::at_998, figures::comparison_method::overlapping_limits);
  auto waits = series(kWaiting, kHospitals, {wait_then, wait});
  waits.trend.why = gap::shorter_than_a_year;
  out.all.push_back(waits);

  // Deaths: wards only.
  out.all.push_back(
      series(kWardDeaths, kHillWard, {point(bare(years(2010, 2014), 5.1))}));
  out.all.push_back(
      series(kWardDeaths, kDaleWard, {point(bare(years(2010, 2014), 7.9))}));

  out.medians.push_back({figures::metric_index{kHealthyLife}, years(2022, 2024),
                         "2022 to 2024", 62.6, 3});
  std::ranges::sort(out.all, {}, [](figures::assessed_series const& s) {
    return std::tuple{s.metric, s.area, s.group};
  });
  return out;
}

}  // namespace wm::report::test
