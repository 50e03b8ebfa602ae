#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>

#include "base/result.h"
#include "disclosure/clear.h"
#include "figures/figure_set.h"
#include "framework/model.h"

namespace wm::app {

/// The store whose memory of what left is asked, and told.
struct remembered_store {
  std::filesystem::path folder;
  std::string version;       // of the records
  std::chrono::sys_days on;  // the day that the output carries
};

/// The file of a store in which the gate remembers what left.
inline constexpr auto kMemoryFile = "disclosure.jsonl";

/// By which policy counts from records leave: that of framework.yaml.
disclosure::count_policy policy_of(framework::package const& package);

/// Clears figures for their readers and judges what may be seen of them. When
/// there are figures from a store, what left of it before is reckoned with,
/// and what leaves now is written down first.
///
/// \param figures  in the order figure_reader leaves them
/// \param to       for the restricted audience: who calls has leave to look
/// \param on       the day from which the age of figures is counted
/// \error as own_groups_of() and disclosure::memory_file
result<disclosure::cleared_results> clear_figures(
    framework::package const& package, figures::figure_set figures,
    disclosure::readership const& to, std::chrono::sys_days on,
    std::optional<remembered_store> const& store);

}  // namespace wm::app
