// Any bytes as a metric's file: no crash, no hang, every problem has a place
// within the file, and its line can be shown without control characters.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "framework/excerpt.h"
#include "framework/metric_file.h"

namespace {

void show_line(std::string_view bytes, wm::source_position const& at) {
  for (auto line = 1; line < at.line; ++line) {
    bytes.remove_prefix(bytes.find('\n') + 1);
  }
  auto const shown = wm::framework::excerpt_of(
      bytes.substr(0, bytes.find('\n')), at.column, at.length);
  auto const is_control = [](char const c) { return c >= 0 && c < ' '; };
  if (shown.marks.empty() || std::ranges::any_of(shown.text, is_control)) {
    std::abort();
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* const data,
                                      std::size_t const size) {
  auto const bytes =
      std::string_view{reinterpret_cast<char const*>(data), size};
  auto problems = std::vector<wm::framework::diagnostic>{};
  auto const read = wm::framework::read_metric_file(bytes, "fuzz.yaml",
                                                    {"en", "bn"}, problems);
  if (!read && problems.empty()) {
    std::abort();
  }
  auto const lines = 1 + std::ranges::count(bytes, '\n');
  auto const is_within = [&](wm::source_position const& at) {
    return at.file == "fuzz.yaml" && at.line >= 0 && at.line <= lines &&
           at.column >= 0 && at.length >= 0 &&
           at.column + at.length <= static_cast<int>(size) + 1;
  };
  for (auto const& problem : problems) {
    if (problem.message.empty() || !is_within(problem.at) ||
        !std::ranges::all_of(problem.related, [&](auto const& other) {
          return is_within(other.at);
        })) {
      std::abort();
    }
    show_line(bytes, problem.at);
  }
  return 0;
}
