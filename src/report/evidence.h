#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "disclosure/clear.h"
#include "framework/model.h"

namespace wm::report {

/// The cleared series of a framework, found by metric and area, and the areas
/// that the framework names. Refers to both; they must outlive it.
class evidence {
 public:
  evidence(framework::package const& package,
           disclosure::cleared_results const& results);

  framework::package const& package() const { return package_; }
  disclosure::cleared_results const& results() const { return results_; }

  /// All series of a metric, by area and group.
  std::span<figures::assessed_series const> of(
      figures::metric_index metric) const;

  /// The series of everyone in that area, or null.
  figures::assessed_series const* everyone(figures::metric_index metric,
                                           figures::area_index area) const;

  /// The medians of similar areas of a metric, in order of time.
  std::span<figures::neighbours_median const> medians(
      figures::metric_index metric) const;

  /// Whether there are figures, and all were counted from records.
  bool only_records() const;

  std::optional<figures::area_index> home() const { return home_; }
  std::optional<figures::area_index> country() const { return country_; }
  std::optional<figures::area_index> region() const { return region_; }
  /// The similar areas, by name.
  std::vector<figures::area_index> const& neighbours() const {
    return neighbours_;
  }

  framework::area const& area(figures::area_index const at) const {
    return package_.areas[at.value()];
  }
  /// The home area's name, or its code when areas.csv lacks it.
  std::string_view home_name() const;
  /// The nearest area above one that has figures of the metric, at most the
  /// borough: what `whole` compares with. None when there is no such area.
  std::optional<figures::area_index> whole_of(
      figures::area_index at, figures::metric_index metric) const;
  /// Whether an area lies in the home area, itself not counted.
  bool lies_in_home(figures::area_index at) const;

 private:
  std::optional<figures::area_index> find(std::string_view code) const;

  framework::package const& package_;
  disclosure::cleared_results const& results_;
  std::optional<figures::area_index> home_;
  std::optional<figures::area_index> country_;
  std::optional<figures::area_index> region_;
  std::vector<figures::area_index> neighbours_;
};

/// The point of a series that covers exactly that period, or null.
figures::assessed_figure const* find_period(figures::assessed_series const& in,
                                            period const& covers);

/// Whether any point of a series has a value, or had one before disclosure.
bool has_figures(figures::assessed_series const& in);

}  // namespace wm::report
