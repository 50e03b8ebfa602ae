#include "app/readers.h"

#include <system_error>

#include <fmt/format.h>

#include "base/spelling.h"

namespace wm::app {

namespace {

namespace fs = std::filesystem;
using disclosure::audience;

result<void> make_one(fs::path const& folder) {
  auto problem = std::error_code{};
  fs::create_directories(folder, problem);
  if (problem) {
    return fail(
        error_code::io, folder.string(),
        fmt::format("This folder cannot be made: {}.", problem.message()));
  }
  return {};
}

}  // namespace

result<std::vector<std::string>> own_groups_of(
    framework::package const& package, disclosure::readership const& to) {
  if (to.kind != audience::partner) {
    return {};
  }
  auto const* const found =
      framework::find_organisation(package, to.organisation);
  if (found == nullptr) {
    auto ids = std::vector<std::string_view>{};
    for (auto const& each : package.organisations) {
      ids.push_back(each.id.value);
    }
    return fail(
        error_code::not_found, "--for",
        fmt::format("organisations.yaml has no \"{}\". {}", to.organisation,
                    did_you_mean_or_allowed(to.organisation, ids)));
  }
  if (found->providers.empty()) {
    return fail(error_code::invalid_input, to_string(found->id.at),
                fmt::format("{} has no providers, so no figure is its own: "
                            "write under which codes it stands in records, "
                            "providers: [R1H].",
                            to.organisation));
  }
  auto out = std::vector<std::string>{};
  for (auto const& code : found->providers) {
    out.push_back("provider=" + code);
  }
  return out;
}

fs::path folder_for(fs::path const& out, disclosure::readership const& to) {
  switch (to.kind) {
    case audience::everyone:
      return out;
    case audience::partner:
      return out / "partner" / to.organisation;
    case audience::restricted:
      return out / "restricted";
  }
  return out;
}

result<void> check_folder(fs::path const& folder) {
  auto ignored = std::error_code{};
  for (auto path = folder; !path.empty(); path = path.parent_path()) {
    if (fs::exists(path, ignored)) {
      if (!fs::is_directory(path, ignored)) {
        return fail(error_code::invalid_input, path.string(),
                    "This is a file: name a folder for the results.");
      }
      return {};
    }
  }
  return {};
}

result<void> make_folder(fs::path const& out,
                         disclosure::readership const& to) {
  WM_TRY(make_one(out));
  if (to.kind == audience::everyone) {
    return {};
  }
  auto const folder = folder_for(out, to);
  WM_TRY(make_one(folder));
  // One that was there before may be open to others.
  auto problem = std::error_code{};
  fs::permissions(folder, fs::perms::owner_all, problem);
  if (problem) {
    return fail(error_code::io, folder.string(),
                fmt::format("This folder cannot be closed to others: {}.",
                            problem.message()));
  }
  return {};
}

std::unique_ptr<owner_only_files> as_closed_as(fs::path const& file) {
  auto ignored = std::error_code{};
  auto const others = fs::perms::group_read | fs::perms::others_read;
  auto const open = fs::status(file, ignored).permissions() & others;
  return open == fs::perms::none ? std::make_unique<owner_only_files>()
                                 : nullptr;
}

void mark_readers(framework::package& package,
                  disclosure::readership const& to) {
  if (to.kind == audience::everyone) {
    return;
  }
  auto words = std::string{
      "Not for publication. Counts are exact, however few people they are of: "
      "only for those who were given leave to see them."};
  if (to.kind == audience::partner) {
    auto const* const found =
        framework::find_organisation(package, to.organisation);
    words = fmt::format(
        "Not for publication. For {} only: its own figures are exact, however "
        "few people they are of.",
        found == nullptr ? to.organisation : found->title.original());
  }
  if (!package.banner.given()) {
    package.banner.translations.push_back({.language = "en", .words = {}});
  }
  for (auto& banner : package.banner.translations) {
    banner.words = banner.words.empty()
                       ? words
                       : fmt::format("{} {}", words, banner.words);
  }
}

}  // namespace wm::app
