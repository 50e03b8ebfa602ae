#include "framework/detail/metric_files.h"

#include <algorithm>
#include <cstddef>
#include <future>
#include <iterator>
#include <span>
#include <string>
#include <thread>
#include <utility>

#include "framework/detail/file_name.h"
#include "framework/detail/package_file.h"

namespace wm::framework::detail {

namespace {

/// Fewer files are not worth a thread.
constexpr auto kFewestFiles = std::size_t{50};

struct part {
  std::vector<metric> metrics;
  gathered found;
};

part read_part(package_folder const& folder,
               std::span<std::string const> const files,
               std::vector<std::string> const& languages) {
  auto done = part{};
  done.found.languages = languages;
  done.metrics.reserve(files.size());
  for (auto const& file : files) {
    auto const bytes = read_bytes(folder, file, done.found.problems);
    auto one =
        bytes ? read_metric_file(*bytes, file, done.found) : std::nullopt;
    auto const id = id_of_file(file);
    if (!one || one->id.value != id) {
      // References to it are not wrong because its file is.
      done.found.ids.declared.push_back({names::metric, {id, {file}}});
    }
    if (one) {
      done.metrics.push_back(*std::move(one));
    }
  }
  return done;
}

}  // namespace

std::vector<metric> read_metric_files(package_folder const& folder,
                                      gathered& into) {
  auto const files = std::span{folder.metrics};
  auto const threads =
      std::clamp(std::size_t{std::thread::hardware_concurrency()},
                 std::size_t{1}, files.size() / kFewestFiles + 1);
  auto const share = (files.size() + threads - 1) / threads;
  auto parts = std::vector<std::future<part>>{};
  for (auto from = std::size_t{0}; from < files.size(); from += share) {
    auto const mine = files.subspan(from, std::min(share, files.size() - from));
    parts.push_back(
        std::async(threads == 1 ? std::launch::deferred : std::launch::async,
                   [&folder, &into, mine] {
                     return read_part(folder, mine, into.languages);
                   }));
  }
  auto metrics = std::vector<metric>{};
  metrics.reserve(files.size());
  auto done = std::vector<part>{};
  for (auto& each : parts) {
    done.push_back(each.get());
  }
  for (auto& [read, found] : done) {
    std::ranges::move(read, std::back_inserter(metrics));
    merge(into, std::move(found));
  }
  return metrics;
}

}  // namespace wm::framework::detail
