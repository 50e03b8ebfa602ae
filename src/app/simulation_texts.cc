#include <algorithm>
#include <array>
#include <cstdlib>

#include <fmt/format.h>

#include "app/lived_contract.h"
#include "report/number_text.h"
#include "tables/csv_writer.h"

namespace wm::app {

namespace {

using contracts::payment_spread;
using contracts::simulated_payments;

std::string pounds(pence const of) {
  return fmt::format("{}{}.{:02}", of.value() < 0 ? "-" : "",
                     std::abs(of.value()) / 100, std::abs(of.value()) % 100);
}

}  // namespace

std::string payments_csv(lived_contract const& of) {
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

std::string answer_of(lived_contract const& of) {
  auto const shadow = of.lived.mode == framework::year_mode::shadow;
  auto const pounds = report::pounds_text;
  auto const& total = of.lived.expected.total;
  auto const& earned = of.lived.expected.outcomes;
  auto out = fmt::format(
      "In nine of ten simulated years the {} {} between {} and {} for {}{}.",
      of.terms.providers.size() == 1 ? "provider" : "providers together",
      shadow ? "would receive" : "receive", pounds(total.quantiles.front()),
      pounds(total.quantiles.back()), of.year.year.value,
      shadow ? ", a shadow year" : "");
  if (of.lived.at_risk != kNothing) {
    out += fmt::format(
        " Of {} that outcomes decide, {} are earned on average; if nothing "
        "changed at all it would be {}.",
        pounds(of.lived.at_risk), pounds(earned.mean),
        pounds(of.lived.no_change.outcomes.mean));
  }
  auto const warnings = std::ranges::count(
      of.findings, contracts::verdict::warning, &contracts::finding::says);
  out += warnings == 0
             ? std::string{" The checks found nothing to warn of."}
             : fmt::format(" The checks found {}.",
                           report::counted(static_cast<std::size_t>(warnings),
                                           "warning", "warnings"));
  return out;
}

std::string simulation_words(lived_contract const& of) {
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
                       report::number_of(contracts::kOtherCorrelation)),
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
                     100 * report::number_of(*is.paid_for_no_change),
                     to_string(*is.paid_by_chance))
               : std::string{"no baseline, "};
    out += fmt::format("nothing for a target truly reached in {:.0f} %\n",
                       100 * report::number_of(is.unpaid_at_target));
  }
  auto const list = [&](contracts::verdict const says,
                        std::string_view const heading) {
    auto first = true;
    for (auto const& one : of.findings) {
      if (one.says == says) {
        out += first ? fmt::format("\n{}\n", heading) : std::string{};
        out += fmt::format("  {}: {}{}{}\n", one.check, one.metric,
                           one.metric.empty() ? "" : ": ", one.text);
        first = false;
      }
    }
  };
  list(contracts::verdict::warning, "Warnings");
  list(contracts::verdict::not_checked, "Not checked");
  return out;
}

}  // namespace wm::app
