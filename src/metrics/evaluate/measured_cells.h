#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <tuple>
#include <vector>

#include "base/result.h"
#include "metrics/evaluate/measured.h"

namespace wm::metrics {

/// All cells of a period, in the order in which they are told: kind, place of
/// the breakdown, group.
using cell_key = std::tuple<cell_kind, std::size_t, std::string>;
using cell_map = std::map<cell_key, tally>;

/// One map for each period, each with the empty cell of all.
std::vector<cell_map> empty_cells(definition const& by, std::size_t periods);

/// Adds a person or event to the cells that they belong to.
///
/// \error invalid_input  a sum has more than 38 digits
result<void> add_to_cells(cell_map& cells, outcome const& one,
                          definition const& by);

/// Adds the cells of other persons.
///
/// \param into  of the same definition and period
/// \error invalid_input  a sum has more than 38 digits
result<void> merge(cell_map& into, cell_map const& from);

/// The cells as they are told.
///
/// \param cells       size = periods.size()
/// \param periods     as periods_within gives them
/// \param data_until  the last day that the records tell of; nothing: they
///                    reach far enough
std::vector<measured_period> periods_of(std::vector<cell_map>&& cells,
                                        definition const& by,
                                        std::span<day_range const> periods,
                                        std::optional<day_number> data_until);

}  // namespace wm::metrics
