#include "record/row_source.h"

#include <utility>

#include "tables/csv_reader.h"
#include "tables/parquet_reader.h"

namespace wm::record {

namespace {

namespace fs = std::filesystem;

using row_function =
    std::function<void(std::uint64_t, std::span<std::string_view const>)>;

result<std::vector<broken_row>> read_csv_file(fs::path const& file,
                                              row_function const& each) {
  auto read =
      WM_TRY(tables::read_csv(file, {}, [&](tables::csv_row const& row) {
        each(row.number, row.fields);
      }));
  auto broken = std::vector<broken_row>{};
  for (auto& reject : read.rejects) {
    broken.push_back({.row = reject.row,
                      .field = std::move(reject.field),
                      .text = std::move(reject.text),
                      .reason = std::move(reject.reason)});
  }
  return broken;
}

}  // namespace

result<row_source> open_rows(fs::path const& file) {
  auto const name = file.filename().string();
  if (name.ends_with(".parquet")) {
    auto columns = WM_TRY(tables::parquet_columns(file));
    auto read =
        [file,
         columns](row_function const& each) -> result<std::vector<broken_row>> {
      static_cast<void>(WM_TRY(tables::read_parquet(file, columns, {}, each)));
      return std::vector<broken_row>{};
    };
    return row_source{name, std::move(columns), std::move(read)};
  }
  if (!name.ends_with(".csv") && !name.ends_with(".csv.gz")) {
    return fail(error_code::invalid_input, file.string(),
                "Records are read from .csv, .csv.gz, .parquet, .json, "
                ".json.gz, .ndjson and .ndjson.gz: give the file one of "
                "these endings.");
  }
  return row_source{
      name, WM_TRY(tables::csv_columns(file)),
      [file](row_function const& each) { return read_csv_file(file, each); }};
}

}  // namespace wm::record
