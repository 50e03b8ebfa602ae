#pragma once

#include <cstddef>

#include "stats/inequality/detail/measured_groups.h"

namespace wm::stats::detail {

/// Difference, ratio, population attributable risk and fraction.
///
/// \param groups  checked
/// \param into    where the four are put
/// \source Schlotheuber and Hosseinpoor 2022, Int J Environ Res Public
///         Health 19:3697; Walter 1978, Int J Epidemiol 7:175-182.
void put_pairs(measured_groups const& groups, inequality_summary& into);

/// Slope and relative index by line and by logistic curve, absolute and
/// relative concentration index.
///
/// \param groups  checked
/// \param into    where the six are put
/// \source Schlotheuber and Hosseinpoor 2022, Int J Environ Res Public
///         Health 19:3697; MacKinnon and White 1985, J Econometrics
///         29:305-325 (HC1); Kakwani, Wagstaff and van Doorslaer 1997, J
///         Econometrics 77:87-103.
void put_regressions(measured_groups const& groups, inequality_summary& into);

/// Variance and its kin, Theil index, mean log deviation, index of disparity,
/// mean differences.
///
/// \param groups  checked
/// \param into    where the thirteen are put
/// \source Schlotheuber and Hosseinpoor 2022, Int J Environ Res Public
///         Health 19:3697; Ahn and others 2018, JCO Clin Cancer Inform
///         2:1-19.
void put_dispersions(measured_groups const& groups, inequality_summary& into);

/// One measure of a summary, to be written.
///
/// \param into  the summary
/// \param what  the measure
/// \returns its place
/// \source an index into measures.
inline estimate& place_of(inequality_summary& into,
                          inequality_measure const what) {
  return into.measures.at(static_cast<std::size_t>(what));
}

}  // namespace wm::stats::detail
