#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/check.h"
#include "app/record_figures.h"
#include "app/record_leave.h"
#include "base/result.h"
#include "disclosure/clear.h"
#include "disclosure/clear_needs.h"
#include "figures/set_aside.h"
#include "report/document.h"

namespace wm::app {

/// What to measure, for whom.
struct measure_request {
  std::filesystem::path package;
  std::vector<std::filesystem::path> figures;  // beside the package's own
  std::chrono::sys_days on;  // the day that the output carries
  std::optional<record_request> records;
  disclosure::readership readers{};
  looker who{};
  std::string command;  // that asks, for the list of looks: "run"
};

/// A package with its figures as its readers may see them.
struct measured_package {
  framework::package package;  // marked for its readers
  std::vector<framework::diagnostic> warnings;
  std::uint64_t rows{0};      // of published figures read
  std::uint64_t left_out{0};  // rows about series or areas not in use
  std::size_t series{0};      // published
  std::size_t figures{0};     // published
  std::vector<figures::row_set_aside> rejects;
  std::optional<record_measurement> records;
  report::persons_measured persons{report::persons_measured::none};
  std::string version;                   // of package, figures and records
  std::vector<std::string> definitions;  // fingerprints, by metric
  disclosure::cleared_results cleared;
  std::optional<disclosure::cleared_needs> needs{};  // of records
};

/// Told before each of kMeasuringSteps steps: its number, from 1, and what it
/// does.
using measuring_step = std::function<void(int, std::string_view)>;
inline constexpr auto kMeasuringSteps = 4;

/// Reads a package, measures and assesses everything in it and clears it for
/// its readers. Writes nothing but what the gate remembers of a store, and a
/// line about a look at exact figures.
///
/// \error as run()
result<measured_package> measure_package(measure_request const& request,
                                         measuring_step const& step);

}  // namespace wm::app
