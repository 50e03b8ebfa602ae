#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "stats/confidence.h"
#include "stats/interval.h"
#include "stats/reason.h"

namespace wm::stats {

/// Limits of one result, in the order of its confidence_levels: either one
/// interval for each level or none at all.
class limit_list {
 public:
  constexpr bool empty() const { return size_ == 0; }
  constexpr std::size_t size() const { return size_; }
  constexpr interval const& operator[](std::size_t const at) const {
    return limits_[at];
  }
  constexpr interval const* begin() const { return limits_.data(); }
  constexpr interval const* end() const { return limits_.data() + size_; }

  /// \param limits  of the next level; more than kMostLevels is a broken
  ///                invariant and stops the program
  constexpr void push_back(interval const limits) {
    limits_.at(size_) = limits;
    ++size_;
  }

 private:
  std::array<interval, kMostLevels> limits_{};
  std::size_t size_{0};
};

/// What there is of a result.
enum class status : std::uint8_t { ok, no_limits, no_value };

/// The status as printed in results.
/// \source our words: docs/methods/README.md.
constexpr std::string_view word(status const what) {
  return what == status::ok          ? "ok"
         : what == status::no_limits ? "no_limits"
                                     : "no_value";
}

/// A statistic with its limits, or the reason why it has none. Its numbers
/// are finite. Unit: the statistic's.
///
/// Functions that return result<estimate> keep two things apart. Input that
/// cannot be (a negative count, NaN, more events than people where that is
/// impossible, a band twice) is an error. Input that is sound but gives no
/// value (nobody at risk, too few events) is an estimate with a reason.
struct estimate {
  std::optional<double> value;
  limit_list limits;
  std::string_view method;  // of the limits, a constant: "Wilson", "Byar"
  reason why{reason::none};
};

/// What there is of an estimate.
///
/// \returns ok exactly when the reason is none
/// \source our words: docs/methods/README.md.
constexpr status status_of(estimate const& of) {
  return of.why == reason::none ? status::ok
         : of.value             ? status::no_limits
                                : status::no_value;
}

}  // namespace wm::stats
