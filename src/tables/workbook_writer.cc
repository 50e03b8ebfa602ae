#include "tables/workbook_writer.h"

#include <fmt/format.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>
#include <vector>

#include "base/calendar.h"
#include "base/file.h"

namespace wm::tables {

namespace {

constexpr auto kDecimals = 6;
constexpr auto kInk = lxw_color_t{0x1F3A4D};
constexpr auto kHeaderGround = lxw_color_t{0xDCE6EC};

std::string message_of(lxw_error const why) {
  return lxw_strerror(why);
}

/// The formats that all sheets share: a workbook holds each once.
struct cell_formats {
  lxw_format* text{nullptr};
  lxw_format* wrapped{nullptr};
  lxw_format* heading{nullptr};
  lxw_format* header{nullptr};
  lxw_format* date{nullptr};
  std::array<lxw_format*, kDecimals + 1> number{};
};

lxw_format* top_aligned(lxw_workbook* const book) {
  auto* const out = workbook_add_format(book);
  format_set_align(out, LXW_ALIGN_VERTICAL_TOP);
  return out;
}

cell_formats make_formats(lxw_workbook* const book) {
  auto out = cell_formats{};
  out.text = top_aligned(book);
  out.wrapped = top_aligned(book);
  format_set_text_wrap(out.wrapped);
  out.heading = top_aligned(book);
  format_set_bold(out.heading);
  format_set_font_size(out.heading, 14);
  format_set_font_color(out.heading, kInk);
  out.header = top_aligned(book);
  format_set_bold(out.header);
  format_set_text_wrap(out.header);
  format_set_font_color(out.header, kInk);
  format_set_bg_color(out.header, kHeaderGround);
  format_set_bottom(out.header, LXW_BORDER_MEDIUM);
  out.date = top_aligned(book);
  format_set_num_format(out.date, "yyyy-mm-dd");
  format_set_align(out.date, LXW_ALIGN_LEFT);
  for (auto decimals = 0; decimals <= kDecimals; ++decimals) {
    auto* const made = top_aligned(book);
    auto const pattern =
        decimals == 0
            ? std::string{"#,##0"}
            : "#,##0." + std::string(static_cast<std::size_t>(decimals), '0');
    format_set_num_format(made, pattern.c_str());
    out.number[static_cast<std::size_t>(decimals)] = made;
  }
  return out;
}

constexpr auto kLineHeight = 15.0;   // [points]
constexpr auto kHighestRow = 409.0;  // [points], Excel's own limit
constexpr auto kPaperWidth = 200.0;  // [characters], still to be read on A4

/// On paper: A4 across; one page wide where that can be read.
void set_up_print(lxw_worksheet* const sheet,
                  std::span<sheet_column const> const columns) {
  worksheet_set_paper(sheet, 9);  // A4, as Excel numbers papers
  worksheet_set_landscape(sheet);
  auto width = 0.0;
  for (auto const& column : columns) {
    width += column.width;
  }
  if (width <= kPaperWidth) {
    worksheet_fit_to_pages(sheet, 1, 0);
  } else {
    worksheet_set_print_scale(sheet, 60);
    worksheet_repeat_columns(sheet, 0, 0);
  }
  worksheet_set_footer(sheet, "&L&A&RPage &P of &N");
}

}  // namespace

struct sheet_writer::state {
  lxw_worksheet* sheet;
  cell_formats const* formats;
  std::string name;
  std::vector<sheet_column> columns;
  lxw_row_t row;
  lxw_col_t column{0};
  bool is_table;
  double lines{1};  // of the row, by its longest wrapped text
  std::string mistake{};

