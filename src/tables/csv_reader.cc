#include "tables/csv_reader.h"

#include <algorithm>
#include <utility>

#include "tables/detail/csv_rows.h"
#include "tables/detail/row_fault_text.h"
#include "tables/detail/utf8.h"

namespace wm::tables {
namespace {

using detail::row_cut;
using detail::row_fault;

csv_fault fault_of(row_fault const fault) {
  switch (fault) {
    case row_fault::open_quote:
      return csv_fault::open_quote;
    case row_fault::text_after_quote:
      return csv_fault::text_after_quote;
    case row_fault::quote_in_plain_field:
      return csv_fault::quote_in_plain_field;
    case row_fault::lone_return:
      return csv_fault::lone_return;
    case row_fault::none:
    case row_fault::unfinished:
      break;
  }
  return csv_fault::too_long;
}

std::string_view without_line_end(std::string_view text) {
  if (text.ends_with('\n')) {
    text.remove_suffix(1);
    if (text.ends_with('\r')) {
      text.remove_suffix(1);
    }
  }
  return text;
}

/// Gives each row of a file away, or sets it aside.
class reading {
 public:
  reading(detail::csv_rows rows, csv_options const& options,
          std::function<void(csv_row const&)> const& each)
      : rows_{std::move(rows)},
        options_{options},
        each_{each},
        summary_{.columns = rows_.columns(), .rows = 0, .rejects = {}} {}

  result<csv_summary> run() {
    while (auto* const row = WM_TRY(rows_.next())) {
      ++number_;
      if (row->fault != row_fault::none) {
        WM_TRY(set_aside_broken(*row));
      } else if (sound(*row)) {
        deliver(*row);
      }
    }
    return std::move(summary_);
  }

 private:
  /// Ends a broken row with the line on which its faulty field begins and
  /// reads on from there. Where a quote was left open the next lines are
  /// rows again, most likely; they must then be of full length.
  result<void> set_aside_broken(row_cut const& row) {
    auto const fault = row.fault;
    auto const field = field_name(row.fields.size());
    auto const until = rows_.window().offset() + row.length;
    auto const end = WM_TRY(rows_.end_of_line(row.faulty_from));
    if (end == std::string_view::npos || fault == row_fault::unfinished) {
      set_aside({csv_fault::too_long, 0}, "",
                detail::fault_text(row_fault::unfinished),
                rows_.window().text().size());
      return rows_.skip_line();
    }
    auto const runs_on = until > rows_.window().offset() + end;
    if (runs_on) {
      doubtful_until_ = until;
    }
    auto const told = runs_on ? row_fault::open_quote : fault;
    set_aside({fault_of(told), row.faulty_from}, field,
              detail::fault_text(told), end);
    return {};
  }

  /// Whether the row can be given away; if not it has been set aside.
  bool sound(row_cut const& row) {
    auto const text = rows_.window().text().substr(0, row.length);
    if (auto const bad = detail::first_bad_byte(text);
        bad != std::string_view::npos) {
      set_aside(
          {text[bad] == '\0' ? csv_fault::zero_byte : csv_fault::not_utf8, bad},
          field_name(field_at(row, text.data() + bad)),
          detail::bad_byte_text(text[bad]), row.length);
      return false;
    }
    auto const fields = row.fields.size();
    auto const columns = summary_.columns.size();
    if (fields == columns) {
      return true;
    }
    auto const doubtful = rows_.window().offset() < doubtful_until_;
    if (fields < columns && options_.rows_too_short == short_rows::pad) {
      if (!doubtful) {
        return true;
      }
      set_aside({csv_fault::field_count, 0}, "",
                detail::after_open_quote_text(), row.length);
      return false;
    }
    auto const from = fields > columns
                          ? row.fields[columns].data() - text.data()
                          : std::ptrdiff_t{0};
    set_aside({csv_fault::field_count, static_cast<std::size_t>(from)}, "",
              detail::field_count_text(fields, columns), row.length);
    return false;
  }

  void deliver(row_cut& row) {
    auto const start = rows_.window().text().data();
    for (auto const at : row.doubled) {
      auto& field = row.fields[at];
      field = detail::undouble(rows_.window().data() + (field.data() - start),
                               field.size());
    }
    row.fields.resize(summary_.columns.size(), "");
    each_(csv_row{number_, row.fields, rows_.window().line(),
                  rows_.window().text().substr(0, row.length)});
    ++summary_.rows;
    rows_.window().consume(row.length);
  }

  struct faulty_place {
    csv_fault fault;
    std::size_t from;  // in the row [bytes]
  };

  void set_aside(faulty_place const& what, std::string field,
                 std::string_view const reason, std::size_t const length) {
    auto const text = rows_.window().text().substr(0, length);
    auto const before = text.substr(0, what.from);
    auto const lines = std::ranges::count(before, '\n');
    auto const line_start = before.rfind('\n') + 1;  // npos + 1 is 0
    summary_.rejects.push_back(
        {number_, std::move(field), std::string{reason},
         detail::readable(without_line_end(text)), what.fault,
         rows_.window().line() + static_cast<std::uint64_t>(lines),
         before.size() - line_start + 1});
    rows_.window().consume(length);
  }

  std::string field_name(std::size_t const index) const {
    return index < summary_.columns.size() ? summary_.columns[index] : "";
  }

  static std::size_t field_at(row_cut const& row, char const* const byte) {
    auto index = std::size_t{0};
    while (index + 1 < row.fields.size() &&
           row.fields[index + 1].data() <= byte) {
      ++index;
    }
    return index;
  }

  detail::csv_rows rows_;
  csv_options options_;
  std::function<void(csv_row const&)> const& each_;
  csv_summary summary_;
  std::uint64_t number_{0};
  std::uint64_t doubtful_until_{0};  // offset in the file [bytes]
};

}  // namespace

result<std::vector<std::string>> csv_columns(
    std::filesystem::path const& file) {
  return WM_TRY(detail::csv_rows::open(file)).columns();
}

result<csv_summary> read_csv(std::filesystem::path const& file,
                             csv_options const& options,
                             std::function<void(csv_row const&)> const& each) {
  return reading{WM_TRY(detail::csv_rows::open(file)), options, each}.run();
}

result<csv_summary> read_csv(
    csv_source const& source, csv_options const& options,
    std::function<result<void>(std::span<std::string const>)> const& header,
    std::function<void(csv_row const&)> const& each) {
  auto rows = WM_TRY(detail::csv_rows::open(source));
  WM_TRY(header(rows.columns()));
  return reading{std::move(rows), options, each}.run();
}

}  // namespace wm::tables
