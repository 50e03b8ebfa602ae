#include "framework/detail/package_folder.h"

#include <algorithm>
#include <span>
#include <system_error>

#include <fmt/format.h>

#include "base/file.h"
#include "base/spelling.h"
#include "framework/detail/source_bytes.h"

namespace wm::framework::detail {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view kFiles[] = {
    "areas.csv",  "concepts.yaml",    "framework.yaml",
    "links.yaml", "observations.csv", "organisations.yaml",
    "places.csv", "statements.yaml",  "workstreams.yaml"};

constexpr std::string_view kFolders[] = {"cases",     "codelists", "contracts",
                                         "finance",   "metrics",   "nested",
                                         "programme", "surveys"};

constexpr std::string_view kProgramme[] = {
    "board_paper.yaml", "case_studies.yaml", "decisions.yaml", "projects.yaml",
    "retire.yaml"};

constexpr auto kKnowsNoSuch = std::string_view{
    "It is not read. Delete it, or name it as docs/package-format.md says."};

struct listing {
  std::vector<std::string> files;
  std::vector<std::string> folders;
};

/// Names in a folder, without hidden ones.
listing list(fs::path const& folder) {
  auto found = listing{};
  auto failure = std::error_code{};
  for (auto it = fs::directory_iterator{folder, failure};
       !failure && it != fs::directory_iterator{}; it.increment(failure)) {
    auto name = it->path().filename().string();
    auto ignored = std::error_code{};
    if (!name.starts_with('.')) {
      auto& names = it->is_directory(ignored) ? found.folders : found.files;
      names.push_back(std::move(name));
    }
  }
  std::ranges::sort(found.files);
  std::ranges::sort(found.folders);
  return found;
}

void warn(std::vector<diagnostic>& problems, diagnostic_code const code,
          std::string const& name, std::string message, std::string remedy) {
  problems.push_back({code, {name}, std::move(message), std::move(remedy)});
}

/// Documents for people: README.md, LICENSE.
bool is_for_people(std::string_view const name) {
  return name.ends_with(".md") || name.starts_with("LICENSE") ||
         name.starts_with("NOTICE");
}

/// \param folder  that the file is in: "programme/", or empty
void warn_about_file(std::string const& name, std::string const& folder,
                     std::span<std::string_view const> const known,
                     std::vector<diagnostic>& problems) {
  if (std::ranges::find(known, name) == known.end() && !is_for_people(name)) {
    auto guess = did_you_mean(name, known);
    warn(problems, diagnostic_code::unknown_file, folder + name,
         "no file of a package has this name",
         guess.empty() ? std::string{kKnowsNoSuch} : std::move(guess));
  }
}

void warn_about_strangers(listing const& top,
                          std::vector<diagnostic>& problems) {
  for (auto const& name : top.files) {
    warn_about_file(name, "", kFiles, problems);
  }
  for (auto const& name : top.folders) {
    if (std::ranges::find(kFolders, name) == std::end(kFolders)) {
      auto guess = did_you_mean(name, kFolders);
      warn(problems, diagnostic_code::unknown_folder, name,
           "no folder of a package has this name",
           guess.empty() ? std::string{kKnowsNoSuch} : std::move(guess));
    }
  }
}

/// \param folder  that these folders are in: "metrics/"
void warn_about_folders(std::vector<std::string> const& inside,
                        std::string const& folder,
                        std::vector<diagnostic>& problems) {
  for (auto const& name : inside) {
    warn(problems, diagnostic_code::folder_not_read, folder + name,
         "this folder is not read", "Move its files up, or delete it.");
  }
}

/// The names of the files of a folder within the package that are read.
///
/// \param ending  of their names: ".yaml"
std::vector<std::string> files_in(fs::path const& package,
                                  std::string const& folder,
                                  std::string_view const ending,
                                  std::vector<diagnostic>& problems) {
  auto found = std::vector<std::string>{};
  auto const inside = list(package / folder);
  for (auto const& name : inside.files) {
    auto file = fmt::format("{}/{}", folder, name);
    if (name.ends_with(ending)) {
      found.push_back(std::move(file));
    } else if (!is_for_people(name)) {
      warn(problems, diagnostic_code::file_not_yaml, file,
           fmt::format("this file is not read: its name does not end in {}",
                       ending),
           "Rename or delete it.");
    }
  }
  warn_about_folders(inside.folders, folder + "/", problems);
  return found;
}

/// The files of programme/ that are read.
std::vector<std::string> programme_files(fs::path const& package,
                                         std::vector<diagnostic>& problems) {
  auto const folder = std::string{"programme/"};
  auto found = std::vector<std::string>{};
  auto const inside = list(package / folder);
  for (auto const& name : inside.files) {
    warn_about_file(name, folder, kProgramme, problems);
    if (std::ranges::find(kProgramme, name) != std::end(kProgramme)) {
      found.push_back(folder + name);
    }
  }
  warn_about_folders(inside.folders, folder, problems);
  return found;
}

}  // namespace

std::optional<package_folder> look_into(fs::path const& folder,
                                        std::vector<diagnostic>& problems) {
  auto failure = std::error_code{};
  if (!fs::is_directory(folder, failure)) {
    problems.push_back({diagnostic_code::no_such_folder,
                        {},
                        "there is no such folder",
                        "Give the folder that holds framework.yaml."});
    return std::nullopt;
  }
  auto const top = list(folder);
  warn_about_strangers(top, problems);
  return package_folder{
      .path = folder,
      .files = top.files,
      .metrics = files_in(folder, "metrics", ".yaml", problems),
      .nested = files_in(folder, "nested", ".yaml", problems),
      .programme = programme_files(folder, problems),
      .contracts = files_in(folder, "contracts", ".yaml", problems),
      .finance = files_in(folder, "finance", ".csv", problems)};
}

std::optional<std::string> read_bytes(package_folder const& folder,
                                      std::string const& file,
                                      std::vector<diagnostic>& problems) {
  auto const path = folder.path / file;
  auto failure = std::error_code{};
  auto const size = fs::file_size(path, failure);
  if (!failure && size > kLargestFile) {
    problems.push_back(too_large(size, file));
    return std::nullopt;
  }
  auto bytes = read_file(path);
  if (!bytes) {
    problems.push_back({diagnostic_code::file_not_readable,
                        {file},
                        bytes.error().message,
                        ""});
    return std::nullopt;
  }
  return *std::move(bytes);
}

}  // namespace wm::framework::detail
