#include "assessment/assess.h"

#include <optional>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "assessment/compare.h"
#include "assessment/control_chart.h"
#include "assessment/neighbours.h"
#include "assessment/recent_trend.h"

namespace wm::assessment {

namespace {

using figures::comparator_kind;
using figures::figure;
using figures::gap;

/// The areas that comparators name, by position.
struct places {
  explicit places(framework::package const& package);

  std::unordered_map<std::string_view, figures::area_index> by_code;
  std::optional<figures::area_index> country;
  std::optional<figures::area_index> region;
  framework::area_type neighbours_type{framework::area_type::borough};
  bool has_neighbours{false};
};

places::places(framework::package const& package) {
  for (auto i = 0U; i < package.areas.size(); ++i) {
    by_code.emplace(package.areas[i].code.value, figures::area_index{i});
  }
  auto const position = [&](auto const& named) {
    auto out = std::optional<figures::area_index>{};
    if (named) {
      if (auto const found = by_code.find(named->value);
          found != by_code.end()) {
        out = found->second;
      }
    }
    return out;
  };
  country = position(package.comparators.country);
  region = position(package.comparators.region);
  if (auto const home = by_code.find(package.home.value);
      home != by_code.end()) {
    neighbours_type = package.areas[home->second.value()].type;
  }
  has_neighbours = package.comparators.neighbours.has_value();
}

/// A comparator area for one series: its own series, or why there is none.
struct other_series {
  figures::series const* series{nullptr};
  gap why{gap::no_comparator};
};

other_series find_other(figures::figure_set const& figures,
                        figures::series const& own,
                        std::optional<figures::area_index> const area,
                        std::string_view const group) {
  if (!area) {
    return {};
  }
  if (*area == own.area && group == own.group) {
    return {nullptr, gap::comparator_is_itself};
  }
  auto const* const found =
      figures::find_series(figures, own.metric, *area, group);
  return {found, found == nullptr ? gap::comparator_lacks_figure : gap::none};
}

comparator same_period(other_series const& other, figure const& own) {
  if (other.series == nullptr) {
    return {std::nullopt, {}, other.why};
  }
  auto const* const found = figures::find_period(*other.series, own.covers);
  if (found == nullptr || !found->value || found->imputed) {
    return {std::nullopt, {}, gap::comparator_lacks_period};
  }
  return {found->value, found->label, gap::none};
}

class assessor {
 public:
  assessor(framework::package const& package,
           figures::figure_set const& figures)
      : package_{package},
        figures_{figures},
        places_{package},
        medians_{neighbours_medians(package, figures)} {}

  figures::assessed_series assess(figures::series const& own) const;
  std::vector<figures::neighbours_median> take_medians() && {
    return std::move(medians_);
  }

 private:
  comparator median_for(figures::series const& own, figure const& f) const;
  other_series whole_of(figures::series const& own) const;

  framework::package const& package_;
  figures::figure_set const& figures_;
  places places_;
  std::vector<figures::neighbours_median> medians_;
};

comparator assessor::median_for(figures::series const& own,
                                figure const& f) const {
  if (!places_.has_neighbours) {
    return {std::nullopt, {}, gap::no_comparator};
  }
  auto const& area = package_.areas[own.area.value()];
  if (area.type != places_.neighbours_type || !own.group.empty()) {
    return {std::nullopt, {}, gap::not_a_neighbouring_area};
  }
  auto const* const median = find_median(medians_, own.metric, f.covers);
  if (median == nullptr) {
    return {std::nullopt, {}, gap::too_few_neighbours};
  }
  return {median->value, median->label, gap::none};
}

other_series assessor::whole_of(figures::series const& own) const {
  if (!own.group.empty()) {
    return find_other(figures_, own, own.area, {});
  }
  using framework::area_type;
  switch (package_.areas[own.area.value()].type) {
    case area_type::ward_2014:
    case area_type::ward_2002:
    case area_type::practice:
    case area_type::network:
      break;
    default:
      return {};
  }
  // A practice belongs to a network, a network to the borough: the nearest
  // one above that has figures.
  auto code = std::string_view{package_.areas[own.area.value()].parent};
  auto nearest = other_series{};
  while (!code.empty()) {
    auto const parent = places_.by_code.find(code);
    if (parent == places_.by_code.end()) {
      break;
    }
    nearest = find_other(figures_, own, parent->second, own.group);
    auto const& area = package_.areas[parent->second.value()];
    if (nearest.series != nullptr || area.type == area_type::borough) {
      break;
    }
    code = area.parent;
  }
  return nearest;
}

figures::assessed_series assessor::assess(figures::series const& own) const {
  auto const& metric = package_.metrics[own.metric.value()];
  auto out = figures::assessed_series{};
  out.metric = own.metric;
  out.area = own.area;
  out.group = own.group;
  out.label = own.label;
  out.source = own.source;
  auto const country = find_other(figures_, own, places_.country, own.group);
  auto const region = find_other(figures_, own, places_.region, own.group);
  auto const whole = whole_of(own);
  out.points.reserve(own.points.size());
  for (auto const& f : own.points) {
    auto point = figures::assessed_figure{f, {}};
    auto const put = [&](comparator_kind const with,
                         figures::comparison const& found) {
      point.against[static_cast<std::size_t>(with)] = found;
    };
    put(comparator_kind::country,
        compare_with(metric, f, same_period(country, f)));
    put(comparator_kind::region,
        compare_with(metric, f, same_period(region, f)));
    put(comparator_kind::neighbours,
        compare_with(metric, f, median_for(own, f)));
    put(comparator_kind::whole, compare_with(metric, f, same_period(whole, f)));
    put(comparator_kind::goal, compare_with_goal(metric, f));
    auto const position = out.points.size();
    if (auto const* const first =
            baseline_point(metric, own.points, position)) {
      put(comparator_kind::baseline, compare_with_earlier(metric, f, *first));
    } else {
      auto none = figures::comparison{};
      none.why = gap::first_period;
      put(comparator_kind::baseline, none);
    }
    if (f.value && !f.imputed) {
      out.latest = position;
    }
    out.points.push_back(point);
  }
  if (out.latest) {
    out.trend = recent_trend(metric, own.points, *out.latest);
    if (own.group.empty()) {
      out.chart = chart_of(metric, own);
    }
  }
  return out;
}

}  // namespace

figures::assessed_set assess(framework::package const& package,
                             figures::figure_set figures) {
  auto assessor_of_all = assessor{package, figures};
  auto out = figures::assessed_set{};
  out.all.reserve(figures.all.size());
  for (auto const& series : figures.all) {
    out.all.push_back(assessor_of_all.assess(series));
  }
  out.medians = std::move(assessor_of_all).take_medians();
  out.texts = std::move(figures.texts);
  return out;
}

}  // namespace wm::assessment
