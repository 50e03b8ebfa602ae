#include "report/evidence.h"

#include <algorithm>
#include <cstdint>

namespace wm::report {

namespace {

using figures::area_index;
using figures::assessed_series;
using figures::metric_index;

/// A parent of a parent of ... more often than this is a ring.
constexpr auto kDeepest = 8;

}  // namespace

evidence::evidence(framework::package const& package,
                   disclosure::cleared_results const& results)
    : package_{package}, results_{results} {
  home_ = find(package.home.value);
  auto const& named = package.comparators;
  country_ = named.country ? find(named.country->value) : std::nullopt;
  region_ = named.region ? find(named.region->value) : std::nullopt;
  if (named.neighbours) {
    for (auto const& code : named.neighbours->areas) {
      if (auto const at = find(code.value)) {
        neighbours_.push_back(*at);
      }
    }
    std::ranges::sort(neighbours_, {}, [&](area_index const at) {
      return std::string_view{area(at).name};
    });
  }
}

std::span<assessed_series const> evidence::of(metric_index const metric) const {
  auto const found = std::ranges::equal_range(results_.series(), metric, {},
                                              &assessed_series::metric);
  return {found.begin(), found.end()};
}

assessed_series const* evidence::everyone(metric_index const metric,
                                          area_index const area) const {
  auto const all = of(metric);
  // Everyone is the empty group, which comes first.
  auto const found =
      std::ranges::lower_bound(all, area, {}, &assessed_series::area);
  return found != all.end() && found->area == area && found->group.empty()
             ? &*found
             : nullptr;
}

std::span<figures::neighbours_median const> evidence::medians(
    metric_index const metric) const {
  auto const found = std::ranges::equal_range(
      results_.medians(), metric, {}, &figures::neighbours_median::metric);
  return {found.begin(), found.end()};
}

bool evidence::only_records() const {
  return !results_.series().empty() &&
         std::ranges::all_of(results_.series(), [](auto const& series) {
           return series.source == figures::source_kind::record;
         });
}

std::string_view evidence::home_name() const {
  return home_ ? std::string_view{area(*home_).name}
               : std::string_view{package_.home.value};
}

std::optional<area_index> evidence::whole_of(area_index const at,
                                             metric_index const metric) const {
  auto above = find(area(at).parent);
  for (auto i = 0; i < kDeepest && above; ++i) {
    // As the assessment does: no higher than the borough.
    if (everyone(metric, *above) != nullptr ||
        area(*above).type == framework::area_type::borough) {
      return above;
    }
    above = find(area(*above).parent);
  }
  return std::nullopt;
}

bool evidence::lies_in_home(area_index const at) const {
  auto code = std::string_view{area(at).parent};
  for (auto i = 0; i < kDeepest && !code.empty(); ++i) {
    if (code == package_.home.value) {
      return true;
    }
    auto const parent = find(code);
    code = parent ? std::string_view{area(*parent).parent} : std::string_view{};
  }
  return false;
}

std::optional<area_index> evidence::find(std::string_view const code) const {
  auto const* const found = framework::find_area(package_, code);
  return found == nullptr ? std::nullopt
                          : std::optional{area_index{static_cast<std::uint32_t>(
                                found - package_.areas.data())}};
}

figures::assessed_figure const* find_period(assessed_series const& in,
                                            period const& covers) {
  auto const found = std::ranges::find_if(
      in.points, [&](auto const& p) { return p.shown.covers == covers; });
  return found == in.points.end() ? nullptr : &*found;
}

bool has_figures(assessed_series const& in) {
  return std::ranges::any_of(in.points, [](auto const& p) {
    return p.shown.value || p.shown.no_value == figures::gap::withheld;
  });
}

}  // namespace wm::report
