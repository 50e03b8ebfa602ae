#pragma once

#include <string_view>

namespace wm::disclosure {

/// For whom an output is made.
enum class audience { everyone, partner, restricted };

/// The word in files and options: public, partner, restricted.
std::string_view name_of(audience a);

}  // namespace wm::disclosure
