#pragma once

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "disclosure/clear.h"
#include "framework/model.h"

// For the tests of this room: an invented place with a few metrics, and the
// pieces to build others from.
namespace wm::report::test {

using std::chrono::sys_days;

inline sys_days day(int const year, unsigned const month = 1,
                    unsigned const of_month = 1) {
  return sys_days{std::chrono::year{year} / static_cast<int>(month) /
                  static_cast<int>(of_month)};
}

inline period years(int const first, int const last) {
  return {day(first), day(last + 1)};
}

inline framework::text english(std::string words) {
  auto out = framework::text{};
  out.translations.push_back(
      {"en", std::move(words), framework::translation_status::original});
  return out;
}

inline framework::located<std::string> id(std::string value) {
  return {std::move(value), {}};
}

inline framework::unit unit(std::string name, int const decimals,
                            double const per = 1) {
  return {std::move(name), per, decimals, {}};
}

/// A metric with everything that its figures need.
inline framework::metric metric(std::string name, std::string title,
                                std::string says, framework::unit in,
                                framework::better const better) {
  auto out = framework::metric{};
  out.id = id(std::move(name));
  out.version = "1.0";
  out.title = english(std::move(title));
  out.plain = english("How is it?");
  if (!says.empty()) {
    out.says = english(std::move(says));
  }
  out.lead = id("council");
  out.source = framework::metric_source::published;
  out.unit = std::move(in);
  out.better = better;
  return out;
}

inline framework::area area(std::string code, std::string name,
                            framework::area_type const type,
                            std::string parent = "") {
  auto out = framework::area{};
  out.code = id(std::move(code));
  out.name = std::move(name);
  out.type = type;
  out.parent = std::move(parent);
  return out;
}

/// A measured figure, its 99.8 % limits widened from the 95 % ones.
inline figures::figure measured(period const covers, double const value,
                                double const lower, double const upper) {
  auto out = figures::figure{};
  out.covers = covers;
  out.label = "as published";
  out.value = value;
  out.at_95 = {{lower, upper},
               figures::limits_origin::published,
               figures::limits_method::as_published};
  auto const more = 0.3 * (upper - lower);
  out.at_998 = {{lower - more, upper + more},
                figures::limits_origin::widened,
                figures::limits_method::widened_plain};
  out.source = "statistics_office";
  return out;
}

/// A measured figure whose source prints no limits.
inline figures::figure bare(period const covers, double const value) {
  auto out = figures::figure{};
  out.covers = covers;
  out.label = "as published";
  out.value = value;
  out.no_limits = figures::gap::no_limits;
  out.source = "statistics_office";
  return out;
}

/// A point that nothing could be said about for this reason; by default it is
/// the first of its series and no other area has one.
inline figures::assessed_figure point(
    figures::figure shown,
    figures::gap const why = figures::gap::comparator_lacks_figure) {
  auto out = figures::assessed_figure{shown, {}};
  for (auto& c : out.against) {
    c.why = why;
  }
  if (why == figures::gap::comparator_lacks_figure) {
    using figures::comparator_kind;
    auto const because = [&](comparator_kind const with, figures::gap const g) {
      out.against[static_cast<std::size_t>(with)].why = g;
    };
    because(comparator_kind::neighbours, figures::gap::too_few_neighbours);
    because(comparator_kind::goal, figures::gap::no_goal);
    because(comparator_kind::baseline, figures::gap::first_period);
  }
  return out;
}

inline void judge(figures::assessed_figure& p,
                  figures::comparator_kind const with, double const value,
                  figures::standing const standing,
                  figures::confidence const confidence,
                  figures::comparison_method const method =
                      figures::comparison_method::limits_against_value) {
  auto& c = p.against[static_cast<std::size_t>(with)];
  c.method = method;
  c.standing = standing;
  c.confidence = confidence;
  c.why = figures::gap::none;
  c.value = value;
  c.label = "as published";
}

/// A series of everyone, its newest measured point and no trend.
inline figures::assessed_series series(
    unsigned const of_metric, unsigned const in_area,
    std::vector<figures::assessed_figure> points) {
  auto out = figures::assessed_series{};
  out.metric = figures::metric_index{of_metric};
  out.area = figures::area_index{in_area};
  out.points = std::move(points);
  for (auto i = std::size_t{0}; i < out.points.size(); ++i) {
    if (out.points[i].shown.value && !out.points[i].shown.imputed) {
      out.latest = i;
    }
  }
  out.trend.why = figures::gap::fewer_than_five_points;
  return out;
}

/// Through the gate; of what it leaves, comparisons and trends stay as given.
inline disclosure::cleared_results cleared(figures::assessed_set set) {
  auto by = disclosure::gate{};
  auto figures = figures::figure_set{};
  for (auto const& one : set.all) {
    auto const metric = std::size_t{one.metric.value()};
    auto const area = std::size_t{one.area.value()};
    by.metrics.resize(std::max(by.metrics.size(), metric + 1));
    by.areas.resize(std::max(by.areas.size(), area + 1));
    auto series = figures::series{};
    series.metric = one.metric;
    series.area = one.area;
    series.group = one.group;
    series.source = one.source;
    for (auto const& point : one.points) {
      series.points.push_back(point.shown);
    }
    figures.all.push_back(std::move(series));
  }
  auto const judged = [&](figures::figure_set const& seen) {
    for (auto s = std::size_t{0}; s < set.all.size(); ++s) {
      auto& one = set.all[s];
      for (auto p = std::size_t{0}; p < one.points.size(); ++p) {
        one.points[p].shown = seen.all[s].points[p];
      }
      if (one.latest && !one.points[*one.latest].shown.value) {
        one.latest.reset();
      }
    }
    return std::move(set);
  };
  return disclosure::clear(std::move(figures), by, {}, judged);
}

}  // namespace wm::report::test
