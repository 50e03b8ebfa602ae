#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "base/result.h"
#include "metrics/definition.h"
#include "metrics/evaluate/measured.h"
#include "metrics/evaluate/measured_cells.h"

namespace wm::metrics {

/// A definition, and the periods it is wanted for.
struct wanted_figures {
  definition const* by{nullptr};   // not null
  std::vector<day_range> periods;  // as periods_within gives them
};

/// Which part of the persons is looked at: the first of one is everybody.
struct person_part {
  std::uint32_t number{0};  // < of
  std::uint32_t of{1};      // >= 1
};

struct engine_options {
  unsigned threads{1};  // >= 1
  person_part part;
};

/// What many definitions make of some of the persons: what can be merged.
/// Of each definition the cells of each of its periods, or why it has none.
using measured_part = std::vector<result<std::vector<cell_map>>>;

/// Applies many definitions to the persons of one part in one pass.
///
/// \param known_on  only what had been received by the end of that day
/// \returns one for each definition, in their order; equal whatever the number
///          of threads. A definition has an error where a number becomes too
///          large
/// \error invalid_input  the store is damaged
result<measured_part> measure_part(records const& from,
                                   std::span<wanted_figures const> wanted,
                                   day_number known_on,
                                   engine_options const& how);

/// Adds what the same definitions make of other persons, in any order.
///
/// \param into  of the same definitions and periods
void merge(measured_part& into, measured_part const& from);

/// The figures, as measure() gives them for each definition.
using measured_metrics = std::vector<result<std::vector<measured_period>>>;
measured_metrics figures_of(measured_part&& of,
                            std::span<wanted_figures const> wanted,
                            std::optional<day_number> data_until);

/// Applies many definitions to everybody whom a table of persons names, in
/// one pass: for each definition what measure() gives.
///
/// \param known_on    only what had been received by the end of that day
/// \param data_until  the last day that the records tell of; nothing: they
///                    reach far enough
/// \returns one for each definition, in their order; the same whatever the
///          order of the persons, the parts and the number of threads. A
///          definition has an error where a number becomes too large
/// \error invalid_input  the store is damaged
result<measured_metrics> measure_all(records const& from,
                                     std::span<wanted_figures const> wanted,
                                     day_number known_on,
                                     std::optional<day_number> data_until,
                                     engine_options const& how);

}  // namespace wm::metrics
