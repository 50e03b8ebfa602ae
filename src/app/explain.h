#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace wm::app {

/// Whether the word is meant as the code of a diagnostic: "WM0301", "301".
bool looks_like_a_code(std::string_view word);

/// What a code of `whatmatters check` means, and how to mend it.
///
/// \error not_found  no code has that number; says which come near
result<std::string> explain(std::string_view code);

/// All codes with a few words each, by subject.
std::string list_of_codes();

}  // namespace wm::app
