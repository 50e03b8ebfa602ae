#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "app/readers.h"

namespace CLI {
class App;
}

namespace wm::cli {

enum class disclosure_task { explain, list };

struct disclosure_options {
  disclosure_task wanted{disclosure_task::explain};
  std::filesystem::path store;
  std::string figure;
  disclosure::readership readers{};
  std::optional<std::string> purpose;
  bool json{false};
};

/// Adds `--for` to a command.
void add_readers(CLI::App& to, disclosure::readership& into,
                 std::string const& about);

/// Adds `disclosure explain` and `disclosure list`.
void add_disclosure(CLI::App& app, disclosure_options& into);

}  // namespace wm::cli
