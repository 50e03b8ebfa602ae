#include "app/synth.h"

#include <cstdint>
#include <string>
#include <utility>

#include "app/open_package.h"
#include "record/import.h"
#include "record/store.h"
#include "tables/reject_file.h"

namespace wm::app {

namespace {

result<void> want_new_store(std::filesystem::path const& folder) {
  auto const there = record::store::open(folder);
  if (!there && there.error().code == error_code::not_found) {
    return {};
  }
  return fail(error_code::invalid_input, folder.string(),
              "There is a store of records already: untidy rows would be added "
              "to it. Name a new folder.");
}

result<synth_summary> make_untidy(synth_request const& request) {
  if (request.package.empty()) {
    return fail(error_code::invalid_input, "--untidy",
                "Untidy rows are read by the concepts of a package: give "
                "--package.");
  }
  auto const opened = WM_TRY(open_package(request.package));
  WM_TRY(want_new_store(request.store));
  auto out = synth_summary{};
  auto rejects = std::vector<tables::reject>{};
  auto const rows = synth::borough_rows(request.borough,
                                        synth::tidiness::untidy, &out.spoilt);
  auto import = record::import_request{};
  import.store = request.store;
  import.concepts = &opened.package.concepts;
  import.origin = record::origin::synthetic;
  auto done = WM_TRY(record::import_records(
      import, rows,
      {.rejected =
           [&](record::rejected_row const& row) {
             rejects.push_back({.row = row.row,
                                .field = std::string{row.field},
                                .value = std::string{row.value},
                                .reason = std::string{row.reason}});
           },
       .progress = request.progress}));
  if (!rejects.empty()) {
    WM_TRY(tables::write_reject_file(request.rejects, rejects));
    out.rejects = request.rejects;
  }
  auto const store = WM_TRY(record::store::open(request.store));
  out.warnings = WM_TRY(record::quality_of(store, opened.package.concepts,
                                           request.progress))
                     .warnings;
  out.borough = {done.counts, std::move(done.version)};
  return out;
}

}  // namespace

result<synth_summary> synth(synth_request const& request) {
  if (request.order == synth::tidiness::untidy) {
    return make_untidy(request);
  }
  auto out = synth_summary{};
  out.borough = WM_TRY(
      synth::make_borough(request.borough, request.store, request.progress));
  return out;
}

}  // namespace wm::app
