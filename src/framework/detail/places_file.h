#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "framework/detail/reader.h"
#include "framework/places.h"

namespace wm::framework::detail {

/// places.csv: the small areas where people live; see package_file.h.
std::optional<std::vector<small_area>> read_places_file(std::string_view bytes,
                                                        std::string const& file,
                                                        gathered& into);

}  // namespace wm::framework::detail
