#pragma once

#include <filesystem>
#include <string>

#include "base/result.h"

namespace wm::app {

struct postcard_request {
  std::filesystem::path out;   // the folder that `run` wrote
  std::string area;            // code of a ward
  std::string language;        // "en"
  std::filesystem::path file;  // the page to write
};

/// Writes the postcard of a ward as one HTML page to print on A5.
///
/// \error not_found      there is no report.json in the folder, or it has no
///                       postcard of that area: which it has
/// \error invalid_input  report.json is none of ours, or the texts are not
///                       translated into that language
/// \error io             the file cannot be written
result<void> write_postcard(postcard_request const& request);

}  // namespace wm::app
