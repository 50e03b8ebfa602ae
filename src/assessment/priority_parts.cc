#include "assessment/priority_parts.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "assessment/standing_moves.h"
#include "framework/words.h"
#include "stats/quantile.h"

namespace wm::assessment {

namespace {

using figures::assessed_series;
using framework::area_type;

constexpr auto kTypes =
    std::array{area_type::ward_2014, area_type::network, area_type::practice};
constexpr auto kAges =
    std::array<std::string_view, 2>{"life_stage", "age_band_5"};
constexpr auto kUnknown = std::string_view{"unknown"};

bool lies_in(framework::package const& package, figures::area_index const at,
             std::string_view const home) {
  auto const* area = &package.areas[at.value()];
  while (area != nullptr && !area->parent.empty()) {
    if (area->parent == home) {
      return true;
    }
    area = framework::find_area(package, area->parent);
  }
  return false;
}

/// A series that is one of the parts, and how it is told apart.
std::optional<figures::parts_told_apart> way_of(
    framework::package const& package, assessed_series const& series,
    figures::area_index const home) {
  auto out = figures::parts_told_apart{};
  auto const& label = series.label;
  if (series.area == home && !label.breakdown.empty()) {
    if (std::ranges::find(kAges, label.breakdown) != kAges.end() ||
        label.word == kUnknown) {
      return std::nullopt;
    }
    out.by = label.breakdown;
    out.title = label.breakdown_title;
    return out;
  }
  auto const type = package.areas[series.area.value()].type;
  if (!series.group.empty() ||
      std::ranges::find(kTypes, type) == kTypes.end() ||
      !lies_in(package, series.area, package.home.value)) {
    return std::nullopt;
  }
  out.by = framework::word(type);
  return out;
}

/// Newest figures of one way.
struct gathered_parts {
  figures::parts_told_apart told;
  period covers;
  std::vector<figures::figure const*> figures;
};

bool usable(figures::figure const& f) {
  return f.value && !f.imputed && has_limits(f.at_95) && has_limits(f.at_998);
}

void gather(gathered_parts& into, assessed_series const& series) {
  for (auto const& point : series.points) {
    auto const& f = point.shown;
    if (!usable(f) || f.covers.to < into.covers.to) {
      continue;
    }
    if (f.covers != into.covers) {
      into.figures.clear();
      into.covers = f.covers;
      into.told.label = f.label;
    }
    into.figures.push_back(&f);
  }
}

compared_parts compare(framework::metric const& metric,
                       framework::inequality_scale const& scale,
                       gathered_parts const& parts) {
  auto values = std::vector<double>{};
  for (auto const* const f : parts.figures) {
    values.push_back(*f->value);
  }
  auto middle = figures::comparison{};
  middle.method = figures::comparison_method::limits_against_value;
  middle.value = stats::median(std::move(values)).value_or(0);
  auto out = compared_parts{parts.told, {}, 0};
  for (auto const* const f : parts.figures) {
    auto const moves = moves_of(metric, *f, middle, metric.better);
    auto const from = deviations(*moves, moves->to[2]);
    out.worse_from.push_back(from);
    out.told.worse += from < 0 ? 1 : 0;
  }
  out.told.parts = static_cast<int>(out.worse_from.size());
  out.level = framework::level_reached(scale.percent_worse,
                                       100.0 * out.told.worse / out.told.parts);
  return out;
}

}  // namespace

std::optional<compared_parts> widest_parts(
    framework::package const& package, framework::metric const& metric,
    std::span<assessed_series const> const of, figures::area_index const home) {
  if (metric.compare == framework::compare_method::none) {
    return std::nullopt;
  }
  auto ways = std::vector<gathered_parts>{};
  for (auto const& series : of) {
    auto const told = way_of(package, series, home);
    if (!told) {
      continue;
    }
    auto found = std::ranges::find_if(
        ways, [&](auto const& way) { return way.told.by == told->by; });
    if (found == ways.end()) {
      ways.push_back({*told, {}, {}});
      found = ways.end() - 1;
    }
    gather(*found, series);
  }
  auto const& scale = package.priorities->scales.inequality;
  auto out = std::optional<compared_parts>{};
  for (auto const& way : ways) {
    if (way.figures.size() < static_cast<std::size_t>(scale.parts)) {
      continue;
    }
    auto next = compare(metric, scale, way);
    if (!out || next.level > out->level) {
      out = std::move(next);
    }
  }
  return out;
}

}  // namespace wm::assessment
