#include "app/report_page.h"

#include <boost/json.hpp>

#include <fmt/format.h>

#include "app/readers.h"
#include "app/report_contracts.h"
#include "app/report_document.h"
#include "app/report_records.h"
#include "app/since_last_time.h"
#include "base/file.h"
#include "embedded/report_page.h"
#include "report/page.h"

namespace wm::app {

result<std::uint64_t> write_report_page(std::filesystem::path const& out,
                                        std::filesystem::path const& html,
                                        report_additions const& with) {
  auto const document = out / "report.json";
  if (!std::filesystem::exists(document)) {
    return fail(error_code::not_found, document.string(),
                fmt::format("there is no report to draw; first do: whatmatters "
                            "run PACKAGE --out {}",
                            out.string()));
  }
  WM_TRY(read_report_document(out));  // of this version of the program
  auto const closed = as_closed_as(document);
  auto json = WM_TRY(read_file(document));
  if (with.record_quality) {
    json = WM_TRY(with_record_quality(json, *with.record_quality));
  }
  if (with.since) {
    json = WM_TRY(with_since(json, *with.since));
  }
  if (with.settled) {
    json = WM_TRY(with_settled(json, *with.settled));
  }
  if (!with.simulations.empty()) {
    json = WM_TRY(with_simulations(json, with.simulations));
  }
  auto const page = WM_TRY(report::page(wm::embedded::report_page(), json));
  if (html.has_parent_path()) {
    auto problem = std::error_code{};
    std::filesystem::create_directories(html.parent_path(), problem);
  }
  WM_TRY(write_file_atomically(html, page));
  return page.size();
}

}  // namespace wm::app
