#include "support/test_files.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <limits>
#include <sstream>
#include <system_error>

namespace wm::test_support {
namespace {

std::vector<std::string> split_line(std::string_view const line) {
  auto fields = std::vector<std::string>{""};
  auto quoted = false;
  for (auto i = std::size_t{0}; i < line.size(); ++i) {
    auto const c = line[i];
    if (c == '"' && quoted && line.substr(i + 1).starts_with('"')) {
      fields.back().push_back(line[++i]);
    } else if (c == '"') {
      quoted = !quoted;
    } else if (c == ',' && !quoted) {
      fields.emplace_back();
    } else {
      fields.back().push_back(c);
    }
  }
  return fields;
}

/// Lines; a line break inside quotes does not end one.
std::vector<std::string> split_lines(std::string_view const text) {
  auto lines = std::vector<std::string>{};
  auto stream = std::istringstream{std::string{text}};
  auto quoted = false;
  for (auto line = std::string{}; std::getline(stream, line);) {
    auto const quotes = std::ranges::count(line, '"');
    if (quoted) {
      lines.back() += '\n' + line;
    } else {
      lines.push_back(line);
    }
    quoted = quoted != (quotes % 2 == 1);
  }
  return lines;
}

void write_text(std::filesystem::path const& file,
                std::string_view const text) {
  std::filesystem::create_directories(file.parent_path());
  auto out = std::ofstream{file, std::ios::binary};
  out << text;
  ASSERT_TRUE(out.flush()) << "cannot write " << file;
}

}  // namespace

std::filesystem::path source_file(std::string_view const path) {
  return std::filesystem::path{WM_SOURCE_DIR} / path;
}

std::filesystem::path shared_file(std::string_view const path) {
  return std::filesystem::path{WM_SHARED_DIR} / path;
}

std::string read_text(std::filesystem::path const& file) {
  auto in = std::ifstream{file, std::ios::binary};
  if (!in) {
    ADD_FAILURE() << "cannot read " << file;
  }
  return {std::istreambuf_iterator<char>{in}, {}};
}

std::string const& csv_table::text(std::size_t const row,
                                   std::string_view const column) const {
  static auto const nothing = std::string{};
  auto const at = std::ranges::find(columns, column) - columns.begin();
  auto const index = static_cast<std::size_t>(at);
  if (index >= rows.at(row).size()) {
    ADD_FAILURE() << "row " << row << " has no column " << column;
    return nothing;
  }
  return rows[row][index];
}

double csv_table::number(std::size_t const row,
                         std::string_view const column) const {
  auto const& field = text(row, column);
  auto value = std::numeric_limits<double>::quiet_NaN();
  if (field.empty() || field == "NA") {
    return value;
  }
  auto const* const end = field.data() + field.size();
  auto const [stop, problem] = std::from_chars(field.data(), end, value);
  if (problem != std::errc{} || stop != end) {
    ADD_FAILURE() << column << " of row " << row
                  << " is not a number: " << field;
  }
  return value;
}

csv_table parse_csv(std::string_view const text) {
  auto table = csv_table{};
  for (auto& line : split_lines(text)) {
    if (line.ends_with('\r')) {
      line.pop_back();
    }
    if (line.empty()) {
      continue;
    }
    auto fields = split_line(line);
    if (table.columns.empty()) {
      table.columns = std::move(fields);
    } else {
      table.rows.push_back(std::move(fields));
    }
  }
  return table;
}

csv_table read_csv(std::filesystem::path const& file) {
  auto const text = read_text(file);
  auto const has_mark = text.starts_with("\xEF\xBB\xBF");
  return parse_csv(std::string_view{text}.substr(has_mark ? 3 : 0));
}

void expect_golden(std::filesystem::path const& file,
                   std::string_view const actual) {
  if (std::getenv("WM_GOLDEN_UPDATE") != nullptr) {
    write_text(file, actual);
    return;
  }
  EXPECT_EQ(read_text(file), actual)
      << "differs from " << file << "; if the new text is right: "
      << "make golden-update, and a line in CHANGELOG.md";
}

}  // namespace wm::test_support
