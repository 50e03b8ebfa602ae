#include "framework/source_lines.h"

#include <utility>

#include "base/file.h"

namespace wm::framework {

namespace {

/// The first bytes of a packed file, whose lines nobody can read (RFC 1952).
constexpr auto kGzip = std::string_view{"\x1F\x8B"};

}  // namespace

source_lines::source_lines(std::filesystem::path folder)
    : folder_{std::move(folder)} {}

std::optional<std::string_view> source_lines::line(std::string const& file,
                                                   int const line) {
  auto const& [bytes, starts] = read(file);
  auto const index = static_cast<std::size_t>(line) - 1;
  if (line < 1 || index >= starts.size()) {
    return std::nullopt;
  }
  auto const text = std::string_view{bytes}.substr(starts[index]);
  return text.substr(0, text.find('\n'));
}

source_lines::content const& source_lines::read(std::string const& file) {
  auto const [found, is_new] = files_.try_emplace(file);
  auto& [bytes, starts] = found->second;
  if (is_new) {
    bytes = read_file(folder_ / file).value_or(std::string{});
    if (bytes.starts_with(kGzip)) {
      bytes.clear();
    }
    for (auto next = std::size_t{0}; next < bytes.size();) {
      starts.push_back(next);
      auto const end = bytes.find('\n', next);
      next = end == std::string::npos ? bytes.size() : end + 1;
    }
  }
  return found->second;
}

}  // namespace wm::framework
