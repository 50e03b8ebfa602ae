#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/detail/input.h"
#include "analysis/method.h"
#include "analysis/run.h"
#include "stats/confidence.h"
#include "stats/estimate.h"
#include "stats/reason.h"
#include "tables/csv_writer.h"

namespace wm::analysis::detail {

/// The table of results, written field by field in the order of its columns:
/// begin, keys, value with limits, what the method adds, end.
class output {
 public:
  output(method const& of, input const& from,
         stats::confidence_levels const& levels);

  /// Writes the columns of the group, or of the row where results are by row.
  void begin(std::size_t group);
  void begin_row(std::size_t row);

  void text(std::string_view value) { csv_.text(value); }
  void number(double value) { csv_.number(value); }
  void number(std::optional<double> value);
  /// Value and limits at every level.
  void put(stats::estimate const& of);

  /// Writes method, status and reason.
  void end(stats::estimate const& of);
  void end(std::string_view method, stats::status what,
           std::string_view reason);

  /// The whole row, after begin, of a group whose rows contradict each other
  /// or miss a number: only its status no_value and its reason.
  void fail_group(std::string_view reason);

  answer finish();

 private:
  input const& from_;
  std::size_t levels_;
  std::size_t own_fields_;  // between the labels and method, status, reason
  tables::csv_writer csv_;
  std::size_t results_{0};
  std::map<std::string, std::size_t, std::less<>> no_value_;   // by reason
  std::map<std::string, std::size_t, std::less<>> no_limits_;  // by reason
};

}  // namespace wm::analysis::detail
