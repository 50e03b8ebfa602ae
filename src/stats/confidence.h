#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string>

#include "base/result.h"
#include "stats/normal.h"

namespace wm::stats {

/// One two-sided confidence level.
struct confidence_level {
  double confidence;  // within (0, 1), 0.95 [1]
  double tail;        // probability outside on either side, 0.025 [1]
  double z;           // standard normal quantile, 1.959964 [1]
  friend bool operator==(confidence_level, confidence_level) = default;
};

/// No result has limits at more levels than this.
/// \source our choice: room for 90, 95, 99 and 99.8 %.
inline constexpr std::size_t kMostLevels = 4;

/// The levels at which a result has limits: one to kMostLevels, in the order
/// asked for. Limits of a result stand in the same order.
class confidence_levels {
 public:
  /// 95 % and 99.8 %, as English public health publishes.
  /// \source PHE 2018, Technical guide: confidence intervals.
  constexpr confidence_levels()
      : levels_{{{0.95, 0.025, kZ95}, {0.998, 0.001, kZ998}}}, size_{2} {}

  /// \param levels  1 to kMostLevels different numbers within (0, 1) whose z
  ///                is usable [1]
  /// \error invalid_input  none or too many, one twice, or one out of range;
  ///                       95 instead of 0.95 is named as such
  static result<confidence_levels> of(std::span<double const> levels);

  constexpr std::size_t size() const { return size_; }
  constexpr confidence_level const* begin() const { return levels_.data(); }
  constexpr confidence_level const* end() const {
    return levels_.data() + size_;
  }
  constexpr confidence_level const& operator[](std::size_t const at) const {
    return levels_[at];
  }

 private:
  std::array<confidence_level, kMostLevels> levels_;
  std::size_t size_;
};

/// The level in the name of a column: "95" for 0.95, "99_8" for 0.998.
///
/// \param confidence  within (0, 1) [1]
/// \returns the percentage, its point written as an underscore
/// \source columns of our results: docs/methods/README.md.
std::string column_suffix(double confidence);

}  // namespace wm::stats
