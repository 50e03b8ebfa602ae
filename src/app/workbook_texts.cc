#include "app/in_words.h"
#include "app/workbook_sheets.h"
#include "figures/words.h"
#include "framework/words.h"
#include "report/names.h"

namespace wm::app {

namespace {

using tables::sheet_column;
using tables::sheet_text;

sheet_column wide(std::string title, double const width = 50) {
  return {std::move(title), width, sheet_text::wrapped};
}

}  // namespace

result<void> write_statements(tables::workbook_writer& to,
                              report::document const& from) {
  auto const columns =
      std::vector<sheet_column>{wide("Statement"),
                                {"Id", 18},
                                {"Number", 8},
                                {"What can be said", 14},
                                {"Compared with", 26},
                                {"It is", 14},
                                wide("In words", 60),
                                {"Lead metric", 28},
                                wide("Supporting metrics", 36),
                                {"Wording", 14},
                                wide("Where the wording comes from", 40)};
  auto sheet = WM_TRY(to.add_table("Statements", columns));
  for (auto const& s : from.statements) {
    auto const& d = s.definition;
    auto supporting = std::string{};
    for (auto const& metric : d.supporting) {
      supporting += (supporting.empty() ? "" : ", ") + metric.value;
    }
    sheet.text(d.text.original());
    sheet.text(d.id.value);
    sheet.number(d.number, 0);
    sheet.text(in_words(report::name_of(s.state)));
    sheet.text(s.comparator);
    sheet.text(in_words(figures::word(s.standing)));
    sheet.text(s.answer);
    sheet.text(d.lead ? d.lead->value : std::string{});
    sheet.text(supporting);
    sheet.text(framework::word(d.provenance.kind));
    sheet.text(d.provenance.source);
    sheet.end_row();
  }
  return sheet.finish();
}

result<void> write_definitions(tables::workbook_writer& to,
                               report::document const& from) {
  auto const columns =
      std::vector<sheet_column>{wide("Metric"),        {"Id", 32},
                                {"Version", 9},        {"Status", 12},
                                {"Measures", 12},      {"Made from", 12},
                                {"Kind of value", 14}, {"Unit", 16},
                                {"Lead", 22},          wide("Definition"),
                                wide("Numerator", 40), wide("Denominator", 40),
                                {"Fingerprint", 36}};
  auto sheet = WM_TRY(to.add_table("Definitions", columns));
  auto const& fingerprints = from.edition.definitions;
  for (auto i = std::size_t{0}; i < from.metrics.size(); ++i) {
    auto const& d = from.metrics[i].definition;
    sheet.text(d.title.original());
    sheet.text(d.id.value);
    sheet.text(d.version);
    sheet.text(framework::word(d.status));
    sheet.text(framework::word(d.measures));
    sheet.text(framework::word(d.source));
    sheet.text(framework::word(d.value));
    sheet.text(d.unit ? d.unit->name : std::string{});
    sheet.text(d.lead.value);
    sheet.text(d.definition);
    sheet.text(d.numerator);
    sheet.text(d.denominator);
    sheet.text(i < fingerprints.size() ? fingerprints[i] : std::string{});
    sheet.end_row();
  }
  return sheet.finish();
}

result<void> write_methods(tables::workbook_writer& to,
                           report::document const& from) {
  auto const columns = std::vector<sheet_column>{
      {"Method", 34}, wide("In plain words", 90), wide("Source", 60)};
  auto sheet = WM_TRY(to.add_table("Methods", columns));
  for (auto const& method : from.methods) {
    sheet.text(method.title);
    sheet.text(method.plain);
    sheet.text(method.source);
    sheet.end_row();
  }
  return sheet.finish();
}

result<void> write_sources(tables::workbook_writer& to,
                           report::document const& from) {
  auto const columns = std::vector<sheet_column>{
      wide("Source"),  {"Id", 22},           wide("Publisher", 36),
      wide("Licence"), {"Figures here", 12}, wide("Note", 60)};
  auto sheet = WM_TRY(to.add_table("Sources", columns));
  for (auto const& source : from.sources) {
    auto const& d = source.definition;
    sheet.text(d.title.original());
    sheet.text(d.id.value);
    sheet.text(d.publisher);
    sheet.text(d.licence);
    sheet.number(source.figures, 0);
    sheet.text(d.note);
    sheet.end_row();
  }
  return sheet.finish();
}

}  // namespace wm::app
