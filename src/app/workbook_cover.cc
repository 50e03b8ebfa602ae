#include <fmt/format.h>

#include "app/workbook_sheets.h"
#include "report/period_text.h"

namespace wm::app {

namespace {

using tables::sheet_text;
using tables::sheet_writer;

void line(sheet_writer& to, std::string_view const name,
          std::string_view const what) {
  if (what.empty()) {
    return;
  }
  to.text(name);
  to.text(what);
  to.end_row();
}

void part(sheet_writer& to, std::string_view const title) {
  to.end_row();
  to.heading(title);
  to.end_row();
}

std::string counts_of(report::document const& from) {
  auto const& s = from.where.statements;
  auto const& m = from.where.metrics;
  return fmt::format(
      "{} statements: {} can be judged, {} only described, {} not yet "
      "measured. {} metrics: {} can be judged, {} only described, {} not yet "
      "measured.",
      s.judged + s.described + s.not_yet, s.judged, s.described, s.not_yet,
      m.judged + m.described + m.not_yet, m.judged, m.described, m.not_yet);
}

}  // namespace

std::vector<sheet_about> const& workbook_sheets() {
  static auto const sheets = std::vector<sheet_about>{
      {"Statements",
       "what residents want to be able to say, and what the "
       "figures say of each"},
      {"Latest", "each metric's newest figure, with comparisons and trend"},
      {"Over time", "the figures of the area and of those it is compared with"},
      {"Groups and small areas",
       "the newest figures by group of people, ward, practice, network"},
      {"Definitions", "what each metric counts, its version and fingerprint"},
      {"Methods", "how limits, comparisons and trends are made"},
      {"Sources", "where published figures come from, and their licences"},
  };
  return sheets;
}

std::vector<cell_sign> const& cell_signs() {
  static auto const signs = std::vector<cell_sign>{
      {"[c]",
       "confidential: hidden, so that nothing can be told of a few "
       "people. It is not 0"},
      {"[x]",
       "not available: the last column, or the column beside it, says "
       "why"},
      {"empty", "nobody prints it, or it does not apply"},
      {"0", "the number nought"},
  };
  return signs;
}

result<void> write_cover(tables::workbook_writer& to,
                         report::document const& from) {
  tables::sheet_column const columns[] = {
      {.title = {}, .width = 26},
      {.title = {}, .width = 96, .text = sheet_text::wrapped}};
  auto sheet = WM_TRY(to.add_page("Cover", columns));
  auto const& framework = from.framework;
  sheet.heading(framework.title.original());
  sheet.end_row();
  line(sheet, "", framework.banner.original());
  sheet.end_row();
  line(sheet, "Made on", report::day_text(from.edition.on));
  line(sheet, "Framework",
       fmt::format("{}, version {}", framework.id, framework.version));
  line(sheet, "Version of the data", from.edition.data_version);
  line(sheet, "Made by", from.edition.program);
  line(sheet, "For whom", from.disclosure.sentence);

  part(sheet, "Where we stand");
  line(sheet, "In short", from.where.answer);
  line(sheet, "How much is known", counts_of(from));
  line(sheet, "Chance", from.where.colours.sentence);

  part(sheet, "Sheets");
  for (auto const& [name, about] : workbook_sheets()) {
    line(sheet, name, about);
  }

  part(sheet, "In place of a number");
  for (auto const& [sign, meaning] : cell_signs()) {
    line(sheet, sign, meaning);
  }
  part(sheet, "More");
  line(sheet, "Every figure",
       "results.csv, .parquet and .duckdb beside this file hold all rows and "
       "columns; this workbook holds those of the report");
  return sheet.finish();
}

}  // namespace wm::app
