#include <fmt/format.h>

#include <boost/json.hpp>

#include "app/report_page.h"
#include "cli/commands.h"
#include "cli/exit_code.h"

namespace wm::cli {

int report(report_options const& options, streams const& to) {
  auto const size =
      app::write_report_page(options.out, options.html, options.record_quality);
  if (!size) {
    return tell(size.error(), options.format, to);
  }
  if (options.format == output_format::json) {
    to.out << boost::json::object{{"html", options.html.string()},
                                  {"bytes", *size}}
           << "\n";
  } else {
    to.out << fmt::format("{} ({:.1f} MB, opens without a network)\n",
                          options.html.string(),
                          static_cast<double>(*size) / 1e6);
  }
  return kDone;
}

}  // namespace wm::cli
