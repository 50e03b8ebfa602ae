#pragma once

#include <filesystem>
#include <functional>
#include <string>

namespace wm::test_support {

/// Runs every *.case of a folder: above a line "----" stands what is asked,
/// below it what is told. Each is compared as expect_golden does.
///
/// \param told  what is told of what is asked
/// \returns the number of cases, for the test to expect
int expect_golden_cases(
    std::filesystem::path const& folder,
    std::function<std::string(std::string const&)> const& told);

}  // namespace wm::test_support
