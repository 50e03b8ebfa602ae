#include "app/report_document.h"

#include <boost/json.hpp>

#include <fmt/format.h>

#include "base/file.h"

namespace wm::app {

result<boost::json::value> read_report_document(
    std::filesystem::path const& out) {
  auto const file = out / "report.json";
  if (!std::filesystem::exists(file)) {
    return fail(error_code::not_found, file.string(),
                fmt::format("there is no report here; first do: whatmatters "
                            "run PACKAGE --out {}",
                            out.string()));
  }
  auto problem = boost::system::error_code{};
  auto document = boost::json::parse(WM_TRY(read_file(file)), problem);
  auto const* const parts = problem ? nullptr : document.if_object();
  if (parts == nullptr || !parts->contains("postcards") ||
      !parts->contains("paper")) {
    return fail(error_code::invalid_input, file.string(),
                fmt::format("this is no report of this version of the "
                            "program; do again: whatmatters run PACKAGE --out "
                            "{}",
                            out.string()));
  }
  return document;
}

}  // namespace wm::app
