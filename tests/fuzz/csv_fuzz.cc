// Any bytes as a table: no crash, no hang; each row is either given or set
// aside with a reason and a place, and rows come in order.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "fuzzed_file.h"
#include "tables/csv_reader.h"

namespace {

void expect(bool const right) {
  if (!right) {
    std::abort();
  }
}

void read(wm::fuzz::fuzzed_file const& file,
          wm::tables::short_rows const rows) {
  auto given = std::uint64_t{0};
  auto last = std::uint64_t{0};
  auto line = std::uint64_t{1};
  auto const columns = wm::tables::csv_columns(file.path());
  auto const read = wm::tables::read_csv(
      file.path(), {rows}, [&](wm::tables::csv_row const& row) {
        ++given;
        expect(row.number > last && row.line > line);
        last = row.number;
        line = row.line;
        expect(row.fields.size() == columns.value().size());
        for (auto const field : row.fields) {
          expect(!field.contains('\0'));
        }
      });
  if (!read) {
    expect(!read.error().message.empty());
    return;
  }
  expect(read->rows == given);
  for (auto const& reject : read->rejects) {
    expect(!reject.reason.empty() && reject.line > 1 && reject.column > 0);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* const data,
                                      std::size_t const size) {
  auto const file = wm::fuzz::fuzzed_file{data, size};
  read(file, wm::tables::short_rows::refuse);
  read(file, wm::tables::short_rows::pad);
  return 0;
}
