#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "cli/disclosure_line.h"

namespace CLI {
class App;
}

namespace wm::cli {

enum class settle_task { settle, approve, verify, show_key, make_key };

/// A year of a contract to settle, or an account to approve or verify.
struct settle_options {
  settle_task wanted{settle_task::settle};
  std::filesystem::path package;
  std::string contract;
  std::string year;
  std::filesystem::path out;
  std::vector<std::filesystem::path> figures;
  std::optional<std::chrono::sys_days> on;  // default: today
  std::optional<std::filesystem::path> store;
  std::optional<std::chrono::sys_days> known_on;
  disclosure::readership readers{};
  std::optional<std::string> purpose;
  std::string why;
  std::filesystem::path account;
  std::filesystem::path key;
  std::optional<std::filesystem::path> terms;  // package to verify against
  bool json{false};
};

/// Adds `settle` with `approve`, `verify` and `key`.
void add_settle(CLI::App& app, settle_options& into);

}  // namespace wm::cli
