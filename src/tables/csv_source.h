#pragma once

#include <filesystem>
#include <string>
#include <variant>

namespace wm::tables {

/// A text that is already in memory.
struct csv_text {
  std::string name;  // how errors call it
  std::string text;
};

/// Standard input of the program, to its end.
struct standard_input {};

/// Where the bytes of a CSV file come from. A file or standard input may be
/// packed with gzip (told by the first bytes).
using csv_source =
    std::variant<std::filesystem::path, standard_input, csv_text>;

/// How errors call it: the path, "standard input", or the text's own name.
std::string name_of(csv_source const& source);

}  // namespace wm::tables
