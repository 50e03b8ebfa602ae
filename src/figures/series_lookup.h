#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "figures/dialect.h"
#include "figures/keys.h"
#include "framework/model.h"

namespace wm::figures {

/// Which metrics a row belongs to, by the name its file gives the series: a
/// series code, or in a Fingertips file the indicator's number.
class series_lookup {
 public:
  /// \param package  must outlive the lookup
  explicit series_lookup(framework::package const& package);

  /// The metrics that use the series; empty when none does.
  std::vector<metric_index> const& metrics(dialect from,
                                           std::string_view series) const;

  /// Completes a row of a file that leaves out what the metric says: a
  /// Fingertips row gets the series code and the unit.
  void complete(dialect from, observation_text& row) const;

 private:
  framework::package const& package_;
  std::unordered_map<std::string, std::vector<metric_index>> by_number_;
  std::unordered_map<std::string_view, std::vector<metric_index>> by_code_;
};

}  // namespace wm::figures
