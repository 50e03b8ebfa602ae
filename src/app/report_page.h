#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>

#include "base/result.h"

namespace wm::app {

/// Draws the report of a finished run as one self-contained HTML file that
/// opens without a network.
///
/// \param out   the folder that `run` wrote
/// \param html  the file to write
/// \param record_quality  what `record summary --json` wrote, for a page on how
///              good the records are; nothing: no such page
/// \param since  the folder that an earlier `run` wrote, to say what moved
/// \returns its size [bytes]
/// \error not_found  there is no report.json in `out`
/// \error denied, invalid_input  see with_record_quality() and
///        with_since()
/// \error io         the file cannot be written
result<std::uint64_t> write_report_page(
    std::filesystem::path const& out, std::filesystem::path const& html,
    std::optional<std::filesystem::path> const& record_quality,
    std::optional<std::filesystem::path> const& since);

}  // namespace wm::app
