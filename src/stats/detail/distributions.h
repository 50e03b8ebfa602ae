#pragma once

namespace wm::stats::detail {

/// Quantiles of the distributions that limits are made of. All return NaN, and
/// never throw, where they cannot be computed; callers check.

/// The probability beyond z on one side of a standard normal distribution.
///
/// \param z  0.025 is beyond 1.959964 [standard deviations]
/// \source Abramowitz and Stegun 1964, 26.2.29.
double tail_beyond(double z);

/// The point below which a gamma variable of that shape and scale 1 falls.
///
/// \param shape  > 0 [1]
/// \param tail   probability below, within (0, 1) [1]
/// \source computed by Boost.Math.
double gamma_quantile(double shape, double tail);

/// The point above which a gamma variable of that shape and scale 1 falls.
///
/// \param shape  > 0 [1]
/// \param tail   probability above, within (0, 1) [1]
/// \source computed by Boost.Math.
double gamma_quantile_above(double shape, double tail);

/// The point below which a beta variable falls.
///
/// \param a     > 0 [1]
/// \param b     > 0 [1]
/// \param tail  probability below, within (0, 1) [1]
/// \source computed by Boost.Math.
double beta_quantile(double a, double b, double tail);

/// The point above which a beta variable falls.
///
/// \param a     > 0 [1]
/// \param b     > 0 [1]
/// \param tail  probability above, within (0, 1) [1]
/// \source computed by Boost.Math.
double beta_quantile_above(double a, double b, double tail);

/// The point above which a variable with Student's t falls.
///
/// \param degrees_of_freedom  > 0 [1]
/// \param tail                probability above, within (0, 1/2] [1]
/// \source computed by Boost.Math.
double student_quantile_above(double degrees_of_freedom, double tail);

/// A gamma variable that is 0 when its scale is.
struct scaled_gamma {
  double shape;  // > 0 unless the scale is 0 [1]
  double scale;  // >= 0 [any unit]
};

/// The point below which falls a variable that is as often `one` as `other`.
///
/// \param one    and
/// \param other  one of them with a scale above 0
/// \param tail   probability below, within (0, 1/2) [1]
/// \returns the point; 0 when one scale is 0 [unit of the scales]
/// \source Fay and Kim 2017, Biometrics 73:484-495, for mid-p limits.
double mixture_quantile(scaled_gamma one, scaled_gamma other, double tail);

/// The point above which it falls.
///
/// \param one    and
/// \param other  one of them with a scale above 0
/// \param tail   probability above, within (0, 1/2) [1]
/// \returns the point [unit of the scales]
/// \source Fay and Kim 2017, Biometrics 73:484-495, for mid-p limits.
double mixture_quantile_above(scaled_gamma one, scaled_gamma other,
                              double tail);

}  // namespace wm::stats::detail
