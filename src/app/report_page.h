#pragma once

#include <cstdint>
#include <filesystem>

#include "base/result.h"

namespace wm::app {

/// Draws the report of a finished run as one self-contained HTML file that
/// opens without a network.
///
/// \param out   the folder that `run` wrote
/// \param html  the file to write
/// \returns its size [bytes]
/// \error not_found  there is no report.json in `out`
/// \error io         the file cannot be written
result<std::uint64_t> write_report_page(std::filesystem::path const& out,
                                        std::filesystem::path const& html);

}  // namespace wm::app
