#pragma once

#include <string>

#include "framework/detail/reader.h"

namespace wm::framework::detail {

/// The id that a file's name says: "smoking" for "metrics/smoking.yaml".
std::string id_of_file(std::string const& file);

/// Whether a file that holds one thing is named by its id; else an error.
void check_file_name(reader& from, place at, std::string const& id);

}  // namespace wm::framework::detail
