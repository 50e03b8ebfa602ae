#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "app/record_leave.h"
#include "base/result.h"
#include "disclosure/explain.h"

namespace wm::app {

/// Which figure of which outputs is to be explained.
struct disclosure_question {
  std::filesystem::path store;
  std::string figure;                // METRIC/AREA/GROUP/FROM
  disclosure::readership readers{};  // restricted: exactly why, with counts
  looker who{};
};

/// Says why a figure is hidden, and what it would take to show it, as far as
/// these readers may know. For the restricted audience the public output is
/// explained with its true counts, which is a look at the records.
///
/// \error not_found  there is no store, nothing left of it, or no such figure
/// \error denied     exact counts of real persons, and no purpose
/// \error as disclosure::memory_file and disclosure::explain_figure
result<disclosure::explained_figure> explain_disclosure(
    disclosure_question const& question);

/// What left of a store, output by output, the oldest first. Following the
/// chain of the memory is part of it.
///
/// \error as explain_disclosure
result<std::vector<disclosure::memory_file::line>> outputs_of(
    std::filesystem::path const& store);

}  // namespace wm::app
