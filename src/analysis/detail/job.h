#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/detail/input.h"
#include "analysis/detail/output.h"
#include "analysis/detail/problems.h"
#include "analysis/detail/settings.h"
#include "base/result.h"
#include "stats/estimate.h"

namespace wm::analysis::detail {

/// What a method works on. It reads `in`, writes one or more rows for every
/// group to `out`, and puts into `refused` what makes the whole file
/// unusable, into `contradictions` what spoils one group.
struct job {
  settings const& chosen;
  input const& in;
  output& out;
  problems& refused;
  problems& contradictions;
  std::string file;

  stats::confidence_levels const& levels() const { return chosen.levels(); }
  std::size_t groups() const { return in.groups.size(); }
  bool has(std::size_t const column) const {
    return in.columns[column].present;
  }

  /// A cell, none when it is empty or the column is not there.
  std::optional<double> number(std::size_t column, std::size_t row) const;

  /// Writes the row of a group that misses a number, and says whether it did.
  /// After out.begin(group).
  bool skip_incomplete(std::size_t group);

  /// Refuses a cell that is a number and yet cannot be.
  void refuse_cell(std::size_t column, std::size_t row,
                   std::string_view message);

  /// Writes the row of a group that contradicts itself: `reason` in its row,
  /// `message` for people. After out.begin(group).
  void fail_group(std::size_t group, std::string_view reason,
                  std::string_view message);
  /// The same where results are by row: every row of the group, written here.
  void fail_rows(std::size_t group, std::string_view reason,
                 std::string_view message);
  /// fail_group for an error of the statistics.
  void fail_group(std::size_t group, error const& why);
};

/// A column's numbers, group by group.
class group_numbers {
 public:
  group_numbers(job const& of, std::size_t const column)
      : group_numbers{of.in.groups, of.in.columns[column].numbers} {}
  group_numbers(row_groups const& groups, std::span<double const> const all)
      : groups_{groups}, all_{all} {}

  /// Valid until the next call.
  std::span<double const> of(std::size_t group);

 private:
  row_groups const& groups_;
  std::span<double const> all_;
  std::vector<double> gathered_;
};

/// The sum of a column over the rows of a group.
double sum_of(job const& of, std::size_t column, std::size_t group);

}  // namespace wm::analysis::detail
