#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace wm::cli {

/// One command and the words that may follow it.
struct command_words {
  std::string path;  // "import figures"; empty for the program itself
  std::vector<std::string> commands;
  std::vector<std::string> options;
  std::string about;
};

/// A completion script for bash, zsh or fish; file names complete everywhere.
std::string completion_script(std::string_view shell,
                              std::vector<command_words> const& words);

}  // namespace wm::cli
