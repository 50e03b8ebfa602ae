#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace wm::framework::detail {

/// How far what starts at `offset` reaches on its line: a text with its
/// quotes, a list with its brackets, a key without its colon.
///
/// \param offset  where it starts [bytes]
/// \returns at least 1, unless the bytes end there [bytes]
std::size_t extent(std::string_view bytes, std::size_t offset);

/// Whether the quoted text that opens at `offset` is closed on its own line;
/// gives the place after the closing quote [bytes].
std::optional<std::size_t> end_of_quote(std::string_view bytes,
                                        std::size_t offset);

}  // namespace wm::framework::detail
