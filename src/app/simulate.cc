#include "app/simulate.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <boost/json.hpp>

#include "app/contract_expectations.h"
#include "app/find_contract.h"
#include "app/measured_package.h"
#include "app/pretty_json.h"
#include "app/readers.h"
#include "base/file.h"
#include "contracts/simulation/audit.h"
#include "contracts/simulation/safety_checks.h"
#include "contracts/simulation/simulate.h"
#include "tables/csv_writer.h"

namespace wm::app {

namespace {

namespace json = boost::json;
using contracts::payment_spread;
using contracts::simulated_payments;

/// A simulation with what it is of.
struct lived_contract {
  framework::contract const& terms;
  framework::contract_year const& year;
  contracts::simulation lived;
  std::vector<contracts::finding> findings;
};

json::object to_json(payment_spread const& of) {
  auto quantiles = json::array{};
  for (auto const one : of.quantiles) {
    quantiles.push_back(one.value());
  }
  auto bars = json::array{};
  for (auto const one : of.bars) {
    bars.push_back(one);
  }
  return {{"mean", of.mean.value()},
          {"least", of.least.value()},
          {"most", of.most.value()},
          {"quantiles", std::move(quantiles)},
          {"bars", std::move(bars)}};
}

json::object to_json(simulated_payments const& of,
                     framework::contract const& terms) {
  auto providers = json::array{};
  for (auto i = std::size_t{0}; i < of.providers.size(); ++i) {
    providers.push_back(
        json::object{{"provider", terms.providers[i].organisation.value},
                     {"receives", to_json(of.providers[i])}});
  }
  return {{"providers", std::move(providers)},
          {"outcomes", to_json(of.outcomes)},
          {"shared", to_json(of.shared)},
          {"total", to_json(of.total)}};
}

double number(share const of) {
  return static_cast<double>(of.value()) / static_cast<double>(kAll.value());
}

json::object to_json(contracts::metric_chances const& of,
                     framework::paid_outcome const& terms) {
  auto out = json::object{{"metric", terms.metric.value},
                          {"at_stake", of.at_stake.value()},
                          {"has_figure", of.has_figure}};
  if (!of.has_figure) {
    return out;
  }
  out["standard_error"] = of.standard_error;
  out["expected"] = number(of.expected);
  if (of.paid_for_no_change) {
    out["paid_for_no_change"] = number(*of.paid_for_no_change);
    out["paid_by_chance"] = of.paid_by_chance->value();
  }
  out["unpaid_at_target"] = number(of.unpaid_at_target);
  out["less_than_half_at_target"] = number(of.less_than_half_at_target);
  auto effects = json::object{{"floor", of.effects.floor.value()},
                              {"target", of.effects.target.value()}};
  if (of.effects.stretch) {
    effects["stretch"] = of.effects.stretch->value();
  }
  out["one_error_harder"] = std::move(effects);
  return out;
}

json::object to_json(lived_contract const& of) {
  auto metrics = json::array{};
  for (auto i = std::size_t{0}; i < of.lived.metrics.size(); ++i) {
    metrics.push_back(to_json(of.lived.metrics[i], of.terms.outcomes[i]));
  }
  auto findings = json::array{};
  for (auto const& one : of.findings) {
    findings.push_back(json::object{{"check", one.check},
                                    {"verdict", contracts::word(one.says)},
                                    {"text", one.text}});
  }
  auto levels = json::array{};
  for (auto const one : contracts::kPaymentQuantiles) {
    levels.push_back(one);
  }
  return {{"contract", of.terms.id.value},
          {"year", of.year.year.value},
          {"mode",
           of.lived.mode == framework::year_mode::shadow ? "shadow" : "money"},
          {"illustration",
           of.terms.status == framework::contract_status::illustration},
          {"unit", "pence"},
          {"draws", of.lived.draws},
          {"seed", of.lived.seed},
          {"correlation", number(of.lived.correlation)},
          {"other_correlation", number(contracts::kOtherCorrelation)},
          {"quantile_levels", std::move(levels)},
          {"at_risk", of.lived.at_risk.value()},
          {"expected", to_json(of.lived.expected, of.terms)},
          {"correlated", to_json(of.lived.correlated, of.terms)},
          {"no_change", to_json(of.lived.no_change, of.terms)},
          {"metrics", std::move(metrics)},
          {"findings", std::move(findings)}};
}

std::string pounds(pence const of) {
  return fmt::format("{}{}.{:02}", of.value() < 0 ? "-" : "",
                     std::abs(of.value()) / 100, std::abs(of.value()) % 100);
}

/// One row for each provider and assumption.
std::string as_csv(lived_contract const& of) {
  auto out = tables::csv_writer{{"assumption", "provider", "mean", "least",
                                 "p05", "p25", "p50", "p75", "p95", "most"}};
  auto const row = [&](std::string_view const assumption,
                       std::string_view const who, payment_spread const& is) {
    auto const& q = is.quantiles;
    auto const numbers = std::array<std::string, 8>{
        pounds(is.mean), pounds(is.least), pounds(q[0]), pounds(q[1]),
        pounds(q[2]),    pounds(q[3]),     pounds(q[4]), pounds(is.most)};
    auto fields = std::array<std::string_view, 10>{assumption, who};
    std::ranges::copy(numbers, fields.begin() + 2);
    out.row(fields);
  };
  auto const rows = [&](std::string_view const assumption,
                        simulated_payments const& is) {
    for (auto i = std::size_t{0}; i < is.providers.size(); ++i) {
      row(assumption, of.terms.providers[i].organisation.value,
          is.providers[i]);
    }
    row(assumption, "all", is.total);
  };
  rows("expected", of.lived.expected);
  rows("correlated", of.lived.correlated);
  rows("no_change", of.lived.no_change);
  return out.take();
}

std::string in_words(lived_contract const& of) {
  auto const& lived = of.lived;
  auto out = fmt::format(
      "{}, {}: {} years lived{}{}\n\nWhat each provider would receive, from "
      "5 % to 95 % of years\n",
      of.terms.id.value, of.year.year.value, lived.draws,
      lived.mode == framework::year_mode::shadow ? ", in shadow: no money moves"
                                                 : "",
      of.terms.status == framework::contract_status::illustration
          ? " (an illustration: its terms are invented)"
          : "");
  for (auto i = std::size_t{0}; i < lived.expected.providers.size(); ++i) {
    auto const& is = lived.expected.providers[i];
    out +=
        fmt::format("  {}: {} to {}, half of years below {}\n",
                    of.terms.providers[i].organisation.value,
                    to_string(is.quantiles.front()),
                    to_string(is.quantiles.back()), to_string(is.quantiles[2]));
  }
  auto const outcomes = [&](std::string_view const when,
                            simulated_payments const& is) {
    out += fmt::format("  {}: {} to {}, on average {}\n", when,
                       to_string(is.outcomes.quantiles.front()),
                       to_string(is.outcomes.quantiles.back()),
                       to_string(is.outcomes.mean));
  };
  out += fmt::format("\nEarned by outcomes, of {} at risk\n",
                     to_string(lived.at_risk));
  outcomes("figures go on as they do", lived.expected);
  outcomes(fmt::format("the same, metrics correlated by {:.1f}",
                       number(contracts::kOtherCorrelation)),
           lived.correlated);
  outcomes("nothing changes from the baseline", lived.no_change);
  out += "\nEach paid metric\n";
  for (auto i = std::size_t{0}; i < lived.metrics.size(); ++i) {
    auto const& is = lived.metrics[i];
    out += fmt::format("  {}: ", of.terms.outcomes[i].metric.value);
    if (!is.has_figure) {
      out += "no figure that could be moved by chance\n";
      continue;
    }
    out += is.paid_for_no_change
               ? fmt::format(
                     "pays for no change in {:.0f} % of years ({} on "
                     "average), ",
                     100 * number(*is.paid_for_no_change),
                     to_string(*is.paid_by_chance))
               : std::string{"no baseline, "};
    out += fmt::format("nothing for a target truly reached in {:.0f} %\n",
                       100 * number(is.unpaid_at_target));
  }
  auto const list = [&](contracts::verdict const says,
                        std::string_view const heading) {
    auto first = true;
    for (auto const& one : of.findings) {
      if (one.says == says) {
        out += first ? fmt::format("\n{}\n", heading) : std::string{};
        out += fmt::format("  {}: {}\n", one.check, one.text);
        first = false;
      }
    }
  };
  list(contracts::verdict::warning, "Warnings");
  list(contracts::verdict::not_checked, "Not checked");
  return out;
}

}  // namespace

result<simulate_summary> simulate(simulate_request const& request) {
  WM_TRY(check_folder(request.out));
  auto const measured = WM_TRY(measure_package({.package = request.package,
                                                .figures = request.figures,
                                                .on = request.on,
                                                .records = {},
                                                .readers = {},
                                                .who = {},
                                                .command = "simulate"},
                                               [](int, std::string_view) {}));
  auto const* const terms =
      WM_TRY(contract_of(measured.package, request.contract));
  if (request.year.empty() && terms->years.empty()) {
    return fail(error_code::not_found, "--year", "The contract has no years.");
  }
  auto const* const year = request.year.empty()
                               ? &terms->years.front()
                               : WM_TRY(year_of(*terms, request.year));
  auto expected =
      WM_TRY(expect_year(measured.package, *terms, *year, measured.cleared));
  expected.from.spending_deviation = request.spending_deviation;
  auto of =
      lived_contract{*terms,
                     *year,
                     WM_TRY(contracts::simulate(*terms, *year, expected.from,
                                                {.seed = request.seed,
                                                 .draws = request.draws,
                                                 .threads = request.threads,
                                                 .pairs = {}})),
                     {}};
  of.findings = contracts::check_safety(*terms, *year, of.lived);
  if (request.audit == target_audit::with) {
    std::ranges::copy(
        contracts::audit(*terms, expected.from.facts.outcomes.outcomes,
                         expected.within, of.lived),
        std::back_inserter(of.findings));
  }
  auto out = simulate_summary{};
  out.warnings = measured.warnings;
  out.words = in_words(of);
  out.json = pretty_json(to_json(of));
  WM_TRY(make_folder(request.out, {}));
  auto const file = request.out / "simulation.json";
  auto const table = request.out / "payments.csv";
  WM_TRY(write_file_atomically(file, out.json));
  WM_TRY(write_file_atomically(table, as_csv(of)));
  out.files = {file, table};
  return out;
}

}  // namespace wm::app
