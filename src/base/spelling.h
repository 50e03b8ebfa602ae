#pragma once

#include <span>
#include <string>
#include <string_view>

namespace wm {

/// The word that was probably meant: the nearest by letters inserted, left
/// out, changed or swapped, if it is near enough to guess.
///
/// \returns one of `known`, or empty
std::string_view nearest(std::string_view written,
                         std::span<std::string_view const> known);

/// "Did you mean "x"?", or empty.
std::string did_you_mean(std::string_view written,
                         std::span<std::string_view const> known);

/// The same, or else all the words there are: "Allowed: a, b, c."
std::string did_you_mean_or_allowed(std::string_view written,
                                    std::span<std::string_view const> known);

}  // namespace wm
