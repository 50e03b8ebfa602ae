#include <iterator>
#include <map>
#include <tuple>

#include <fmt/format.h>

#include "framework/amount.h"
#include "framework/detail/contract_choices.h"
#include "framework/detail/csv_rows.h"
#include "framework/detail/object.h"
#include "framework/detail/package_file.h"
#include "framework/detail/year_name.h"

namespace wm::framework::detail {

namespace {

enum column {
  kind,
  year,
  organisation_id,
  programme_word,
  life_stage,
  care,
  pooled,
  capital_in,
  tax,
  pounds,
  per,
  source,
  note
};

constexpr std::string_view kColumns[] = {
    "kind", "year",   "organisation", "programme", "life_stage",
    "care", "pooled", "capital",      "tax",       "pounds",
    "per",  "source", "note"};

/// Reads one field as a value of a YAML file would be; an empty one is
/// missed.
template <typename T>
void read_field(reader& from, csv_row const& row, column const which,
                names const refers_to, T& into) {
  auto const at = static_cast<std::size_t>(which);
  if (row[at].text.empty()) {
    from.report(diagnostic_code::field_needed, row[at].at,
                fmt::format("a line has no {}", kColumns[at]),
                "Write it, or delete the row.");
    return;
  }
  value<T>::read(from, node_of(row[at]),
                 {.name = kColumns[at], .meaning = {}, .ids = refers_to}, into);
}

std::string_view in_words(finance_kind const kind) {
  switch (kind) {
    case finance_kind::budget:
      return "a budget";
    case finance_kind::actual:
      return "spending";
    case finance_kind::unit_cost:
      return "a unit cost";
    case finance_kind::beyond_truncation:
      return "what is beyond a truncation";
  }
  return "";
}

void read_amount(reader& from, csv_row const& row, finance_line& into) {
  auto const& [text, at] = row[pounds];
  auto const amount = parse_pounds(text + " pounds");
  if (!amount) {
    from.report(diagnostic_code::not_an_amount_of_money, at,
                fmt::format("\"{}\" is no amount of money", text),
                "Write pounds and pence: 1250.00.");
    return;
  }
  into.amount = *amount;
  if (into.kind != finance_kind::actual && *amount < kNothing) {
    from.report(diagnostic_code::negative_budget, at,
                fmt::format("{} cannot be negative", in_words(into.kind)),
                "Only what was spent can be: a repayment.");
  }
}

void read_per(reader& from, csv_row const& row, finance_line& into) {
  auto const& [text, at] = row[per];
  into.per = text;
  if (into.kind == finance_kind::beyond_truncation) {
    auto const limit = parse_pounds(text);
    if (!limit || *limit <= kNothing) {
      from.report(diagnostic_code::truncated_beyond_what, at,
                  "nobody says beyond which amount a person this was spent",
                  "Write the contract's \"truncation\": 150,000.00 pounds.");
      return;
    }
    into.limit = *limit;
    return;
  }
  auto const is_unit_cost = into.kind == finance_kind::unit_cost;
  if (is_unit_cost == text.empty()) {
    from.report(diagnostic_code::unit_cost_of_what, at,
                is_unit_cost ? "a unit cost does not say of what"
                             : "\"per\" goes with unit costs only",
                is_unit_cost ? "Write what one of costs so much: bed day."
                             : "Leave it empty, or write \"unit_cost\".");
  }
}

finance_line read_line(reader& from, csv_row const& row) {
  auto out = finance_line{};
  out.at = from.position(row[kind].at);
  read_field(from, row, kind, names::none, out.kind);
  read_field(from, row, year, names::none, out.year);
  if (!out.year.empty() && !is_year_name(out.year)) {
    from.report(diagnostic_code::not_a_year, row[year].at,
                fmt::format("\"{}\" is not a year", out.year),
                "Write a financial year as 2023/24, a calendar year as 2023.");
  }
  read_field(from, row, organisation_id, names::organisation, out.organisation);
  read_field(from, row, programme_word, names::none, out.programme);
  if (!row[life_stage].text.empty()) {
    read_field(from, row, life_stage, names::life_stage,
               out.life_stage.emplace());
  }
  read_field(from, row, care, names::none, out.care);
  read_field(from, row, pooled, names::none, out.pooled);
  read_field(from, row, capital_in, names::none, out.capital);
  read_field(from, row, tax, names::none, out.tax);
  read_amount(from, row, out);
  read_per(from, row, out);
  out.source = row[source].text;
  if (out.source.empty()) {
    from.report(diagnostic_code::money_without_source, row[source].at,
                "nobody says where this amount is from",
                "Write its source, or \"illustration\" where it is invented.");
  }
  out.note = row[note].text;
  return out;
}

/// What makes two lines the same line.
auto key_of(finance_line const& line) {
  return std::tuple{line.kind,
                    line.year,
                    line.organisation.value,
                    line.programme,
                    line.life_stage ? line.life_stage->value : std::string{},
                    line.care,
                    line.pooled,
                    line.capital,
                    line.tax,
                    line.per};
}

}  // namespace

std::optional<std::vector<finance_line>> read_finance_file(
    std::string_view const bytes, std::string const& file, gathered& into) {
  auto from = reader{file, into};
  auto const read =
      read_csv_rows(from, bytes, {std::begin(kColumns), std::end(kColumns)});
  if (!read) {
    return std::nullopt;
  }
  auto out = std::vector<finance_line>{};
  auto seen = std::map<decltype(key_of({})), source_position>{};
  for (auto const& row : read->rows) {
    auto line = read_line(from, row);
    auto const [first, is_new] = seen.try_emplace(key_of(line), line.at);
    if (!is_new) {
      from.report(diagnostic_code::money_counted_twice, line.at,
                  "this money stands in the file already",
                  "Add the two up, or tell them apart by their programme.",
                  {{first->second, "first here"}});
    }
    out.push_back(std::move(line));
  }
  return out;
}

}  // namespace wm::framework::detail