  void note(std::string_view const what) {
    if (mistake.empty()) {
      mistake = fmt::format("row {}: {}", row + 1, what);
    }
  }
  void note(lxw_error const why) {
    if (why != LXW_NO_ERROR) {
      note(message_of(why));
    }
  }
  /// Whether there is a cell to write to.
  bool ready() {
    if (mistake.empty() && column >= columns.size()) {
      note("more cells than columns");
    }
    return mistake.empty();
  }
};

sheet_writer::sheet_writer(std::unique_ptr<state> made)
    : state_{std::move(made)} {}
sheet_writer::sheet_writer(sheet_writer&&) noexcept = default;
sheet_writer& sheet_writer::operator=(sheet_writer&&) noexcept = default;
sheet_writer::~sheet_writer() = default;

void sheet_writer::text(std::string_view const value) {
  if (!state_->ready()) {
    return;
  }
  auto const& column = state_->columns[state_->column];
  auto const copy = std::string{value};
  if (column.text == sheet_text::wrapped) {
    // A little is lost at the end of each line, where a word does not fit.
    constexpr auto kFilled = 0.9;
    state_->lines =
        std::max(state_->lines, std::ceil(static_cast<double>(value.size()) /
                                          (column.width * kFilled)));
  }
  state_->note(worksheet_write_string(
      state_->sheet, state_->row, state_->column++, copy.c_str(),
      column.text == sheet_text::wrapped ? state_->formats->wrapped
                                         : state_->formats->text));
}

void sheet_writer::heading(std::string_view const value) {
  if (!state_->ready()) {
    return;
  }
  state_->lines = std::max(state_->lines, 1.5);  // larger letters
  auto const copy = std::string{value};
  state_->note(worksheet_write_string(state_->sheet, state_->row,
                                      state_->column++, copy.c_str(),
                                      state_->formats->heading));
}

void sheet_writer::number(double const value, int const decimals) {
  if (!state_->ready()) {
    return;
  }
  if (!std::isfinite(value)) {
    state_->note("a number that is not finite");
    return;
  }
  auto const shown =
      static_cast<std::size_t>(std::clamp(decimals, 0, kDecimals));
  state_->note(worksheet_write_number(state_->sheet, state_->row,
                                      state_->column++, value,
                                      state_->formats->number[shown]));
}

void sheet_writer::date(std::chrono::sys_days const value) {
  // Excel counts days from 1899-12-30 (from 1900-03-01 on).
  constexpr auto kFirst =
      std::chrono::sys_days{std::chrono::year{1899} / 12 / 30};
  constexpr auto kCounted =
      std::chrono::sys_days{std::chrono::year{1900} / 3 / 1};
  if (value < kCounted) {
    text(to_string(value));
    return;
  }
  if (!state_->ready()) {
    return;
  }
  state_->note(worksheet_write_number(
      state_->sheet, state_->row, state_->column++,
      static_cast<double>((value - kFirst).count()), state_->formats->date));
}

void sheet_writer::empty() {
  if (state_->ready()) {
    ++state_->column;
  }
}

void sheet_writer::end_row() {
  // Not every program works heights out by itself.
  if (state_->lines > 1) {
    worksheet_set_row(state_->sheet, state_->row,
                      std::min(state_->lines * kLineHeight, kHighestRow),
                      nullptr);
    state_->lines = 1;
  }
  ++state_->row;
  state_->column = 0;
}

result<void> sheet_writer::finish() {
  if (!state_->mistake.empty()) {
    return fail(error_code::invalid_input,
                fmt::format("sheet {}", state_->name), state_->mistake);
  }
  if (state_->is_table) {
    auto const last = static_cast<lxw_col_t>(state_->columns.size() - 1);
    worksheet_autofilter(state_->sheet, 0, 0,
                         std::max(state_->row, lxw_row_t{1}) - 1, last);
  }
  return {};
}

struct workbook_writer::state {
  unfinished_file file;
  lxw_workbook* book;
  cell_formats formats;

  state(unfinished_file into, lxw_workbook* const made)
      : file{std::move(into)}, book{made}, formats{make_formats(made)} {}
  state(state const&) = delete;
  state& operator=(state const&) = delete;
  ~state() {
    if (book != nullptr) {
      lxw_workbook_free(book);
    }
  }

