#include "figures/series_lookup.h"

namespace wm::figures {

namespace {

std::vector<metric_index> const kNone{};

}  // namespace

series_lookup::series_lookup(framework::package const& package)
    : package_{package} {
  for (auto i = 0U; i < package.metrics.size(); ++i) {
    auto const& metric = package.metrics[i];
    if (!metric.series) {
      continue;
    }
    by_code_[metric.series->code].push_back(metric_index{i});
    if (metric.fingertips) {
      by_number_[std::to_string(*metric.fingertips)].push_back(metric_index{i});
    }
  }
}

std::vector<metric_index> const& series_lookup::metrics(
    dialect const from, std::string_view const series) const {
  if (from == dialect::fingertips) {
    auto const found = by_number_.find(std::string{series});
    return found == by_number_.end() ? kNone : found->second;
  }
  auto const found = by_code_.find(series);
  return found == by_code_.end() ? kNone : found->second;
}

void series_lookup::complete(dialect const from, observation_text& row) const {
  if (from != dialect::fingertips) {
    return;
  }
  auto const& found = metrics(from, row[field::series]);
  if (found.empty()) {
    return;
  }
  auto const& metric = package_.metrics[found.front().value()];
  row[field::series] = metric.series->code;
  if (metric.unit) {
    row[field::unit] = metric.unit->name;
  }
}

}  // namespace wm::figures
