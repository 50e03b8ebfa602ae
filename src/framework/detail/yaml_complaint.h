#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "framework/diagnostic.h"

namespace wm::framework::detail {

/// What the YAML library could not read, in words that help to mend it.
///
/// \param complaint   its message
/// \param offset      where it noticed [bytes]
/// \param read_up_to  where the last value started that it did read [bytes]
diagnostic in_plain_words(std::string_view complaint, std::size_t offset,
                          std::string_view bytes, std::string const& file,
                          std::size_t read_up_to);

}  // namespace wm::framework::detail
