#include "app/text_table.h"

#include <algorithm>

#include <fmt/format.h>

namespace wm::app {

std::string text_table(std::vector<std::vector<std::string>> const& rows,
                       std::size_t const text_columns) {
  auto widths = std::vector<std::size_t>{};
  for (auto const& row : rows) {
    widths.resize(std::max(widths.size(), row.size()));
    for (auto i = std::size_t{0}; i < row.size(); ++i) {
      widths[i] = std::max(widths[i], row[i].size());
    }
  }
  auto out = std::string{};
  for (auto const& row : rows) {
    auto line = std::string{};
    for (auto i = std::size_t{0}; i < row.size(); ++i) {
      line += i == 0 ? "" : "  ";
      line += i < text_columns ? fmt::format("{:<{}}", row[i], widths[i])
                               : fmt::format("{:>{}}", row[i], widths[i]);
    }
    line.erase(line.find_last_not_of(' ') + 1);
    out += line + "\n";
  }
  return out;
}

}  // namespace wm::app
