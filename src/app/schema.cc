#include "app/schema.h"

#include <algorithm>
#include <system_error>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "app/json_schema.h"
#include "base/file.h"
#include "framework/file_format.h"

namespace wm::app {

std::vector<schema_kind> schema_kinds() {
  auto out = std::vector<schema_kind>{};
  for (auto const& kind : framework::file_kinds()) {
    out.push_back({std::string{kind.name}, std::string{kind.path}});
  }
  return out;
}

result<std::string> schema_of(std::string_view const kind) {
  auto const& kinds = framework::file_kinds();
  auto const found =
      std::ranges::find(kinds, kind, &framework::file_kind::name);
  if (found == kinds.end()) {
    auto names = std::vector<std::string_view>{};
    for (auto const& one : kinds) {
      names.push_back(one.name);
    }
    return fail(error_code::not_found, std::string{kind},
                fmt::format("there is no such kind of file; there are {}",
                            fmt::join(names, ", ")));
  }
  return json_schema(*found);
}

result<std::vector<std::filesystem::path>> write_schemas(
    std::filesystem::path const& folder, std::string_view const kind) {
  auto written = std::vector<std::filesystem::path>{};
  auto names = std::vector<std::string>{};
  if (kind.empty()) {
    for (auto const& one : schema_kinds()) {
      names.push_back(one.name);
    }
  } else {
    names.emplace_back(kind);
  }
  auto problem = std::error_code{};
  std::filesystem::create_directories(folder, problem);
  if (problem) {
    return fail(error_code::io, folder.string(), problem.message());
  }
  for (auto const& name : names) {
    auto const text = WM_TRY(schema_of(name));
    auto const file = folder / (name + ".schema.json");
    WM_TRY(write_file_atomically(file, text));
    written.push_back(file);
  }
  return written;
}

}  // namespace wm::app
