#include "framework/detail/version_rule.h"

#include <charconv>
#include <string>

#include <fmt/format.h>

namespace wm::framework::detail {

std::optional<metric_version> parse_version(std::string_view const text) {
  auto out = metric_version{};
  auto const* const end = text.data() + text.size();
  auto const first = std::from_chars(text.data(), end, out.first);
  if (first.ec != std::errc{} || first.ptr == end || *first.ptr != '.') {
    return std::nullopt;
  }
  auto const second = std::from_chars(first.ptr + 1, end, out.second);
  return second.ec == std::errc{} && second.ptr == end ? std::optional{out}
                                                       : std::nullopt;
}

std::optional<version_problem> version_problem_of(change const& of,
                                                  std::string_view const file) {
  auto const before = parse_version(of.version_before);
  auto const after = parse_version(of.version_after);
  if (!before || !after) {
    return std::nullopt;
  }
  auto const problem = [&](std::string message, std::string remedy) {
    return version_problem{of.id, std::string{file}, std::move(message),
                           std::move(remedy)};
  };
  if (*after < *before) {
    return problem(fmt::format("the version of \"{}\" fell from {} to {}",
                               of.id, of.version_before, of.version_after),
                   "A version only rises: what was said under the old one "
                   "stays true of it.");
  }
  if (of.effect == effect::not_comparable && after->first == before->first) {
    return problem(
        fmt::format("figures of \"{}\" before and after cannot be compared, "
                    "but its version still starts with {}",
                    of.id, after->first),
        fmt::format("Write version: {}.0.", before->first + 1));
  }
  if (of.effect == effect::meaning && *after == *before) {
    return problem(
        fmt::format("what \"{}\" counts, or who publishes it, is said in "
                    "other words, but its version is still {}",
                    of.id, of.version_after),
        fmt::format("Write version: {}.{} if it still counts the same, {}.0 "
                    "if figures before and after cannot be compared.",
                    before->first, before->second + 1, before->first + 1));
  }
  return std::nullopt;
}

}  // namespace wm::framework::detail
