#include "tables/csv_source.h"

namespace wm::tables {
namespace {

struct name {
  std::string operator()(std::filesystem::path const& file) const {
    return file.string();
  }
  std::string operator()(standard_input) const { return "standard input"; }
  std::string operator()(csv_text const& text) const { return text.name; }
};

}  // namespace

std::string name_of(csv_source const& source) {
  return std::visit(name{}, source);
}

}  // namespace wm::tables
