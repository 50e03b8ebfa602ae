#include "stats/inequality/detail/measured_groups.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <span>

namespace wm::stats::detail {
namespace {

constexpr auto kWhere = "inequality_measures";

std::unexpected<error> bad_input(std::string message) {
  return fail(error_code::invalid_input, kWhere, std::move(message));
}

// All finite, none below 0 unless it may be.
result<void> check_column(std::span<double const> const column,
                          std::string_view const what, lowest const least) {
  for (auto i = std::size_t{0}; i < column.size(); ++i) {
    if (!std::isfinite(column[i]) ||
        (least == lowest::zero && column[i] < 0.0)) {
      return bad_input(fmt::format(
          "the {} of group {} is {}: give a known number{}", what, i + 1,
          column[i], least == lowest::zero ? ", not negative" : ""));
    }
  }
  return {};
}

result<void> check_sizes(group_values const& groups) {
  auto const size = groups.values.size();
  if (size < 2) {
    return bad_input("inequality is between at least two groups");
  }
  for (auto const& column :
       {groups.standard_errors, groups.populations, groups.order}) {
    if (!column.empty() && column.size() != size) {
      return bad_input(fmt::format(
          "{} values and {} standard errors, {} populations, {} places in "
          "the order: give one for every group or none",
          size, groups.standard_errors.size(), groups.populations.size(),
          groups.order.size()));
    }
  }
  return {};
}

result<std::vector<std::size_t>> ranks_of(std::span<double const> const order) {
  auto by_rank = std::vector<std::size_t>(order.size());
  std::iota(by_rank.begin(), by_rank.end(), std::size_t{0});
  std::ranges::sort(by_rank, {}, [&](std::size_t const i) { return order[i]; });
  for (auto i = std::size_t{1}; i < by_rank.size(); ++i) {
    if (order[by_rank[i]] == order[by_rank[i - 1]]) {
      return bad_input(
          fmt::format("groups {} and {} have the same place {} in "
                      "the order",
                      by_rank[i - 1] + 1, by_rank[i] + 1, order[by_rank[i]]));
    }
  }
  return by_rank;
}

result<void> check_question(group_values const& groups,
                            inequality_question const& question) {
  if (question.reference && *question.reference >= groups.values.size()) {
    return bad_input(fmt::format("there is no group {} to compare with",
                                 *question.reference + 1));
  }
  if (!question.scale) {
    return {};
  }
  if (!(*question.scale > 0.0 && std::isfinite(*question.scale))) {
    return bad_input(
        fmt::format("the scale is {}: give 1 for proportions, 100 "
                    "for percentages",
                    *question.scale));
  }
  for (auto i = std::size_t{0}; i < groups.values.size(); ++i) {
    if (!(groups.values[i] >= 0.0 && groups.values[i] <= *question.scale)) {
      return bad_input(
          fmt::format("the value of group {} is {}: shares of a "
                      "scale of {} lie between 0 and it",
                      i + 1, groups.values[i], *question.scale));
    }
  }
  return {};
}

}  // namespace

result<measured_groups> measure_groups(group_values const& groups,
                                       inequality_question const& question,
                                       confidence_levels const& levels) {
  WM_TRY(check_sizes(groups));
  WM_TRY(check_column(groups.values, "value", lowest::any));
  WM_TRY(check_column(groups.standard_errors, "standard error", lowest::zero));
  WM_TRY(check_column(groups.populations, "population", lowest::zero));
  WM_TRY(check_column(groups.order, "place in the order", lowest::any));
  WM_TRY(check_question(groups, question));
  auto measured = measured_groups{};
  measured.values = {groups.values.begin(), groups.values.end()};
  measured.errors = {groups.standard_errors.begin(),
                     groups.standard_errors.end()};
  measured.by_rank = WM_TRY(ranks_of(groups.order));
  measured.all_alike = std::ranges::all_of(
      measured.values,
      [&](double const value) { return value == measured.values.front(); });
  measured.wanted = question.wanted;
  measured.reference = question.reference;
  measured.scale = question.scale;
  measured.levels = levels;
  if (groups.populations.empty()) {
    return measured;
  }
  measured.people = std::accumulate(groups.populations.begin(),
                                    groups.populations.end(), 0.0);
  if (!(measured.people > 0.0 && std::isfinite(measured.people))) {
    return bad_input(
        fmt::format("the populations add up to {}: at least one "
                    "group needs people",
                    measured.people));
  }
  auto mean = 0.0;
  for (auto i = std::size_t{0}; i < groups.values.size(); ++i) {
    measured.shares.push_back(groups.populations[i] / measured.people);
    mean += measured.shares[i] * measured.values[i];
  }
  measured.mean = mean;
  return measured;
}

estimate without_limits(reason const why, std::optional<double> const value) {
  auto found = estimate{};
  found.why = why;
  if (value && std::isfinite(*value)) {
    found.value = value;
  }
  return found;
}

estimate normal_estimate(double const value, std::optional<double> const error,
                         confidence_levels const& levels, lowest const least,
                         std::string_view const method) {
  if (!std::isfinite(value)) {
    return without_limits(reason::value_off_scale);
  }
  if (!error) {
    return without_limits(reason::no_standard_errors, value);
  }
  auto found = estimate{value, {}, method, reason::none};
  for (auto const& level : levels) {
    auto const half = level.z * *error;
    if (!std::isfinite(value + half) || !std::isfinite(value - half)) {
      return without_limits(reason::unbounded_limits, value);
    }
    auto const lower = value - half;
    found.limits.push_back(
        {least == lowest::zero ? std::max(0.0, lower) : lower, value + half});
  }
  return found;
}

estimate ratio_estimate(double const ratio, std::optional<double> const error,
                        confidence_levels const& levels,
                        std::string_view const method) {
  if (!std::isfinite(ratio)) {
    return without_limits(reason::value_off_scale);
  }
  if (!error) {
    return without_limits(reason::no_standard_errors, ratio);
  }
  auto found = estimate{ratio, {}, method, reason::none};
  for (auto const& level : levels) {
    auto const factor = std::exp(level.z * *error);
    if (!std::isfinite(ratio * factor)) {
      return without_limits(reason::unbounded_limits, ratio);
    }
    found.limits.push_back({ratio / factor, ratio * factor});
  }
  return found;
}

}  // namespace wm::stats::detail
