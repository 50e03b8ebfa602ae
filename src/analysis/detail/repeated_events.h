#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "analysis/detail/job.h"
#include "stats/standardised/age_band.h"
#include "stats/values/event_count.h"

namespace wm::analysis::detail {

/// Where people by age band and number of events stand in a table.
struct repeated_columns {
  std::size_t count;      // people with so many events each
  std::size_t frequency;  // events of each
  std::size_t age_band;
};

/// One group of such a table, each band once.
struct bands_of_people {
  std::vector<std::uint32_t> first_rows;  // of each band, in order of rows
  std::vector<double> events;
  std::vector<double> variances;
  stats::event_count all;
};

/// Sums the rows of a group band by band. The columns of `alike` (population,
/// weight) have to be the same in all rows of a band: rows that differ are
/// refused.
///
/// \param bands  for each word of the age band's column
/// \returns a band that has the same frequency twice, none when all is well
std::optional<stats::age_band> sum_by_band(
    job& of, repeated_columns const& columns,
    std::span<std::size_t const> alike, std::span<stats::age_band const> bands,
    std::size_t group, bands_of_people& out);

}  // namespace wm::analysis::detail
