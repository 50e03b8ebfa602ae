#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace wm::test_support {

/// Puts together a broken package. A case is a folder whose files take the
/// place of those of the right package tests/golden/framework/base, and says
/// in these files, which are no part of the package:
///   expected.txt  what people are told
///   absent.txt    names of files to take away, "." for the whole folder
///   made.txt      what cannot lie in a repository, one a line:
///                 "grow FILE BYTES" makes a file that long,
///                 "dangle FILE" makes it a link to nothing
///
/// \param into  an empty folder
void assemble_package(std::filesystem::path const& broken,
                      std::filesystem::path const& into);

/// The names of the folders within one, sorted.
std::vector<std::string> folders_in(std::filesystem::path const& folder);

}  // namespace wm::test_support
