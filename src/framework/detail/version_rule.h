#pragma once

#include <optional>
#include <string_view>

#include "framework/diff.h"

namespace wm::framework::detail {

/// "1.0": two numbers, the first rises when figures cannot be compared.
struct metric_version {
  int first{0};
  int second{0};
  friend auto operator<=>(metric_version const&,
                          metric_version const&) = default;
};

/// \returns nothing when it is no version
std::optional<metric_version> parse_version(std::string_view text);

/// Whether the version of a metric tells what happened to it.
///
/// \param of    a changed or renamed metric
/// \param file  of the newer package
std::optional<version_problem> version_problem_of(change const& of,
                                                  std::string_view file);

}  // namespace wm::framework::detail
