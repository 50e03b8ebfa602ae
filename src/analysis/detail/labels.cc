#include "analysis/detail/labels.h"

namespace wm::analysis::detail {

void labels::add(std::span<std::string_view const> const fields,
                 std::span<std::size_t const> const at) {
  for (auto const column : at) {
    bytes_ += fields[column];
    ends_.push_back(bytes_.size());
  }
  ++rows_;
}

std::string_view labels::text(std::size_t const row,
                              std::size_t const column) const {
  auto const index = row * columns_ + column;
  auto const begin = index == 0 ? 0 : ends_[index - 1];
  return std::string_view{bytes_}.substr(begin, ends_[index] - begin);
}

bool labels::equals(std::size_t const row,
                    std::span<std::string_view const> const fields,
                    std::span<std::size_t const> const at) const {
  for (auto column = std::size_t{0}; column < columns_; ++column) {
    if (text(row, column) != fields[at[column]]) {
      return false;
    }
  }
  return true;
}

std::string labels::shown(std::size_t const row) const {
  auto out = std::string{};
  for (auto column = std::size_t{0}; column < columns_; ++column) {
    out += column == 0 ? "" : ", ";
    out += text(row, column);
  }
  return out;
}

}  // namespace wm::analysis::detail
