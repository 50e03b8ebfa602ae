#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <vector>

#include "base/result.h"

namespace wm::app {

/// What other commands found, for the pages that tell of it.
struct report_additions {
  /// What `record summary --json` wrote: how good the records are.
  std::optional<std::filesystem::path> record_quality{};
  /// Folder that an earlier `run` wrote: what moved since.
  std::optional<std::filesystem::path> since{};
  /// Folder that `settle` wrote: what contracts paid.
  std::optional<std::filesystem::path> settled{};
  /// simulation.json of contracts: what they may pay.
  std::vector<std::filesystem::path> simulations{};
};

/// Draws the report of a finished run as one self-contained HTML file that
/// opens without a network.
///
/// \param out   the folder that `run` wrote
/// \param html  the file to write
/// \returns its size [bytes]
/// \error not_found  there is no report.json in `out`
/// \error denied, invalid_input  see with_record_quality(), with_since(),
///        with_settled(), with_simulations()
/// \error io         the file cannot be written
result<std::uint64_t> write_report_page(std::filesystem::path const& out,
                                        std::filesystem::path const& html,
                                        report_additions const& with);

}  // namespace wm::app
