#include "analysis/detail/problems.h"

#include <fmt/format.h>

#include "analysis/run.h"

namespace wm::analysis::detail {
namespace {

constexpr auto kLongestValue = std::size_t{60};  // shown [bytes]

/// A value short enough for a line, never cut inside a character.
std::string shown(std::string_view const value) {
  if (value.size() <= kLongestValue) {
    return std::string{value};
  }
  auto end = kLongestValue;
  while (end > 0 && (static_cast<unsigned char>(value[end]) & 0xC0U) == 0x80U) {
    --end;
  }
  return fmt::format("{}...", value.substr(0, end));
}

}  // namespace

void problems::in_file(std::string_view const message) {
  if (take()) {
    lines_.push_back(fmt::format("{}: {}", file_, message));
  }
}

void problems::in_row(std::size_t const row, std::string_view const message) {
  if (take()) {
    lines_.push_back(fmt::format("{} row {}: {}", file_, row, message));
  }
}

void problems::in_cell(std::size_t const row, std::string_view const column,
                       std::string_view const value,
                       std::string_view const message) {
  if (take()) {
    lines_.push_back(fmt::format("{} row {}, {}: \"{}\" {}", file_, row, column,
                                 shown(value), message));
  }
}

void problems::in_group(std::string_view const group,
                        std::string_view const message) {
  if (take()) {
    lines_.push_back(group.empty()
                         ? fmt::format("{}: {}", file_, message)
                         : fmt::format("{}, {}: {}", file_, group, message));
  }
}

std::vector<std::string> problems::lines() const {
  auto out = lines_;
  if (count_ > lines_.size()) {
    out.push_back(fmt::format("and {} more", count_ - lines_.size()));
  }
  return out;
}

bool problems::take() {
  ++count_;
  return lines_.size() < kMostLines;
}

}  // namespace wm::analysis::detail
