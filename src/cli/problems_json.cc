#include "cli/problems_json.h"

#include <boost/json.hpp>

namespace wm::cli {

namespace {

boost::json::object range_of(source_position const& at) {
  auto const point = [](int const line, int const column) {
    return boost::json::object{{"line", line}, {"column", column}};
  };
  return {{"start", point(at.line, at.column)},
          {"end", point(at.line, at.column + at.length)}};
}

}  // namespace

boost::json::array to_json(std::vector<framework::diagnostic> const& problems) {
  auto out = boost::json::array{};
  for (auto const& p : problems) {
    auto related = boost::json::array{};
    for (auto const& [at, label] : p.related) {
      related.push_back(boost::json::object{
          {"file", at.file}, {"range", range_of(at)}, {"message", label}});
    }
    auto const code = to_string(p.code);
    out.push_back(
        boost::json::object{{"code", code},
                            {"severity", is_error(p) ? "error" : "warning"},
                            {"file", p.at.file},
                            {"line", p.at.line},
                            {"column", p.at.column},
                            {"range", range_of(p.at)},
                            {"message", p.message},
                            {"remedy", p.remedy},
                            {"related", std::move(related)},
                            {"help", "docs/diagnostics.md#" + code}});
  }
  return out;
}

}  // namespace wm::cli
