#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "support/temp_dir.h"
#include "tables/csv_reader.h"
#include "tables/csv_writer.h"

namespace wm::tables {
namespace {

using fields = std::vector<std::string>;

/// Texts full of what CSV finds difficult.
rc::Gen<std::string> awkward_text() {
  return rc::gen::map(
      rc::gen::container<fields>(rc::gen::elementOf(fields{
          "a", "0", " ", ",", "\"", "\n", "\r", "\r\n", "=", "\xC3\xA9"})),
      [](fields const& parts) {
        auto text = std::string{};
        for (auto const& part : parts) {
          text += part;
        }
        return text;
      });
}

RC_GTEST_PROP(csv, reads_back_what_was_written, ()) {
  auto const columns = *rc::gen::inRange<std::size_t>(1, 5);
  auto const rows = *rc::gen::container<std::vector<fields>>(
      rc::gen::container<fields>(columns, awkward_text()));
  auto header = fields{};
  for (auto i = std::size_t{0}; i < columns; ++i) {
    header.push_back("column \"" + std::to_string(i) + "\",\n");
  }
  auto csv = csv_writer{header};
  for (auto const& row : rows) {
    csv.row(std::vector<std::string_view>(row.begin(), row.end()));
  }
  auto const dir = test_support::temp_dir{};
  auto got = std::vector<fields>{};
  auto const summary =
      read_csv(dir.write("in.csv", csv.take()), {}, [&](csv_row const& row) {
        got.emplace_back(row.fields.begin(), row.fields.end());
      });
  RC_ASSERT(summary.has_value());
  RC_ASSERT(summary->columns == header);
  RC_ASSERT(summary->rejects.empty());
  RC_ASSERT(got == rows);
}

}  // namespace
}  // namespace wm::tables
