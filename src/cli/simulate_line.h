#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/simulate.h"

namespace CLI {
class App;
}

namespace wm::cli {

/// A year of a contract to live many times.
struct simulate_options {
  app::simulate_request what;
  std::optional<std::chrono::sys_days> on;  // default: today
  double spending_deviation{2.0};           // [per cent]
  std::optional<std::filesystem::path> store;
  std::optional<std::chrono::sys_days> known_on;  // default: all that is known
  std::optional<std::string> purpose;
  bool json{false};
};

/// Adds `simulate`.
void add_simulate(CLI::App& app, simulate_options& into);

}  // namespace wm::cli
