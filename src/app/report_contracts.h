#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace wm::app {

/// Puts the latest settlement account of each contract, year and provider into
/// a report document (SettledYear of openapi.yaml): who, when and how much,
/// nothing of the figures behind it.
///
/// \param report  a report document as JSON
/// \param folder  that `settle` wrote, with accounts for the public
/// \error denied         an account is not for everybody, and the report is not
///                       restricted
/// \error not_found      there is no such folder, or no account in it
/// \error invalid_input  an account was changed
/// \error io             it cannot be read
result<std::string> with_settled(std::string_view report,
                                 std::filesystem::path const& folder);

/// Puts simulations into a report document.
///
/// \param files  that `simulate` wrote: simulation.json
/// \error invalid_input  a file is something else, or of a contract or year
///                       that another file is of
/// \error not_found, io  it cannot be read
result<std::string> with_simulations(
    std::string_view report, std::vector<std::filesystem::path> const& files);

}  // namespace wm::app
