#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/check.h"
#include "app/record_figures.h"
#include "app/record_leave.h"
#include "base/money.h"
#include "base/result.h"

namespace wm::app {

/// Whether each paid metric is looked at as well.
enum class target_audit { without, with };

struct simulate_request {
  std::filesystem::path package;
  std::string contract;  // its id
  std::string year;      // "2023/24"; empty: the contract's first
  std::filesystem::path out;
  std::vector<std::filesystem::path> figures;  // beside the package's own
  std::chrono::sys_days on;                    // the day the output carries
  std::uint64_t seed{1};
  std::uint32_t draws{10'000};
  unsigned threads{1};
  share spending_deviation{20'000};  // of a year's spending, 2 %
  target_audit audit{target_audit::without};
  /// Records behind paid metrics: whose events they count, and which persons
  /// they share. What is written is then for its owner alone.
  std::optional<record_request> records{};
  looker who{};
};

struct simulate_summary {
  std::vector<framework::diagnostic> warnings;
  std::string words;  // what was found, for people
  std::string json;   // the same, for programs
  std::vector<std::filesystem::path> files;
};

/// Lives a year of a contract many times on published figures and writes
/// OUT/simulation.json (schema Simulation of openapi.yaml), OUT/simulation.html
/// and OUT/payments.csv (docs/contracts.md, "Before signing").
///
/// A year without figures yet is expected to have the latest one, moved by
/// the trend of its last five. Spending that is not known is expected to be
/// the benchmark.
///
/// \error denied         records of real persons, and no purpose
/// \error not_found      the package has no such contract or year
/// \error invalid_input  the package has errors, or as contracts::simulate()
/// \error undefined      as contracts::simulate()
/// \error io             a file cannot be written
result<simulate_summary> simulate(simulate_request const& request);

}  // namespace wm::app
