#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/check.h"
#include "app/progress.h"
#include "app/record_figures.h"
#include "app/record_leave.h"
#include "base/result.h"
#include "disclosure/audience.h"

namespace wm::app {

struct run_request {
  std::filesystem::path package;
  std::filesystem::path out;  // made when it is missing
  /// Published figures beside the package's own, in any known shape.
  std::vector<std::filesystem::path> figures;
  std::chrono::sys_days on;  // the day that the results carry
  /// Records of persons to measure; of invented persons alone, since their
  /// figures never stand beside published ones.
  std::optional<record_request> records;
  /// For whom; others than the public see figures from records exactly, so
  /// their output lies below `out`, for its owner alone (folder_for()).
  disclosure::readership readers{};
  looker who{};  // leaves a line for whoever sees exact figures
};

struct run_summary {
  std::vector<framework::diagnostic> warnings;
  std::uint64_t rows{0};      // of published figures read
  std::uint64_t left_out{0};  // rows about series or areas not in use
  std::size_t figures{0};     // published
  std::size_t series{0};
  std::size_t rejected{0};
  std::optional<record_measurement> records;
  std::vector<std::string> findings;         // the main ones, as sentences
  std::vector<std::filesystem::path> files;  // written
};

/// Measures and assesses everything in a package for its readers and writes
/// results.csv, .parquet, .duckdb and .xlsx, report.json, and
/// rejects.csv when rows had to be set aside. Every file appears whole or
/// not at all.
///
/// \error invalid_input  the package has errors: the first stands in the
///                       message, `whatmatters check` lists all; or as
///                       add_record_figures()
/// \error not_found      there is no store of records, no such organisation
/// \error denied         exact figures of real persons, and no purpose
/// \error io             a file cannot be written
result<run_summary> run(run_request const& request,
                        progress_report const& tell);

}  // namespace wm::app
