#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "base/owner_only_files.h"
#include "base/result.h"
#include "disclosure/audience.h"
#include "framework/model.h"

namespace wm::app {

/// The groups of figures that are a partner's own: "provider=R1H". None for
/// others.
///
/// \error not_found      organisations.yaml has no such organisation
/// \error invalid_input  it names no providers, so nothing is its own
result<std::vector<std::string>> own_groups_of(
    framework::package const& package, disclosure::readership const& to);

/// The folder for an output: what not everybody may read lies below, apart.
///
/// \returns OUT, OUT/partner/ORGANISATION or OUT/restricted
std::filesystem::path folder_for(std::filesystem::path const& out,
                                 disclosure::readership const& to);

/// Whether a folder of that name can be, without making it.
///
/// \error invalid_input  the name, or one above it, belongs to a file
result<void> check_folder(std::filesystem::path const& folder);

/// Makes the folder of an output; of one that not everybody may read it can be
/// entered by its owner alone.
///
/// \error invalid_input  the name belongs to a file
/// \error io             it cannot be made
result<void> make_folder(std::filesystem::path const& out,
                         disclosure::readership const& to);

/// What is made from a file that its owner alone can read must not be open to
/// more: while the result lives, new files are closed too.
///
/// \returns null where others may read the file
std::unique_ptr<owner_only_files> as_closed_as(
    std::filesystem::path const& file);

/// Says in the banner, which is on every page, for whom a report is. What
/// everybody may read needs none.
void mark_readers(framework::package& package,
                  disclosure::readership const& to);

}  // namespace wm::app
