#include "app/package_fingerprint.h"

#include <algorithm>
#include <filesystem>
#include <map>

#include "base/file.h"
#include "base/fingerprint.h"

namespace wm::app {

namespace fs = std::filesystem;

result<std::string> package_fingerprint(framework::package const& package,
                                        std::vector<fs::path> const& figures) {
  auto files = std::map<std::string, fs::path>{};
  auto problem = std::error_code{};
  auto entries = fs::recursive_directory_iterator{package.folder, problem};
  if (problem) {
    return fail(error_code::io, package.folder.string(), problem.message());
  }
  for (auto const& entry : entries) {
    // What the reader passes over (.DS_Store, editors' backups) is no data.
    if (entry.is_regular_file() &&
        !entry.path().filename().string().starts_with('.')) {
      files.emplace(
          entry.path().lexically_relative(package.folder).generic_string(),
          entry.path());
    }
  }
  for (auto i = std::size_t{0}; i < figures.size(); ++i) {
    files.emplace("figures/" + std::to_string(i), figures[i]);
  }
  auto all = std::string{};
  for (auto const& [name, path] : files) {
    all += name;
    all += '\n';
    all += fingerprint(WM_TRY(read_file(path)));
    all += '\n';
  }
  return fingerprint(all);
}

result<std::vector<std::string>> definition_fingerprints(
    framework::package const& package) {
  auto out = std::vector<std::string>{};
  out.reserve(package.metrics.size());
  for (auto const& metric : package.metrics) {
    auto const bytes = WM_TRY(read_file(package.folder / metric.id.at.file));
    out.push_back(fingerprint(bytes));
  }
  return out;
}

}  // namespace wm::app
