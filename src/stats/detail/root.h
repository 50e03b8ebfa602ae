#pragma once

#include <cmath>

namespace wm::stats::detail {

/// Where a continuous function changes its sign, to the last bits of a double.
///
/// \param function  of one double
/// \param from      an end
/// \param to        the other; when the function has the same sign at both,
///                  the end nearer to 0 is the answer
/// \returns the point within [from, to]
/// \source Ridders 1979, IEEE Trans Circuits Syst 26:979-980.
template <typename Function>
double root_between(Function const& function, double from, double to) {
  auto at_from = function(from);
  auto at_to = function(to);
  if ((at_from < 0.0) == (at_to < 0.0)) {
    return std::abs(at_from) <= std::abs(at_to) ? from : to;
  }
  // Each turn at least halves the interval, so 200 suffice for any two
  // doubles of one sign that are not absurdly far apart; 10 are usual.
  for (auto turn = 0; turn < 200; ++turn) {
    auto const middle = from + 0.5 * (to - from);
    auto const at_middle = function(middle);
    if (at_middle == 0.0 || middle == from || middle == to) {
      return middle;
    }
    auto const root = std::sqrt(at_middle * at_middle - at_from * at_to);
    auto const sign = at_from < 0.0 ? -1.0 : 1.0;
    auto const next =
        root == 0.0 ? middle
                    : middle + (middle - from) * (sign * at_middle / root);
    auto const at_next = function(next);
    if (at_next == 0.0) {
      return next;
    }
    auto const last = std::abs(to - from);
    // Keep the smallest interval in which the sign still changes.
    if ((at_middle < 0.0) != (at_next < 0.0)) {
      from = middle;
      at_from = at_middle;
      to = next;
      at_to = at_next;
    } else if ((at_from < 0.0) != (at_next < 0.0)) {
      to = next;
      at_to = at_next;
    } else {
      from = next;
      at_from = at_next;
    }
    if (std::abs(to - from) <= 4e-16 * std::abs(next) ||
        std::abs(to - from) >= last) {
      return next;
    }
  }
  return from + 0.5 * (to - from);
}

}  // namespace wm::stats::detail
