#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/money.h"
#include "base/result.h"
#include "framework/metric.h"

namespace wm::contracts {

/// How far two metrics move together, because the same people stand behind
/// them.
struct shared_people {
  std::string one;           // metric
  std::string other;         // metric
  share correlation{kNone};  // -100 to 100 %
};

/// A metric that moves by chance.
struct moving_metric {
  std::string id;
  framework::better better{framework::better::higher};
};

/// How normal variables that are independent become correlated ones: the
/// lower triangle L with L L' = R, row by row.
class correlation {
 public:
  /// \param metrics  each once
  /// \param others   how far any two metrics that `pairs` does not name get
  ///                 better together, -100 to 100 %: where lower is better for
  ///                 one of the two, their values go apart by as much
  /// \param pairs    of the values themselves; about metrics that are not in
  ///                 the list they are left out
  /// \error invalid_input  a correlation beyond its range, a pair named twice
  ///                       with different numbers, or correlations that cannot
  ///                       all hold at once (R is not positive semidefinite)
  /// \source Golub and Van Loan 2013, Matrix Computations, 4th ed., algorithm
  ///         4.2.1 (Cholesky).
  static result<correlation> between(std::span<moving_metric const> metrics,
                                     share others,
                                     std::span<shared_people const> pairs);

  /// \param independent  standard normal variables, one for each metric
  /// \param into         the correlated ones, of the same size
  void apply(std::span<double const> independent, std::span<double> into) const;

 private:
  std::size_t size_{0};
  bool plain_{true};           // nothing is correlated
  std::vector<double> lower_;  // row by row, size_ * size_
};

}  // namespace wm::contracts
