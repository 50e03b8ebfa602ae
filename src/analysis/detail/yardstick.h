#pragma once

#include <filesystem>
#include <span>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "stats/standardised/age_band.h"

namespace wm::analysis::detail {

/// Numbers by age against which a table is held: a standard population, or a
/// reference's events and people. Bands in order of age, without gap.
struct yardstick {
  std::vector<stats::age_band> bands;
  std::vector<std::vector<double>> values;  // one list of bands for each column
};

/// Reads one from a CSV file with the column `age_band` and these others.
///
/// \error not_found, invalid_input, io  as tables::read_csv; a column that is
///        not there, a band that cannot be read, is given twice, overlaps or
///        leaves a gap, a number that is negative or none
result<yardstick> read_yardstick(std::filesystem::path const& file,
                                 std::span<std::string_view const> columns);

/// A published standard population by its name, else one's own file with the
/// columns age_band and standard.
///
/// \error as read_yardstick; that there is no such file names the published
///        ones too
result<yardstick> standard_named(std::string_view name_or_file);

}  // namespace wm::analysis::detail
