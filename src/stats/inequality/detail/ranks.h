#pragma once

#include <span>

namespace wm::stats::detail {

/// Where groups stand in a population ranked from 0 to 1.
///
/// \param populations  in order of rank, > 0, sum finite [people]
/// \param shares       where the shares are put, same size, sum 1 [1]
/// \param ranks        where the middle ranks are put, same size [1]
/// \source PHE 2018, technical guide on the slope index: the mean rank
///         weighted by the shares is 1/2.
void middle_ranks(std::span<double const> populations, std::span<double> shares,
                  std::span<double> ranks);

/// Variance of the middle ranks.
///
/// \param shares  of middle_ranks [1]
/// \param ranks   of middle_ranks [1]
/// \returns the sum of share (rank - 1/2)^2, below 1/12 [1]
/// \source the same.
double rank_variance(std::span<double const> shares,
                     std::span<double const> ranks);

/// A straight line over the ranks.
struct rank_line {
  double start;  // at rank 0
  double slope;  // from rank 0 to 1
};

/// The least squares line through values at middle ranks, weighted by share.
///
/// \param shares    of middle_ranks [1]
/// \param ranks     of middle_ranks [1]
/// \param variance  rank_variance, > 0 [1]
/// \param values    same size [any one unit]
/// \returns the line [unit of the values]
/// \source Low and Low 2004, J Public Health 26:177-184.
rank_line fit_line(std::span<double const> shares,
                   std::span<double const> ranks, double variance,
                   std::span<double const> values);

}  // namespace wm::stats::detail
