#include "tables/detail/row_builder.h"

#include <cmath>
#include <cstring>
#include <utility>

#include <fmt/format.h>

#include "tables/detail/utf8.h"

namespace wm::tables::detail {
namespace {

using std::chrono::sys_days;
using std::chrono::year;

constexpr auto kFirstDay = sys_days{year{1} / 1 / 1};
constexpr auto kLastDay = sys_days{year{9999} / 12 / 31};

std::string_view name_of(column_type const type) {
  switch (type) {
    case column_type::text:
      return "text";
    case column_type::integer:
      return "integer";
    case column_type::real:
      return "real";
    case column_type::date:
      return "date";
    case column_type::boolean:
      return "boolean";
    case column_type::category:
      return "category";
  }
  return {};
}

}  // namespace

category_width width_of(column const& of) {
  auto const words = of.categories.size();
  return words <= 0xFF     ? category_width::one_byte
         : words <= 0xFFFF ? category_width::two_bytes
                           : category_width::four_bytes;
}

row_builder::row_builder(std::string table, std::vector<column> columns,
                         std::unique_ptr<chunk_sink> sink)
    : table_{std::move(table)},
      columns_{std::move(columns)},
      sink_{std::move(sink)},
      vectors_(columns_.size()),
      data_(columns_.size()) {
  take_fresh_chunk();
}

void row_builder::text(std::string_view const value) {
  if (first_bad_byte(value) != std::string_view::npos) {
    return mistake_in_column("a text that is not UTF-8 or holds a zero byte");
  }
  auto* const at = next_value<duckdb_string_t>(column_type::text);
  if (at == nullptr) {
    return;
  }
  if (value.size() <= sizeof at->value.inlined.inlined) {
    *at = {};
    at->value.inlined.length = static_cast<std::uint32_t>(value.size());
    std::memcpy(at->value.inlined.inlined, value.data(), value.size());
  } else {
    duckdb_vector_assign_string_element_len(
        vectors_[column_ - 1], row_in_chunk_, value.data(), value.size());
  }
}

void row_builder::integer(std::int64_t const value) {
  if (auto* const at = next_value<std::int64_t>(column_type::integer)) {
    *at = value;
  }
}

void row_builder::real(double const value) {
  if (!std::isfinite(value)) {
    return mistake_in_column(fmt::format("the number {}", value));
  }
  if (auto* const at = next_value<double>(column_type::real)) {
    *at = value;
  }
}

void row_builder::date(std::chrono::sys_days const value) {
  if (value < kFirstDay || value > kLastDay) {
    return mistake_in_column("a date outside the years 1 to 9999");
  }
  if (auto* const at = next_value<duckdb_date>(column_type::date)) {
    at->days = static_cast<std::int32_t>(value.time_since_epoch().count());
  }
}

void row_builder::boolean(bool const value) {
  if (auto* const at = next_value<bool>(column_type::boolean)) {
    *at = value;
  }
}

void row_builder::category(std::uint32_t const number) {
  if (mistake_.empty() && column_ < columns_.size() &&
      columns_[column_].type == column_type::category &&
      number >= columns_[column_].categories.size()) {
    return mistake_in_column(fmt::format("category number {}", number));
  }
  // The width is only known to be right once the type has been checked.
  auto const width = column_ < columns_.size() ? width_of(columns_[column_])
                                               : category_width::one_byte;
  switch (width) {
    case category_width::one_byte:
      if (auto* const at = next_value<std::uint8_t>(column_type::category)) {
        *at = static_cast<std::uint8_t>(number);
      }
      return;
    case category_width::two_bytes:
      if (auto* const at = next_value<std::uint16_t>(column_type::category)) {
        *at = static_cast<std::uint16_t>(number);
      }
      return;
    case category_width::four_bytes:
      if (auto* const at = next_value<std::uint32_t>(column_type::category)) {
        *at = number;
      }
      return;
  }
}

void row_builder::null() {
  if (!mistake_.empty() || column_ == columns_.size()) {
    return mistake(fmt::format("more than {} values", columns_.size()));
  }
  auto* const vector = vectors_[column_++];
  duckdb_vector_ensure_validity_writable(vector);
  duckdb_validity_set_row_invalid(duckdb_vector_get_validity(vector),
                                  row_in_chunk_);
}

void row_builder::end_row() {
  if (column_ != columns_.size()) {
    return mistake(
        fmt::format("{} values for {} columns", column_, columns_.size()));
  }
  if (!mistake_.empty()) {
    return;
  }
  column_ = 0;
  ++rows_;
  if (++row_in_chunk_ == duckdb_vector_size()) {
    hand_over();
    take_fresh_chunk();
  }
}

result<void> row_builder::finish() {
  if (column_ != 0) {
    mistake("values without end_row()");
  }
  if (!mistake_.empty()) {
    return fail(error_code::invalid_input, table_, mistake_);
  }
  hand_over();
  return sink_->close();
}

template <typename Value>
Value* row_builder::next_value(column_type const type) {
  if (!mistake_.empty()) {
    return nullptr;
  }
  if (column_ == columns_.size()) {
    mistake(fmt::format("more than {} values", columns_.size()));
    return nullptr;
  }
  if (columns_[column_].type != type) {
    mistake_in_column(fmt::format("a value of type {} for a column of type {}",
                                  name_of(type),
                                  name_of(columns_[column_].type)));
    return nullptr;
  }
  return static_cast<Value*>(data_[column_++]) + row_in_chunk_;
}

void row_builder::take_fresh_chunk() {
  chunk_ = sink_->fresh();
  row_in_chunk_ = 0;
  for (auto i = std::size_t{0}; i < columns_.size(); ++i) {
    vectors_[i] = duckdb_data_chunk_get_vector(chunk_.get(), i);
    data_[i] = duckdb_vector_get_data(vectors_[i]);
  }
}

void row_builder::hand_over() {
  duckdb_data_chunk_set_size(chunk_.get(), row_in_chunk_);
  sink_->put(std::move(chunk_));
}

void row_builder::mistake(std::string message) {
  if (mistake_.empty()) {
    mistake_ = fmt::format(
        "Row {} was given {}: the program that writes the "
        "table must be mended.",
        rows_ + 1, std::move(message));
  }
}

void row_builder::mistake_in_column(std::string const& message) {
  mistake(column_ < columns_.size()
              ? fmt::format("{} in column {}", message, columns_[column_].name)
              : message);
}

}  // namespace wm::tables::detail
