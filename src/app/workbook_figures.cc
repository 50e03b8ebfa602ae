#include <fmt/format.h>

#include "app/in_words.h"
#include "app/workbook_sheets.h"
#include "figures/words.h"
#include "framework/words.h"
#include "report/names.h"

namespace wm::app {

namespace {

using tables::sheet_column;
using tables::sheet_text;
using tables::sheet_writer;

constexpr auto kWide = 44.0;

sheet_column wide(std::string title, double const width = kWide) {
  return {std::move(title), width, sheet_text::wrapped};
}

int decimals_of(framework::metric const& m) {
  return m.unit ? m.unit->decimals : 1;
}

std::string unit_of(framework::metric const& m) {
  return m.unit ? m.unit->name : std::string{};
}

void put(sheet_writer& to, std::optional<double> const value,
         int const decimals) {
  if (value) {
    to.number(*value, decimals);
  } else {
    to.empty();
  }
}

constexpr std::string_view sign_of(report::figure_status const status) {
  return status == report::figure_status::suppressed ? "[c]" : "[x]";
}

/// People and events are whole; published averages are not.
int count_decimals(double const count) {
  return count == static_cast<double>(static_cast<long long>(count)) ? 0 : 1;
}

void put_count(sheet_writer& to, std::optional<double> const& count,
               report::figure_status const status) {
  if (count) {
    to.number(*count, count_decimals(*count));
  } else if (status == report::figure_status::suppressed) {
    to.text(sign_of(status));
  } else {
    to.empty();
  }
}

void put_limits(sheet_writer& to, figures::bounds const& b,
                int const decimals) {
  auto const known = has_limits(b);
  put(to, known ? std::optional{b.limits.lower} : std::nullopt, decimals);
  put(to, known ? std::optional{b.limits.upper} : std::nullopt, decimals);
}

void add_figure_columns(std::vector<sheet_column>& to) {
  to.insert(to.end(), {{"Period", 22},
                       {"From", 12},
                       {"Before", 12},
                       {"Count", 11},
                       {"Out of", 11},
                       {"Value", 11},
                       {"Lower 95 %", 11},
                       {"Upper 95 %", 11},
                       {"Lower 99.8 %", 11},
                       {"Upper 99.8 %", 11},
                       {"Unit", 16}});
}

/// The columns of add_figure_columns().
void put_figure(sheet_writer& to, report::shown_figure const& f,
                framework::metric const& of) {
  auto const decimals = decimals_of(of);
  to.text(f.period.label);
  to.date(f.period.covers.from);
  to.date(f.period.covers.to);
  put_count(to, f.count, f.status);
  put_count(to, f.denominator, f.status);
  if (f.value) {
    to.number(*f.value, decimals);
  } else {
    to.text(sign_of(f.status));
  }
  put_limits(to, f.at_95, decimals);
  put_limits(to, f.at_998, decimals);
  to.text(unit_of(of));
}

void put_comparison(sheet_writer& to, report::shown_metric const& of,
                    figures::comparator_kind const with) {
  auto const* const found = find_comparison(of, with);
  if (found == nullptr) {
    to.empty();
    to.empty();
    return;
  }
  put(to, found->value, decimals_of(of.definition));
  to.text(found->standing == figures::standing::cannot_say
              ? "[x] " + found->reason
              : in_words(figures::word(found->standing)) +
                    (found->confidence == figures::confidence::none
                         ? std::string{}
                         : fmt::format(" ({} %)",
                                       figures::word(found->confidence))));
}

std::string name_of_area(report::document const& from,
                         std::string_view const code) {
  auto const* const found = framework::find_area(from.framework, code);
  return found != nullptr ? found->name : std::string{code};
}

/// Whose figures a line of a metric's chart are.
std::string name_of(report::document const& from,
                    report::shown_series const& series) {
  return series.role == report::series_role::neighbours_median
             ? "Middle of similar areas"
             : name_of_area(from, series.area);
}

}  // namespace

result<void> write_latest(tables::workbook_writer& to,
                          report::document const& from) {
  auto columns = std::vector<sheet_column>{wide("Metric"),
                                           {"Id", 32},
                                           {"What can be said", 14},
                                           wide("In words", 60),
                                           wide("Statements", 24),
                                           {"Better", 9},
                                           {"Lead", 22}};
  add_figure_columns(columns);
  for (auto const* const name :
       {"Country", "Region", "Similar areas", "Goal", "Own first figure"}) {
    columns.push_back({name, 11});
    columns.push_back(wide(fmt::format("Against: {}", name), 20));
  }
  columns.push_back({"Change", 18});
  columns.push_back({"Source", 20});
  columns.push_back(wide("Why something is missing"));
  auto sheet = WM_TRY(to.add_table("Latest", columns));
  for (auto const& m : from.metrics) {
    auto const& d = m.definition;
    sheet.text(d.title.original());
    sheet.text(d.id.value);
    sheet.text(in_words(report::name_of(m.state)));
    sheet.text(m.answer);
    sheet.text(fmt::format("{}", fmt::join(m.statements, ", ")));
    sheet.text(framework::word(d.better));
    sheet.text(d.lead.value);
    if (m.latest) {
      put_figure(sheet, *m.latest, d);
    } else {
      for (auto i = 0; i < 5; ++i) {
        sheet.empty();
      }
      sheet.text("[x]");
      for (auto i = 0; i < 4; ++i) {
        sheet.empty();
      }
      sheet.text(unit_of(d));
    }
    for (auto const with :
         {figures::comparator_kind::country, figures::comparator_kind::region,
          figures::comparator_kind::neighbours, figures::comparator_kind::goal,
          figures::comparator_kind::baseline}) {
      put_comparison(sheet, m, with);
    }
    sheet.text(in_words(report::name_of(change_of(m))));
    sheet.text(m.latest ? m.latest->source : std::string{});
    sheet.text(m.latest ? m.latest->reason : std::string{"there is no figure"});
    sheet.end_row();
  }
  return sheet.finish();
}

result<void> write_over_time(tables::workbook_writer& to,
                             report::document const& from) {
  auto columns = std::vector<sheet_column>{
      wide("Metric"), {"Id", 32}, {"Area", 24}, {"Area code", 12}};
  add_figure_columns(columns);
  columns.insert(columns.end(), {{"Filled in", 9}, {"Source", 20}});
  columns.push_back(wide("Why something is missing"));
  auto sheet = WM_TRY(to.add_table("Over time", columns));
  for (auto const& m : from.metrics) {
    for (auto const& series : m.series) {
      for (auto const& point : series.points) {
        sheet.text(m.definition.title.original());
        sheet.text(m.definition.id.value);
        sheet.text(name_of(from, series));
        sheet.text(series.area);
        put_figure(sheet, point, m.definition);
        sheet.text(point.imputed ? "yes" : "no");
        sheet.text(point.source);
        sheet.text(point.reason);
        sheet.end_row();
      }
    }
  }
  return sheet.finish();
}

result<void> write_groups(tables::workbook_writer& to,
                          report::document const& from) {
  auto columns = std::vector<sheet_column>{
      wide("Metric"), {"Id", 32}, {"Told apart", 24}, {"Group or area", 30}};
  add_figure_columns(columns);
  columns.insert(columns.end(), {{"Compared with", 26}, {"It is", 14}});
  columns.push_back(wide("Why something is missing"));
  auto sheet = WM_TRY(to.add_table("Groups and small areas", columns));
  auto const put_row = [&](report::shown_metric const& m,
                           std::string_view const told_apart,
                           std::string_view const name,
                           std::string_view const with, auto const& cell) {
    sheet.text(m.definition.title.original());
    sheet.text(m.definition.id.value);
    sheet.text(told_apart);
    sheet.text(name);
    put_figure(sheet, cell.figure, m.definition);
    sheet.text(with);
    sheet.text(in_words(figures::word(cell.standing)));
    sheet.text(cell.figure.reason.empty() ? cell.reason : cell.figure.reason);
    sheet.end_row();
  };
  for (auto const& m : from.metrics) {
    for (auto const& groups : m.groups) {
      for (auto const& cell : groups.cells) {
        put_row(m, groups.title, cell.name, groups.compared_with, cell);
      }
    }
    for (auto const& areas : m.small_areas) {
      for (auto const& cell : areas.cells) {
        put_row(m, areas.title, name_of_area(from, cell.area),
                areas.compared_with, cell);
      }
    }
  }
  return sheet.finish();
}

}  // namespace wm::app
