#include <fmt/format.h>

#include <boost/json.hpp>

#include "app/board_paper.h"
#include "app/report_page.h"
#include "cli/commands.h"
#include "cli/exit_code.h"

namespace wm::cli {

int report(report_options const& options, streams const& to) {
  auto told = boost::json::object{};
  auto words = std::string{};
  if (options.html) {
    auto const size =
        app::write_report_page(options.out, *options.html, options.with);
    if (!size) {
      return tell(size.error(), options.format, to);
    }
    told["html"] = options.html->string();
    told["bytes"] = *size;
    words +=
        fmt::format("{} ({:.1f} MB, opens without a network)\n",
                    options.html->string(), static_cast<double>(*size) / 1e6);
  }
  if (options.docx) {
    auto const size = app::write_board_paper(options.out, *options.docx);
    if (!size) {
      return tell(size.error(), options.format, to);
    }
    told["docx"] = options.docx->string();
    words +=
        fmt::format("{} ({:.0f} kB, the board paper)\n", options.docx->string(),
                    static_cast<double>(*size) / 1e3);
  }
  if (options.format == output_format::json) {
    to.out << told << "\n";
  } else {
    to.out << words;
  }
  return kDone;
}

}  // namespace wm::cli
