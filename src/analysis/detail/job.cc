#include "analysis/detail/job.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace wm::analysis::detail {

std::optional<double> job::number(std::size_t const column,
                                  std::size_t const row) const {
  auto const& from = in.columns[column];
  if (!from.present || std::isnan(from.numbers[row])) {
    return std::nullopt;
  }
  return from.numbers[row];
}

bool job::skip_incomplete(std::size_t const group) {
  auto const missing = std::ranges::any_of(
      in.groups.rows(group), [this](std::uint32_t const row) {
        return std::ranges::binary_search(in.incomplete_rows, row);
      });
  if (missing) {
    out.fail_group("missing_value");
  }
  return missing;
}

void job::refuse_cell(std::size_t const column, std::size_t const row,
                      std::string_view const message) {
  auto const value = number(column, row);
  refused.in_cell(row + 1, in.columns[column].name,
                  value ? fmt::format("{}", *value) : "", message);
}

void job::fail_group(std::size_t const group, std::string_view const reason,
                     std::string_view const message) {
  out.fail_group(reason);
  contradictions.in_group(
      in.label_columns.empty()
          ? in.group_labels.shown(group)
          : in.row_labels.shown(in.groups.rows(group).front()),
      message);
}

void job::fail_rows(std::size_t const group, std::string_view const reason,
                    std::string_view const message) {
  for (auto const row : in.groups.rows(group)) {
    out.begin_row(row);
    out.fail_group(reason);
  }
  contradictions.in_group(in.group_labels.shown(group), message);
}

void job::fail_group(std::size_t const group, error const& why) {
  fail_group(group, "invalid_input",
             why.where.empty() ? why.message
                               : fmt::format("{}: {}", why.where, why.message));
}

std::span<double const> group_numbers::of(std::size_t const group) {
  auto const rows = groups_.rows(group);
  if (rows.empty()) {
    return {};
  }
  if (groups_.adjacent()) {
    return all_.subspan(rows.front(), rows.size());
  }
  gathered_.clear();
  for (auto const row : rows) {
    gathered_.push_back(all_[row]);
  }
  return gathered_;
}

double sum_of(job const& of, std::size_t const column,
              std::size_t const group) {
  auto sum = 0.0;
  for (auto const row : of.in.groups.rows(group)) {
    sum += of.in.columns[column].numbers[row];
  }
  return sum;
}

}  // namespace wm::analysis::detail
