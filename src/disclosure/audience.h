#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace wm::disclosure {

/// The kinds of readers that outputs are made for.
enum class audience { everyone, partner, restricted };

/// The word in files: public, partner, restricted.
std::string_view name_of(audience a);

/// For whom an output is made.
struct readership {
  audience kind{audience::everyone};
  std::string organisation{};  // its id; of a partner only
  friend bool operator==(readership const&, readership const&) = default;
};

/// "public", "partner:barts_health", "restricted"
std::string name_of(readership const& of);

/// Reads what name_of() wrote.
///
/// \error invalid_input  it is none of these
result<readership> readership_of(std::string_view name);

}  // namespace wm::disclosure