  result<lxw_worksheet*> add_sheet(std::string const& name,
                                   std::span<sheet_column const> columns);
};

result<lxw_worksheet*> workbook_writer::state::add_sheet(
    std::string const& name, std::span<sheet_column const> const columns) {
  if (name.empty()) {  // the library would choose one
    return fail(error_code::invalid_input, "workbook", "a sheet needs a name");
  }
  if (auto const why = workbook_validate_sheet_name(book, name.c_str());
      why != LXW_NO_ERROR) {
    return fail(error_code::invalid_input, fmt::format("sheet {}", name),
                message_of(why));
  }
  auto* const sheet = workbook_add_worksheet(book, name.c_str());
  set_up_print(sheet, columns);
  for (auto i = std::size_t{0}; i < columns.size(); ++i) {
    auto const at = static_cast<lxw_col_t>(i);
    worksheet_set_column(sheet, at, at, columns[i].width,
                         columns[i].text == sheet_text::wrapped
                             ? formats.wrapped
                             : formats.text);
  }
  return sheet;
}

result<workbook_writer> workbook_writer::create(
    std::filesystem::path const& file, workbook_properties const& properties) {
  auto unfinished = WM_TRY(unfinished_file::beside(file));
  auto* const book = workbook_new(unfinished.temporary().c_str());
  if (book == nullptr) {
    return fail(error_code::io, file.string(),
                "the workbook cannot be started: not enough memory");
  }
  auto title = properties.title;
  auto made_by = properties.made_by;
  auto told = lxw_doc_properties{};
  told.title = title.data();
  told.author = made_by.data();
  // Midday, so that no time zone shows another day.
  told.created = std::chrono::system_clock::to_time_t(properties.made_on +
                                                      std::chrono::hours{12});
  workbook_set_properties(book, &told);
  return workbook_writer{std::make_unique<state>(std::move(unfinished), book)};
}

workbook_writer::workbook_writer(std::unique_ptr<state> made)
    : state_{std::move(made)} {}
workbook_writer::workbook_writer(workbook_writer&&) noexcept = default;
workbook_writer& workbook_writer::operator=(workbook_writer&&) noexcept =
    default;
workbook_writer::~workbook_writer() = default;

result<sheet_writer> workbook_writer::add_page(
    std::string_view const name, std::span<sheet_column const> const columns) {
  auto const copy = std::string{name};
  auto* const sheet = WM_TRY(state_->add_sheet(copy, columns));
  worksheet_gridlines(sheet, LXW_HIDE_ALL_GRIDLINES);
  return sheet_writer{std::make_unique<sheet_writer::state>(
      sheet, &state_->formats, copy,
      std::vector(columns.begin(), columns.end()), lxw_row_t{0}, lxw_col_t{0},
      false)};
}

result<sheet_writer> workbook_writer::add_table(
    std::string_view const name, std::span<sheet_column const> const columns) {
  auto const copy = std::string{name};
  auto* const sheet = WM_TRY(state_->add_sheet(copy, columns));
  for (auto i = std::size_t{0}; i < columns.size(); ++i) {
    worksheet_write_string(sheet, 0, static_cast<lxw_col_t>(i),
                           columns[i].title.c_str(), state_->formats.header);
  }
  worksheet_set_row(sheet, 0, 2 * kLineHeight, nullptr);
  worksheet_freeze_panes(sheet, 1, 1);
  worksheet_repeat_rows(sheet, 0, 0);
  return sheet_writer{std::make_unique<sheet_writer::state>(
      sheet, &state_->formats, copy,
      std::vector(columns.begin(), columns.end()), lxw_row_t{1}, lxw_col_t{0},
      true)};
}

result<void> workbook_writer::commit() {
  auto const why = workbook_close(std::exchange(state_->book, nullptr));
  if (why != LXW_NO_ERROR) {
    return fail(
        error_code::io, state_->file.target().string(),
        fmt::format("the workbook cannot be written: {}", message_of(why)));
  }
  return state_->file.publish();
}

}  // namespace wm::tables
