#pragma once

#include <array>
#include <cstddef>
#include <span>

#include "base/result.h"
#include "stats/inequality/slope_index.h"
#include "stats/reason.h"

namespace wm::stats::detail {

/// Whether a value can stand on a scale, its edge included.
///
/// \param value  any
/// \param scale  which
/// \returns false also for what is not finite
/// \source domains of logarithm and logit.
bool is_within(double value, value_scale scale);

/// Whether a value has no logarithm or logit.
///
/// \param value  within the scale
/// \param scale  which
/// \returns true for 0, on the logit scale also for 1
/// \source domains of logarithm and logit.
bool is_at_edge(double value, value_scale scale);

/// A plain value on a scale.
///
/// \param value  within the scale, not at its edge
/// \param scale  which
/// \returns its logarithm or logit, or itself
/// \source definitions of logarithm and logit.
double to_scale(double value, value_scale scale);

/// The plain value of one on a scale.
///
/// \param value  any
/// \param scale  which
/// \returns its exponential or logistic function, or itself
/// \source inverses of logarithm and logit.
double from_scale(double value, value_scale scale);

/// How a plain value rises with the one on a scale.
///
/// \param value  the plain value
/// \param scale  which
/// \returns the derivative there
/// \source derivatives of exponential and logistic function.
double derivative(double value, value_scale scale);

/// Checked groups in the order of their quantiles. Only the first `size`
/// places of a column are used.
struct ranked_groups {
  using column = std::array<double, kMostSlopeGroups>;

  std::size_t size;
  column populations, values, errors;  // errors on the scale of the values
  column shares, ranks;
  double rank_variance;
  reason why;  // sound, but no line

  std::span<double const> used(column const& of) const {
    return std::span{of}.first(size);
  }
};

/// Checks groups and puts them into the order of their quantiles.
///
/// \param groups  any
/// \param scale   of the values
/// \param where   of the error
/// \returns groups with ranks, or with a reason of slope_index_of_inequality
/// \error invalid_input  as slope_index_of_inequality
/// \source the domain of slope_index_of_inequality.
result<ranked_groups> rank_groups(quantile_values const& groups,
                                  value_scale scale, char const* where);

}  // namespace wm::stats::detail
