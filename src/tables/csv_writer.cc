#include "tables/csv_writer.h"

#include <array>
#include <charconv>
#include <cmath>
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
  for (auto const field : fields) {
    text(field);
  }
  end_row();
}

void csv_writer::text(std::string_view const value) {
  begin_field();
  detail::append_field(text_, value);
}

void csv_writer::number(double const value) {
  if (!std::isfinite(value)) {
    std::fprintf(stderr, "csv_writer: a number that is not finite\n");
    std::abort();
  }
  begin_field();
  auto const size = std::abs(value);
  auto const plain = size == 0.0 || (size >= 1e-7 && size < 1e17);
  auto digits = std::array<char, 64>{};
  auto const [end, problem] =
      plain
          ? std::to_chars(digits.data(), digits.data() + digits.size(),
                          value == 0.0 ? 0.0 : value,  // no "-0"
                          std::chars_format::fixed)
          : std::to_chars(digits.data(), digits.data() + digits.size(), value);
  text_.append(digits.data(), end);
}

void csv_writer::empty() {
  begin_field();
}

void csv_writer::end_row() {
  if (fields_ != columns_ || fields_ == 0) {
    std::fprintf(stderr, "csv_writer: a row of %zu fields under %zu columns\n",
                 fields_, columns_);
    std::abort();
  }
  if (fields_ == 1 && text_.size() == row_starts_) {
    text_ += "\"\"";  // an empty line would be taken for no row at all
  }
  text_ += '\n';
  fields_ = 0;
  row_starts_ = text_.size();
}

std::string csv_writer::take() {
  row_starts_ = 0;
  return std::exchange(text_, std::string{});
}

void csv_writer::begin_field() {
  if (fields_ != 0) {
    text_ += ',';
  }
  ++fields_;
}

}  // namespace wm::tables
