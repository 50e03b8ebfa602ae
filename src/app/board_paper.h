#pragma once

#include <cstdint>
#include <filesystem>

#include "base/result.h"

namespace wm::app {

/// The file beside report.json that holds the board paper as a page to print.
inline constexpr auto kPaperPage = "board-paper.html";

/// Makes a Word file of the board paper of a finished run, with pandoc. The
/// same paper gives the same bytes.
///
/// \param out   the folder that `run` wrote
/// \param docx  the file to write
/// \returns its size [bytes]
/// \error not_found  `run` wrote no paper, since the package announces none;
///                   or pandoc is not installed
/// \error io         the file cannot be written, or pandoc fails: its message
result<std::uint64_t> write_board_paper(std::filesystem::path const& out,
                                        std::filesystem::path const& docx);

}  // namespace wm::app
