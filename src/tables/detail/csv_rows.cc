#include "tables/detail/csv_rows.h"

#include <set>
#include <utility>

#include <fmt/format.h>

#include "tables/detail/row_fault_text.h"
#include "tables/detail/utf8.h"

namespace wm::tables::detail {
namespace {

using namespace std::string_view_literals;

/// What a file is when it is not CSV in UTF-8, told by its first bytes.
std::string_view wrong_format(std::string_view const text) {
  if (text.starts_with("PK\x03\x04"sv)) {
    return "This is an Excel workbook or a zip archive: save the sheet as "
           "CSV (UTF-8), or unpack the archive.";
  }
  if (text.starts_with("\xFF\xFE"sv) || text.starts_with("\xFE\xFF"sv)) {
    return "The file is UTF-16: save it as UTF-8.";
  }
  return {};
}

bool is_blank_line(std::string_view const text) {
  return text.starts_with('\n') || text.starts_with("\r\n");
}

}  // namespace

csv_rows::csv_rows(row_window window) : window_{std::move(window)} {}

result<csv_rows> csv_rows::open(csv_source const& source) {
  auto rows = csv_rows{WM_TRY(row_window::open(source))};
  WM_TRY(rows.read_header(name_of(source)));
  return rows;
}

result<row_cut*> csv_rows::next() {
  while (true) {
    if (!WM_TRY(cut_one())) {
      return nullptr;
    }
    if (columns_.size() == 1 || !is_blank_line(window_.text())) {
      return &row_;
    }
    window_.consume(row_.length);
  }
}

result<std::size_t> csv_rows::end_of_line(std::size_t const from) {
  auto searched = from;
  while (true) {
    auto const at = window_.text().find('\n', searched);
    if (at != std::string_view::npos) {
      return at + 1;
    }
    searched = window_.text().size();
    if (window_.is_last()) {
      return searched;
    }
    if (window_.is_full()) {
      return std::string_view::npos;
    }
    WM_TRY(window_.load());
  }
}

result<void> csv_rows::skip_line() {
  while (true) {
    auto const at = window_.text().find('\n');
    if (at != std::string_view::npos) {
      window_.consume(at + 1);
      return {};
    }
    window_.consume(window_.text().size());
    if (window_.is_last()) {
      return {};
    }
    WM_TRY(window_.load());
  }
}

result<void> csv_rows::read_header(std::string const& name) {
  auto const refuse = [&](std::string message) {
    return fail(error_code::invalid_input, name, std::move(message));
  };
  WM_TRY(window_.load());
  if (auto const what = wrong_format(window_.text()); !what.empty()) {
    return refuse(std::string{what});
  }
  constexpr auto kByteOrderMark = "\xEF\xBB\xBF"sv;
  if (window_.text().starts_with(kByteOrderMark)) {
    window_.consume(kByteOrderMark.size());
  }
  if (!WM_TRY(cut_one())) {
    return refuse("The file is empty: its first line has to name the columns.");
  }
  if (row_.fault != row_fault::none) {
    return refuse(
        fmt::format("The header cannot be read. {}", fault_text(row_.fault)));
  }
  auto const header = window_.text().substr(0, row_.length);
  if (auto const bad = first_bad_byte(header); bad != std::string_view::npos) {
    return refuse(fmt::format("The header cannot be read. {}",
                              bad_byte_text(header[bad])));
  }
  for (auto const at : row_.doubled) {
    auto& field = row_.fields[at];
    auto const offset = field.data() - window_.text().data();
    field = undouble(window_.data() + offset, field.size());
  }
  auto seen = std::set<std::string_view>{};
  for (auto const field : row_.fields) {
    columns_.emplace_back(field);
    if (field.empty()) {
      return refuse(
          fmt::format("Column {} has no name: name it in the header, "
                      "or remove the column.",
                      columns_.size()));
    }
    if (!seen.insert(field).second) {
      return refuse(
          fmt::format("The header names two columns \"{}\": give "
                      "each its own name.",
                      field));
    }
  }
  window_.consume(row_.length);
  return {};
}

result<bool> csv_rows::cut_one() {
  while (true) {
    if (!window_.text().empty()) {
      auto const ends = window_.is_last() ? text_is::whole : text_is::cut_off;
      cut_row(window_.text(), ends, row_);
      auto const more = row_.fault == row_fault::unfinished ||
                        row_.fault == row_fault::open_quote;
      if (!more || window_.is_last() || window_.is_full()) {
        return true;
      }
    } else if (window_.is_last()) {
      return false;
    }
    WM_TRY(window_.load());
  }
}

}  // namespace wm::tables::detail
