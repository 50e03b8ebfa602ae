#include "framework/detail/read_concepts.h"

#include <algorithm>
#include <filesystem>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "framework/detail/concepts_file.h"

namespace wm::framework::detail {

namespace {

namespace fs = std::filesystem;

constexpr auto kFile = "concepts.yaml";

/// codelists/*.csv, in alphabetical order.
std::vector<std::string> list_files(fs::path const& package) {
  auto found = std::vector<std::string>{};
  auto failure = std::error_code{};
  for (auto it = fs::directory_iterator{package / "codelists", failure};
       !failure && it != fs::directory_iterator{}; it.increment(failure)) {
    auto const name = it->path().filename().string();
    if (name.ends_with(".csv")) {
      found.push_back("codelists/" + name);
    }
  }
  std::ranges::sort(found);
  return found;
}

std::string file_of(code_list const& list) {
  return fmt::format("codelists/{}.csv", list.id.value);
}

void read_codes(package_folder const& folder, std::string const& file,
                gathered& into, code_list& list) {
  if (auto const bytes = read_bytes(folder, file, into.problems)) {
    read_code_list_file(*bytes, file, into, list);
  }
}

}  // namespace

concepts read_concepts(package_folder const& folder, gathered& into) {
  auto const files = list_files(folder.path);
  auto whole = concepts{};
  if (!std::ranges::binary_search(folder.files, kFile)) {
    for (auto const& file : files) {
      into.problems.push_back({diagnostic_code::code_list_not_declared,
                               {file},
                               "the package has no concepts.yaml",
                               "The list is not read."});
    }
    return whole;
  }
  auto const bytes = read_bytes(folder, kFile, into.problems);
  auto read = bytes ? read_concepts_file(*bytes, kFile, into) : std::nullopt;
  if (!read) {
    into.ids.incomplete = into.ids.incomplete | names::record_concept |
                          names::code_list | names::characteristic;
    return whole;
  }
  whole = *std::move(read);
  for (auto& list : whole.code_lists) {
    auto const file = file_of(list);
    if (std::ranges::binary_search(files, file)) {
      read_codes(folder, file, into, list);
    } else if (!list.id.value.empty()) {
      into.problems.push_back({diagnostic_code::code_list_without_file,
                               list.id.at,
                               fmt::format("there is no file {}", file),
                               "Add it, or delete the list."});
    }
  }
  for (auto const& file : files) {
    if (std::ranges::find(whole.code_lists, file, file_of) ==
        whole.code_lists.end()) {
      into.problems.push_back({diagnostic_code::code_list_not_declared,
                               {file},
                               "concepts.yaml does not name this code list",
                               "It is not read. Name it, or delete it."});
    }
  }
  return whole;
}

}  // namespace wm::framework::detail
