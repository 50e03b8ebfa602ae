// Any mapping file and any CSV file: no crash, no hang, every row accounted
// for. The input is a mapping, a line "----", and a table.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "checked_import.h"
#include "framework/record_mapping.h"
#include "record/import.h"
#include "tables/csv_reader.h"

namespace {

using wm::record::broken_row;
using wm::record::row_source;

struct rows_and_count {
  row_source rows;
  std::uint64_t count;
};

wm::result<rows_and_count> rows_of(std::string const& text) {
  auto const source =
      wm::tables::csv_source{wm::tables::csv_text{"events.csv", text}};
  auto const none = [](auto) -> wm::result<void> { return {}; };
  auto columns = std::vector<std::string>{};
  auto const summary = WM_TRY(wm::tables::read_csv(
      source, {},
      [&](std::span<std::string const> names) -> wm::result<void> {
        columns.assign(names.begin(), names.end());
        return {};
      },
      [](wm::tables::csv_row const&) {}));
  return rows_and_count{
      {"events.csv", columns,
       [source, none](auto const& each) -> wm::result<std::vector<broken_row>> {
         auto read = WM_TRY(wm::tables::read_csv(
             source, {}, none, [&](wm::tables::csv_row const& row) {
               each(row.number, row.fields);
             }));
         auto broken = std::vector<broken_row>{};
         for (auto const& one : read.rejects) {
           broken.push_back({one.row, one.field, one.text, one.reason});
         }
         return broken;
       }},
      summary.rows + summary.rejects.size()};
}

/// Every row is counted.
void check_rows(wm::record::import_summary const& done,
                std::uint64_t const rows) {
  for (auto const& file : done.files) {
    if (file.rows != rows) {
      std::abort();
    }
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* const data,
                                      std::size_t const size) {
  auto const bytes =
      std::string_view{reinterpret_cast<char const*>(data), size};
  constexpr auto kBetween = std::string_view{"----\n"};
  auto const middle = bytes.find(kBetween);
  auto const table = middle == std::string_view::npos
                         ? bytes
                         : bytes.substr(middle + kBetween.size());
  auto concepts = wm::framework::concepts{};
  concepts.all.emplace_back().id.value = "residence";
  auto request = wm::record::import_request{};
  request.store = wm::fuzz::work_folder() / "store";
  request.concepts = &concepts;
  request.source = "fuzz";
  request.received_on = std::chrono::sys_days{};
  if (middle != std::string_view::npos) {
    auto problems = std::vector<wm::framework::diagnostic>{};
    request.mapping = wm::framework::read_record_mapping(
        bytes.substr(0, middle), "mapping.yaml", problems);
    if (!request.mapping && problems.empty()) {
      std::abort();
    }
  }
  auto rows = rows_of(std::string{table});
  if (!rows) {
    return 0;
  }
  auto ignored = std::error_code{};
  std::filesystem::remove_all(request.store, ignored);
  auto const done = wm::record::import_records(request, {&rows->rows, 1}, {});
  if (done) {
    check_rows(*done, rows->count);
    wm::fuzz::check_import(*done, request.store);
  } else if (done.error().message.empty()) {
    std::abort();
  }
  return 0;
}
