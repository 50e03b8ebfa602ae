#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "disclosure/memory.h"

namespace wm::disclosure {

/// How much an explanation may say. To the public only what results show: why
/// exactly a count is hidden would narrow it.
enum class frankness { as_public, with_counts };

/// What became of one count of a figure.
struct explained_count {
  column which{column::numerator};
  bool told{false};
  std::string sentence;
};

/// Why a figure is as it is in the last output that had it.
struct explained_figure {
  std::string figure;  // "falls/E09000030/sex=female/2025-04-01..2026-04-01"
  output_note output;  // for whom, on which day
  bool shown{false};
  std::vector<explained_count> counts;
  std::vector<std::string> would_take;  // to show it: sentences
};

/// Looks a figure up in the memory and says in words why it is hidden, and
/// what it would take to show it.
///
/// \param outputs  memory_file::lines()
/// \param of       whose outputs are meant
/// \param figure   METRIC/AREA/GROUP/FROM as in results: the group is
///                 everybody or BREAKDOWN=GROUP, FROM the first day, with ..TO
///                 behind it where several periods begin on it
/// \error invalid_input  the text is no such name
/// \error not_found      no output had that figure; the message says which are
///                       near
result<explained_figure> explain_figure(
    std::vector<memory_file::line> const& outputs, readership const& of,
    std::string_view figure, frankness how);

}  // namespace wm::disclosure
