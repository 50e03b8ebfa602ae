#include <fmt/format.h>

#include "report/compose.h"

namespace wm::report {

namespace {

std::string tally_line(std::string_view const what, tally const& t) {
  return fmt::format("{}: {} judged, {} described, {} not yet measured", what,
                     t.judged, t.described, t.not_yet);
}

}  // namespace

std::vector<std::string> main_findings(document const& from) {
  auto out = std::vector<std::string>{
      from.where.answer, tally_line("Statements", from.where.statements),
      tally_line("Metrics", from.where.metrics), from.where.colours.sentence};
  for (auto const& c : from.where.elsewhere) {
    out.push_back(c.sentence);
  }
  for (auto const& f : from.where.findings) {
    out.push_back(f.sentence);
  }
  return out;
}

}  // namespace wm::report
