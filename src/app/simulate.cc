#include "app/simulate.h"

#include <algorithm>
#include <iterator>

#include "app/account_terms.h"
#include "app/contract_expectations.h"
#include "app/contract_persons.h"
#include "app/find_contract.h"
#include "app/lived_contract.h"
#include "app/measured_package.h"
#include "app/open_package.h"
#include "app/pretty_json.h"
#include "app/readers.h"
#include "app/simulated_waits.h"
#include "base/file.h"
#include "base/owner_only_files.h"
#include "contracts/simulation/audit.h"
#include "embedded/report_page.h"
#include "report/page.h"

namespace wm::app {

namespace {

result<framework::contract_year const*> year_asked(
    framework::contract const& of, simulate_request const& request) {
  if (!request.year.empty()) {
    return year_of(of, request.year);
  }
  if (of.years.empty()) {
    return fail(error_code::not_found, "--year", "The contract has no years.");
  }
  return &of.years.front();
}

/// Of the records that the year needs. Terms are looked at before anything is
/// measured.
result<std::chrono::sys_days> first_day_of(simulate_request const& request) {
  auto const opened = WM_TRY(open_package(request.package));
  auto const* const terms =
      WM_TRY(contract_of(opened.package, request.contract));
  return first_day_counted(*terms, *WM_TRY(year_asked(*terms, request)));
}

}  // namespace

result<simulate_summary> simulate(simulate_request const& request) {
  WM_TRY(check_folder(request.out));
  // Exact figures, for who has leave to look: an audit of persons needs them.
  auto const readers = disclosure::readership{
      .kind = request.records ? disclosure::audience::restricted
                              : disclosure::audience::everyone};
  auto records = request.records;
  if (records) {
    records->back_to = WM_TRY(first_day_of(request));
  }
  auto const measured = WM_TRY(measure_package({.package = request.package,
                                                .figures = request.figures,
                                                .on = request.on,
                                                .records = records,
                                                .readers = readers,
                                                .who = request.who,
                                                .command = "simulate"},
                                               [](int, std::string_view) {}));
  auto const* const terms =
      WM_TRY(contract_of(measured.package, request.contract));
  auto const* const year = WM_TRY(year_asked(*terms, request));
  auto expected =
      WM_TRY(expect_year(measured.package, *terms, *year, measured.cleared));
  expected.from.spending_deviation = request.spending_deviation;
  auto persons = contracts::paid_persons{};
  if (records) {
    persons = WM_TRY(persons_behind(measured.package, *terms, *year, *records));
  }
  auto of = lived_contract{
      measured.package,
      *terms,
      *year,
      WM_TRY(contracts::simulate(*terms, *year, expected.from,
                                 {.seed = request.seed,
                                  .draws = request.draws,
                                  .threads = request.threads,
                                  .pairs = correlations_of(*terms, persons)})),
      {},
      request.on,
      measured.version,
      readers.kind};
  of.findings = contracts::check_safety(*terms, *year, of.lived,
                                        expected.from.facts.provider_names);
  if (request.audit == target_audit::with) {
    std::ranges::copy(
        contracts::audit(*terms, expected.from.facts.outcomes.outcomes,
                         expected.within, persons, of.lived),
        std::back_inserter(of.findings));
  }
  auto out = simulate_summary{};
  out.warnings = measured.warnings;
  out.words = simulation_words(of) + waits_and_rules_in_words(*terms, of.lived);
  out.json = pretty_json(simulation_document(of));
  auto const page = WM_TRY(report::page(wm::embedded::report_page(), out.json));
  WM_TRY(make_folder(request.out, {}));
  auto closed = std::optional<owner_only_files>{};
  if (request.records) {
    closed.emplace();
  }
  auto const write = [&](std::string_view const name,
                         std::string_view const text) -> result<void> {
    auto const file = request.out / name;
    WM_TRY(write_file_atomically(file, text));
    out.files.push_back(file);
    return {};
  };
  WM_TRY(write("simulation.json", out.json));
  WM_TRY(write("simulation.html", page));
  WM_TRY(write("payments.csv", payments_csv(of)));
  return out;
}

}  // namespace wm::app
