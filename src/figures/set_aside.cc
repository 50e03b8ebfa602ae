#include "figures/set_aside.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "base/spelling.h"
#include "figures/dialect.h"

namespace wm::figures {

namespace {

using framework::diagnostic;
using framework::diagnostic_code;

diagnostic_code code_of(tables::csv_fault const fault) {
  using tables::csv_fault;
  switch (fault) {
    case csv_fault::too_long:
      return diagnostic_code::row_too_long;
    case csv_fault::open_quote:
      return diagnostic_code::open_quote_in_table;
    case csv_fault::text_after_quote:
      return diagnostic_code::text_after_quote_in_table;
    case csv_fault::quote_in_plain_field:
      return diagnostic_code::quote_in_plain_field;
    case csv_fault::lone_return:
      return diagnostic_code::lone_carriage_return;
    case csv_fault::not_utf8:
      return diagnostic_code::not_utf8;
    case csv_fault::zero_byte:
      return diagnostic_code::zero_byte;
    case csv_fault::field_count:
      break;
  }
  return diagnostic_code::wrong_number_of_fields;
}

std::string lowered(std::string text) {
  if (!text.empty() && text[0] >= 'A' && text[0] <= 'Z') {
    text[0] = static_cast<char>(text[0] - 'A' + 'a');
  }
  return text;
}

/// "give both or neither" becomes "Give both or neither."
std::string as_sentence(std::string text) {
  if (!text.empty()) {
    if (text[0] >= 'a' && text[0] <= 'z') {
      text[0] = static_cast<char>(text[0] - 'a' + 'A');
    }
    if (!text.ends_with('.')) {
      text += '.';
    }
  }
  return text;
}

std::string name_of_file(std::filesystem::path const& file) {
  return file.filename().string();
}

/// Columns of observations.csv that nothing reads.
void warn_of_unknown(std::vector<std::string> const& columns,
                     std::string const& file, std::vector<diagnostic>& out) {
  auto known = std::vector<std::string_view>{};
  for (auto i = std::size_t{0}; i < kFields; ++i) {
    known.push_back(name_of(static_cast<field>(i)));
  }
  auto column = 1;
  for (auto const& name : columns) {
    auto const length = static_cast<int>(name.size());
    if (std::ranges::find(known, name) == known.end()) {
      auto guess = did_you_mean(name, known);
      out.push_back({diagnostic_code::unknown_column,
                     {file, 1, column, length},
                     fmt::format("the column \"{}\" is not read", name),
                     guess.empty() ? "Delete it, or name it as "
                                     "docs/package-format.md says."
                                   : std::move(guess)});
    }
    column += length + 1;
  }
}

}  // namespace

row_set_aside set_aside_as_none(tables::csv_reject const& row,
                                std::string_view const file) {
  // The reader of tables says what is wrong, a colon, what to do.
  auto const colon = row.reason.find(": ");
  auto out = row_set_aside{};
  out.row = row.row;
  out.field = row.field;
  out.value = row.text;
  out.code = code_of(row.fault);
  out.message = lowered(row.reason.substr(0, colon));
  if (colon != std::string::npos) {
    out.remedy = row.reason.substr(colon + 2);
  }
  out.at = {std::string{file}, static_cast<int>(row.line),
            static_cast<int>(row.column), 0};
  return out;
}

source_position place_in_row(tables::csv_row const& row,
                             std::string_view const text,
                             std::string_view const file) {
  auto at =
      source_position{std::string{file}, static_cast<int>(row.line), 1, 0};
  auto const offset = text.data() - row.text.data();
  if (text.data() == nullptr || offset < 0 ||
      offset > static_cast<std::ptrdiff_t>(row.text.size()) ||
      row.text.substr(0, static_cast<std::size_t>(offset)).contains('\n')) {
    return at;
  }
  at.column = static_cast<int>(offset) + 1;
  at.length = static_cast<int>(text.size());
  return at;
}

tables::reject reject_of(row_set_aside const& row) {
  return {row.row, row.field, row.value,
          row.remedy.empty() ? row.message
                             : fmt::format("{}; {}", row.message, row.remedy)};
}

diagnostic diagnostic_of(row_set_aside const& row) {
  auto out = diagnostic{row.code, row.at,
                        row.field.empty()
                            ? row.message
                            : fmt::format("\"{}\": {}", row.field, row.message),
                        as_sentence(row.remedy)};
  if (row.earlier) {
    out.related.push_back({*row.earlier, "the earlier row"});
  }
  return out;
}

std::vector<diagnostic> header_problems(std::filesystem::path const& file) {
  auto out = std::vector<diagnostic>{};
  auto const columns = tables::csv_columns(file);
  if (!columns) {
    out.push_back(not_readable(columns.error(), file));
    return out;
  }
  auto const shape = row_translator::create(*columns);
  if (!shape) {
    out.push_back({diagnostic_code::unknown_header,
                   {name_of_file(file), 1, 1, 0},
                   shape.error().message,
                   "Correct the names of the columns, or add those that are "
                   "missing."});
  } else if (shape->dialect() == dialect::package) {
    warn_of_unknown(*columns, name_of_file(file), out);
  }
  return out;
}

diagnostic not_readable(error const& why, std::filesystem::path const& file) {
  auto const colon = why.message.find(": ");
  return {diagnostic_code::table_not_readable,
          {name_of_file(file)},
          lowered(why.message.substr(0, colon)),
          colon == std::string::npos
              ? std::string{}
              : as_sentence(why.message.substr(colon + 2))};
}

}  // namespace wm::figures
