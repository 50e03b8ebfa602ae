#include "framework/detail/csv_rows.h"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace wm::framework::detail {

namespace {

/// One field that starts at `i`; moves `i` behind it.
std::optional<std::string> read_field(reader& from, std::string_view const line,
                                      std::size_t& i, int const line_number) {
  auto const at = [&](std::size_t const column) {
    return place{.line = line_number, .column = static_cast<int>(column) + 1};
  };
  if (i == line.size() || line[i] != '"') {
    auto const end = std::min(line.find(',', i), line.size());
    auto const text = line.substr(i, end - i);
    if (auto const quote = text.find('"'); quote != std::string_view::npos) {
      from.report(
          diagnostic_code::quote_in_plain_field, at(i + quote),
          "a quote inside a field without quotes",
          "Put the whole field in quotes and double the quotes inside.");
      return std::nullopt;
    }
    i = end;
    return std::string{text};
  }
  auto const start = i;
  auto text = std::string{};
  for (++i; i < line.size(); ++i) {
    if (line[i] != '"') {
      text += line[i];
    } else if (i + 1 < line.size() && line[i + 1] == '"') {
      text += line[i++];
    } else {
      break;
    }
  }
  if (i == line.size()) {
    from.report(diagnostic_code::open_quote_in_table, at(start),
                "the quoted field does not end on its line",
                "Close the quote.");
    return std::nullopt;
  }
  ++i;
  if (i < line.size() && line[i] != ',') {
    from.report(diagnostic_code::text_after_quote_in_table, at(i),
                "something follows the closing quote",
                "Put a comma between fields; double a quote inside quotes.");
    return std::nullopt;
  }
  return text;
}

std::optional<csv_row> split(reader& from, std::string_view const line,
                             int const line_number,
                             std::size_t const first_column) {
  auto row = csv_row{};
  for (auto i = first_column;; ++i) {
    auto const start = i;
    auto text = read_field(from, line, i, line_number);
    if (!text) {
      return std::nullopt;
    }
    row.push_back({*std::move(text),
                   {.line = line_number,
                    .column = static_cast<int>(start) + 1,
                    .length = static_cast<int>(i - start)}});
    if (i == line.size()) {
      return row;
    }
  }
}

bool is_header(csv_row const& row,
               std::vector<std::string_view> const& columns) {
  return std::ranges::equal(row, columns, {}, &csv_field::text);
}

void wrong_count(reader& from, csv_row const& row, int const line_number,
                 std::vector<std::string_view> const& columns) {
  auto const at = place{.line = line_number, .column = 1};
  if (row.size() == 1 && row.front().text.empty()) {
    from.report(diagnostic_code::empty_line, at, "the line is empty",
                "Delete it.");
    return;
  }
  from.report(
      diagnostic_code::wrong_number_of_fields, at,
      fmt::format("the line has {} fields, not {}", row.size(), columns.size()),
      fmt::format("Fields: {}. A field with a comma in it goes in "
                  "quotes.",
                  fmt::join(columns, ", ")));
}

}  // namespace

yaml_node node_of(csv_field const& field) {
  auto node = yaml_node{};
  node.kind = node_kind::scalar;
  node.at = field.at;
  node.scalar = field.text;
  return node;
}

std::optional<csv_rows> read_csv_rows(
    reader& from, std::string_view const bytes,
    std::vector<std::string_view> const& columns) {
  if (auto const problem = unreadable(bytes, from.file())) {
    from.report(problem->code, problem->at, problem->message, problem->remedy);
    return std::nullopt;
  }
  auto read = csv_rows{};
  auto line_number = 0;
  // Spreadsheets put a byte-order mark before UTF-8.
  auto first_column =
      starts_with_byte_order_mark(bytes) ? std::size_t{3} : std::size_t{0};
  for (auto start = std::size_t{0}; start < bytes.size() || line_number == 0;) {
    auto const end = std::min(bytes.find('\n', start), bytes.size());
    auto line = bytes.substr(start, end - start);
    if (line.ends_with('\r')) {
      line.remove_suffix(1);
    }
    start = end + 1;
    ++line_number;
    auto row = split(from, line, line_number, first_column);
    first_column = 0;
    if (line_number == 1) {
      if (!row || !is_header(*row, columns)) {
        from.report(diagnostic_code::unknown_header, place{},
                    "the first line does not name the columns",
                    fmt::format("Write {}", fmt::join(columns, ",")));
        return std::nullopt;
      }
    } else if (row && row->size() == columns.size()) {
      read.rows.push_back(*std::move(row));
    } else {
      read.complete = false;
      if (row) {
        wrong_count(from, *row, line_number, columns);
      }
    }
  }
  return read;
}

}  // namespace wm::framework::detail
