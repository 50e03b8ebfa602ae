#include "cli/problems_json.h"

#include <boost/json.hpp>

namespace wm::cli {

boost::json::array to_json(std::vector<app::problem> const& problems) {
  auto out = boost::json::array{};
  for (auto const& p : problems) {
    out.push_back(
        boost::json::object{{"severity", p.is_error ? "error" : "warning"},
                            {"file", p.file},
                            {"line", p.line},
                            {"column", p.column},
                            {"message", p.message},
                            {"remedy", p.remedy}});
  }
  return out;
}

}  // namespace wm::cli
