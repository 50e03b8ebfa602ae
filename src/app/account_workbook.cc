#include "app/account_workbook.h"

#include <algorithm>

#include <fmt/format.h>

#include "report/period_text.h"
#include "tables/workbook_writer.h"

namespace wm::app {

namespace {

using report::shown_account;
using report::shown_amount;
using tables::sheet_column;
using tables::sheet_text;
using tables::sheet_writer;
using tables::workbook_writer;

constexpr auto kPenceInPound = 100.0;

/// Pounds with pence, or why there are none.
void put(sheet_writer& to, shown_amount const& amount) {
  if (amount.pence) {
    to.number(static_cast<double>(amount.pence->value()) / kPenceInPound, 2);
  } else {
    to.text(amount.text);
  }
}

void line(sheet_writer& to, std::string_view const name,
          std::string_view const what) {
  to.text(name);
  to.text(what);
  to.end_row();
}

void sum(sheet_writer& to, std::string_view const name,
         shown_amount const& amount) {
  to.heading(name);
  to.empty();
  put(to, amount);
  to.end_row();
}

std::string title_of(shown_account const& from, std::string_view const party) {
  auto const found =
      std::ranges::find(from.parties, party, &report::account_party::id);
  return found == from.parties.end() ? std::string{party} : found->title;
}

void put_part(sheet_writer& to, report::account_part const& part) {
  to.end_row();
  sum(to, part.title, part.amount);
  auto const put_steps = [&](std::vector<report::account_step> const& steps) {
    for (auto const& step : steps) {
      to.empty();
      to.text(step.text);
      if (step.amount) {
        put(to, *step.amount);
      }
      to.end_row();
    }
  };
  line(to, "", part.plain);
  put_steps(part.steps);
  for (auto const& metric : part.metrics) {
    to.text(metric.title);
    to.text(metric.answer);
    put(to, metric.earned);
    to.end_row();
    put_steps(metric.steps);
  }
}

result<void> write_account(workbook_writer& to, shown_account const& from) {
  sheet_column const columns[] = {
      {.title = {}, .width = 40, .text = sheet_text::wrapped},
      {.title = {}, .width = 84, .text = sheet_text::wrapped},
      {.title = {}, .width = 18}};
  auto sheet = WM_TRY(to.add_page("Account", columns));
  sheet.heading(fmt::format("Settlement account {}, {}", from.year.label,
                            title_of(from, from.provider)));
  sheet.end_row();
  line(sheet, "", from.banner);
  line(sheet, "In short", from.answer);
  line(sheet, "Contract", from.contract.title);
  line(sheet, "Account", fmt::format("number {}", from.number));
  if (from.adjusts) {
    line(sheet, "Adjusts",
         fmt::format("number {}, SHA-256 {}. {}", from.adjusts->number,
                     from.adjusts->sha256, from.adjusts->why));
  }
  line(sheet, "Made on", report::day_text(from.edition.on));
  if (from.data_cut) {
    line(sheet, "Figures known by", report::day_text(*from.data_cut));
  }
  line(sheet, "For whom", from.for_whom);
  line(sheet, "Version of the data", from.edition.data_version);
  line(sheet, "Version of the contract", from.contract.version);
  for (auto const& part : from.parts) {
    put_part(sheet, part);
  }
  sheet.end_row();
  sum(sheet, "For the year", from.total);
  sum(sheet, "Settled by earlier accounts", from.already_settled);
  sum(sheet, "Due by this account", from.due);
  return sheet.finish();
}

void put_limit(sheet_writer& to, std::optional<report::shown_figure> const& of,
               double stats::interval::* const which, int const decimals) {
  if (of && figures::has_limits(of->at_95)) {
    to.number(of->at_95.limits.*which, decimals);
  } else {
    to.empty();
  }
}

void put_number(sheet_writer& to, std::optional<double> const& value,
                int const decimals) {
  if (value) {
    to.number(*value, decimals);
  } else {
    to.empty();
  }
}

result<void> write_metrics(workbook_writer& to, shown_account const& from) {
  sheet_column const columns[] = {{"Metric", 24},
                                  {"Title", 44, sheet_text::wrapped},
                                  {"Version", 9},
                                  {"Definition", 18},
                                  {"Period", 16},
                                  {"Value", 12},
                                  {"Lower 95 %", 11},
                                  {"Upper 95 %", 11},
                                  {"Count", 11},
                                  {"Out of", 11},
                                  {"Baseline", 12},
                                  {"Weight", 10},
                                  {"At stake", 16},
                                  {"Earned", 16},
                                  {"In words", 60, sheet_text::wrapped}};
  auto sheet = WM_TRY(to.add_table("Metrics", columns));
  for (auto const& part : from.parts) {
    for (auto const& one : part.metrics) {
      auto const& f = one.figure;
      auto const decimals = one.curve ? one.curve->decimals : 1;
      sheet.text(one.id);
      sheet.text(one.title);
      sheet.text(one.version);
      sheet.text(one.fingerprint);
      sheet.text(f ? f->period.label : std::string{});
      put_number(sheet, f ? f->value : std::nullopt, decimals);
      put_limit(sheet, f, &stats::interval::lower, decimals);
      put_limit(sheet, f, &stats::interval::upper, decimals);
      put_number(sheet, f ? f->count : std::nullopt, 0);
      put_number(sheet, f ? f->denominator : std::nullopt, 0);
      put_number(sheet, one.baseline ? one.baseline->value : std::nullopt,
                 decimals);
      sheet.text(one.weight);
      put(sheet, one.at_stake);
      put(sheet, one.earned);
      sheet.text(one.clause.empty() ? one.answer
                                    : one.answer + " " + one.clause);
      sheet.end_row();
    }
  }
  return sheet.finish();
}

result<void> write_ledger(workbook_writer& to, shown_account const& from) {
  sheet_column const columns[] = {{"Due", 12},
                                  {"From", 36},
                                  {"To", 36},
                                  {"Rule", 18},
                                  {"What for", 44, sheet_text::wrapped},
                                  {"Pounds", 18}};
  auto sheet = WM_TRY(to.add_table("Ledger", columns));
  for (auto const& one : from.ledger) {
    sheet.date(one.date);
    sheet.text(title_of(from, one.from));
    sheet.text(title_of(from, one.to));
    sheet.text(one.rule);
    sheet.text(one.text);
    put(sheet, one.amount);
    sheet.end_row();
  }
  return sheet.finish();
}

}  // namespace

result<void> write_account_workbook(shown_account const& from,
                                    std::filesystem::path const& file) {
  auto writer = WM_TRY(workbook_writer::create(
      file, {.title = "Settlement account " + from.year.label,
             .made_by = from.edition.program,
             .made_on = from.edition.on}));
  WM_TRY(write_account(writer, from));
  WM_TRY(write_metrics(writer, from));
  WM_TRY(write_ledger(writer, from));
  return writer.commit();
}

}  // namespace wm::app
