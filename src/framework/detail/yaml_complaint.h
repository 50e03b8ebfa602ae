#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "framework/diagnostic.h"

namespace YAML {
class Exception;
}

namespace wm::framework::detail {

/// What the YAML library could not read, in words that help to mend it.
///
/// \param read_up_to  where the last value started that it did read [bytes]
diagnostic in_plain_words(YAML::Exception const& complaint,
                          std::string_view bytes, std::string const& file,
                          std::size_t read_up_to);

}  // namespace wm::framework::detail
