// Any bytes as a metric's file: no crash, no hang, and every problem has a
// place within the file.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "framework/metric_file.h"

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
  for (auto const& problem : problems) {
    if (problem.message.empty() || problem.at.file != "fuzz.yaml" ||
        problem.at.line < 0 || problem.at.line > lines ||
        problem.at.column < 0 ||
        problem.at.column > static_cast<int>(size) + 1) {
      std::abort();
    }
  }
  return 0;
}
