#include "tables/csv_writer.h"

#include <cstdio>
#include <cstdlib>
#include <utility>

#include "tables/detail/csv_field.h"

namespace wm::tables {

csv_writer::csv_writer(std::vector<std::string> const& header)
    : columns_{header.size()} {
  row(std::vector<std::string_view>(header.begin(), header.end()));
}

void csv_writer::row(std::span<std::string_view const> const fields) {
  if (fields.size() != columns_ || fields.empty()) {
    std::fprintf(stderr, "csv_writer: a row of %zu fields under %zu columns\n",
                 fields.size(), columns_);
    std::abort();
  }
  if (fields.size() == 1 && fields.front().empty()) {
    text_ += "\"\"";  // an empty line would be taken for no row at all
  }
  for (auto i = std::size_t{0}; i < fields.size(); ++i) {
    if (i != 0) {
      text_ += ',';
    }
    detail::append_field(text_, fields[i]);
  }
  text_ += '\n';
}

std::string csv_writer::take() {
  return std::exchange(text_, std::string{});
}

}  // namespace wm::tables
