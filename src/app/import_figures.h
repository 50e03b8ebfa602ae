#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"

namespace wm::app {

struct import_request {
  std::filesystem::path package;
  std::vector<std::filesystem::path> files;
  std::optional<std::string> source;             // id in framework.yaml
  std::optional<std::string> licence;            // instead of the source's
  std::optional<std::filesystem::path> rejects;  // default: import-rejects.csv
  bool fingertips_only{false};                   // refuse any other shape
  bool start_empty{false};  // forget the rows the package has
};

/// What became of every row that was read.
struct import_summary {
  std::uint64_t read{0};
  std::uint64_t added{0};
  std::uint64_t revised{0};
  std::uint64_t unchanged{0};
  std::uint64_t unused_series{0};
  std::uint64_t unknown_area{0};
  std::uint64_t breakdown{0};
  std::size_t rejected{0};
  std::size_t observations{0};  // in observations.csv afterwards
  std::filesystem::path observations_file;
  std::optional<std::filesystem::path> rejects_file;
};

/// Brings published figures into a package's observations.csv: only series
/// that a metric uses and areas that areas.csv lists. Importing the same file
/// twice changes nothing. The old file stays until the new one is whole.
///
/// \error invalid_input  the package or a header is wrong
/// \error not_found      a file or the source is missing
/// \error io             a file cannot be read or written
result<import_summary> import_figures(import_request const& request);

}  // namespace wm::app
