#include "app/import_record.h"

#include <algorithm>
#include <cstdint>
#include <fstream>
#include <iterator>
#include <utility>

#include <fmt/format.h>
#include <boost/json.hpp>

#include "app/open_package.h"
#include "base/calendar.h"
#include "base/file.h"
#include "framework/record_mapping.h"
#include "record/fhir.h"
#include "record/row_source.h"
#include "record/store.h"
#include "tables/csv_writer.h"

namespace wm::app {

namespace {

namespace fs = std::filesystem;

/// Writes rejects as they come: a file of which every row is wrong is not
/// kept in memory.
class reject_file {
 public:
  explicit reject_file(fs::path file) : file_{std::move(file)} {}

  void add(record::rejected_row const& row) {
    writer_.text(row.file);
    if (row.row == 0) {
      writer_.empty();
    } else {
      writer_.number(static_cast<double>(row.row));
    }
    writer_.text(row.field);
    writer_.text(row.value);
    writer_.text(row.reason);
    writer_.end_row();
    ++rows_;
    if (rows_ % kTogether == 0) {
      flush();
    }
  }

  /// \returns the file, if there were rejects; an older one is removed
  result<std::optional<fs::path>> finish() {
    if (rows_ == 0) {
      auto ignored = std::error_code{};
      fs::remove(file_, ignored);
      return std::nullopt;
    }
    flush();
    if (!draft_) {
      return std::unexpected<error>{failure_};
    }
    out_.close();
    if (!out_) {
      return fail(error_code::io, file_.string(),
                  "The rejects cannot be written: the disk may be full.");
    }
    WM_TRY(draft_->publish());
    return file_;
  }

 private:
  static constexpr auto kTogether = std::uint64_t{1000};

  void flush() {
    if (!begun_) {
      begun_ = true;
      if (auto draft = unfinished_file::beside(file_)) {
        draft_ = *std::move(draft);
        out_.open(draft_->temporary(), std::ios::binary);
      } else {
        failure_ = draft.error();
      }
    }
    out_ << writer_.take();
  }

  fs::path file_;
  tables::csv_writer writer_{{"file", "row", "field", "value", "reason"}};
  std::uint64_t rows_{0};
  bool begun_{false};
  std::optional<unfinished_file> draft_;
  error failure_{};
  std::ofstream out_;
};

result<framework::record_mapping> open_mapping(fs::path const& file) {
  auto const bytes = WM_TRY(read_file(file));
  auto problems = std::vector<framework::diagnostic>{};
  auto mapping = framework::read_record_mapping(bytes, file.string(), problems);
  if (mapping) {
    return *std::move(mapping);
  }
  auto const first = std::ranges::find_if(problems, framework::is_error);
  auto const more =
      std::ranges::count_if(problems, framework::is_error) > 1
          ? fmt::format(
                " `whatmatters check PACKAGE --mapping {}` shows the "
                "other problems.",
                file.string())
          : std::string{};
  return fail(error_code::invalid_input, wm::to_string(first->at),
              fmt::format("{}. {}{}", first->message, first->remedy, more));
}

/// Tables come row by row from their files, resources of FHIR from all
/// documents together.
result<std::vector<record::row_source>> open_files(
    std::vector<fs::path> const& files,
    std::optional<framework::record_mapping> const& mapping) {
  auto rows = std::vector<record::row_source>{};
  auto documents = std::vector<record::fhir_document>{};
  for (auto const& file : files) {
    if (record::is_fhir_name(file.filename().string())) {
      documents.push_back(WM_TRY(record::open_fhir(file)));
    } else {
      rows.push_back(WM_TRY(record::open_rows(file)));
    }
  }
  if (!documents.empty() && !mapping) {
    return fail(error_code::invalid_input, documents.front().name,
                "FHIR is read by a mapping file, which says what becomes of "
                "each type of resource: give --mapping mappings/fhir-r4.yaml, "
                "or one of your own.");
  }
  if (!documents.empty()) {
    std::ranges::move(WM_TRY(record::rows_of(documents, *mapping)),
                      std::back_inserter(rows));
  }
  return rows;
}

std::string history_line(record_import_request const& request,
                         record::import_summary const& done) {
  auto files = boost::json::array{};
  for (auto const& file : done.files) {
    files.push_back({{"file", file.file},
                     {"table", file.table},
                     {"rows", file.rows},
                     {"accepted", file.accepted},
                     {"rejected", file.rejected},
                     {"opted_out", file.opted_out},
                     {"passed_over", file.passed_over}});
  }
  return boost::json::serialize(
             boost::json::object{{"on", wm::to_string(request.on)},
                                 {"version", done.version},
                                 {"changed", done.changed},
                                 {"files", std::move(files)},
                                 {"persons", done.counts.persons},
                                 {"events", done.counts.events}}) +
         "\n";
}

result<void> add_to_history(record_import_request const& request,
                            record::import_summary const& done) {
  auto const file = request.store / "imports.jsonl";
  auto out = std::ofstream{file, std::ios::binary | std::ios::app};
  out << history_line(request, done);
  if (!out.flush()) {
    return fail(error_code::io, file.string(),
                "The history of imports cannot be written.");
  }
  return {};
}

}  // namespace

result<record_import_summary> import_record(
    record_import_request const& request) {
  auto const opened = WM_TRY(open_package(request.package));
  auto work = record::import_request{};
  work.store = request.store;
  work.concepts = &opened.package.concepts;
  work.source = request.source;
  work.received_on = request.received_on;
  work.origin = request.origin;
  if (request.mapping) {
    work.mapping = WM_TRY(open_mapping(*request.mapping));
  }
  auto const rows = WM_TRY(open_files(request.files, work.mapping));
  auto rejects = reject_file{request.rejects};
  auto out = record_import_summary{};
  out.import = WM_TRY(record::import_records(
      work, rows,
      {.rejected = [&](record::rejected_row const& row) { rejects.add(row); },
       .progress = request.progress}));
  out.rejects = WM_TRY(rejects.finish());
  WM_TRY(add_to_history(request, out.import));
  auto const store = WM_TRY(record::store::open(request.store));
  out.quality = WM_TRY(
      record::quality_of(store, opened.package.concepts, request.progress));
  return out;
}

}  // namespace wm::app
