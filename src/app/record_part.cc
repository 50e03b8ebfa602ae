#include "app/record_part.h"

#include <system_error>
#include <utility>

#include <fmt/format.h>

#include "app/open_package.h"
#include "base/file.h"
#include "base/owner_only_files.h"
#include "metrics/engine/part_file.h"

namespace wm::app {

namespace fs = std::filesystem;

result<fs::path> write_record_part(part_request const& request) {
  auto const opened = WM_TRY(open_package(request.package));
  auto const asked =
      WM_TRY(record_measuring::of(opened.package, request.records));
  auto const [number, of] = request.part;
  auto const called = fmt::format("part-{}-of-{}.part", number + 1, of);
  WM_TRY(leave_to_look(
      request.records.store, asked.records.store, request.looker,
      {.command = "run --shard",
       .looked_at = fmt::format("exact counts of part {} of {} of the persons",
                                number + 1, of)}));
  auto counted = WM_TRY(asked.measure(request.part));
  auto const what = WM_TRY(asked.what());
  auto const text = WM_TRY(metrics::text_of(
      {.of = what, .part = request.part, .counted = std::move(counted)},
      asked.wanted));
  // Apart from what everybody may read, in a folder of the owner's own.
  auto const for_nobody_else = owner_only_files{};
  auto const folder = request.out / "parts";
  auto problem = std::error_code{};
  fs::create_directories(folder, problem);
  if (problem) {
    return fail(
        error_code::io, folder.string(),
        fmt::format("this folder cannot be made: {}", problem.message()));
  }
  WM_TRY(write_file_atomically(folder / called, text));
  return folder / called;
}

result<metrics::measured_part> read_record_parts(
    record_measuring const& asked, record_request const& request) {
  auto const same = WM_TRY(asked.what());
  auto all = std::vector<metrics::kept_part>{};
  for (auto const& file : request.parts) {
    auto const text = WM_TRY(read_file(file));
    all.push_back(
        WM_TRY(metrics::read_part(text, file.string(), same, asked.wanted)));
  }
  return metrics::all_together(std::move(all));
}

}  // namespace wm::app
