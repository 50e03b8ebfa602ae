#include <algorithm>
#include <optional>
#include <string_view>

#include <fmt/format.h>

#include "framework/detail/contract_checks.h"

namespace wm::framework::detail {

namespace {

std::string_view word(divided_money const of) {
  switch (of) {
    case divided_money::outcomes:
      return "outcomes";
    case divided_money::savings:
      return "savings";
    case divided_money::losses:
      return "losses";
  }
  return "";
}

/// Bands that rise, and of which only the last is open.
void check_bands(contract_in const& in,
                 std::optional<side_of_risk> const& side) {
  if (!side) {
    return;
  }
  auto before = kNone;
  for (auto i = std::size_t{0}; i < side->bands.size(); ++i) {
    auto const& band = side->bands[i];
    auto const is_last = i + 1 == side->bands.size();
    if (band.up_to.has_value() == is_last) {
      in.add(diagnostic_code::bands_not_rising, band.at,
             is_last ? "the last band ends, so that what is beyond it belongs "
                       "to nobody"
                     : "only the last band has no \"up_to\"",
             is_last ? "Add a band without \"up_to\"." : "Add its \"up_to\".");
    } else if (band.up_to && *band.up_to <= before) {
      in.add(diagnostic_code::bands_not_rising, band.at,
             fmt::format("the band ends at {}, where the one before it ended",
                         to_string(*band.up_to)),
             "Write the bands by rising \"up_to\".");
    }
    before = band.up_to.value_or(before);
  }
}

void check_shared(contract_in const& in) {
  if (!in.it.shared) {
    return;
  }
  auto const& shared = *in.it.shared;
  check_bands(in, shared.gains);
  check_bands(in, shared.losses);
  if (shared.completion <= kNone) {
    in.add(diagnostic_code::percentage_out_of_range, shared.at,
           "\"completion\" cannot be 0 %: spending is divided by it",
           "Write how much of the spending is known at the data cut.");
  }
  for (auto const& year : in.it.years) {
    if (shared.truncation && !year.benchmark) {
      in.add(diagnostic_code::truncation_without_benchmark, year.year.at,
             fmt::format("spending is truncated, and {} has no benchmark that "
                         "is",
                         year.year.value),
             "Add \"benchmark\", truncated as spending is.",
             {{shared.at, "truncated here"}});
    }
  }
  auto const& steps = shared.minimum;
  auto const lowest =
      std::ranges::min_element(steps, {}, &minimum_rates::people_from);
  if (lowest != steps.end() && in.it.population.people < lowest->people_from) {
    in.add(diagnostic_code::minimum_not_rising, shared.at,
           fmt::format("the contract is for {} people and the minimum rates "
                       "begin at {}, so nothing could be shared",
                       in.it.population.people, lowest->people_from),
           "Add a step whose \"people_from\" is not above the population.");
  }
  for (auto i = std::size_t{1}; i < steps.size(); ++i) {
    if (steps[i].people_from <= steps[i - 1].people_from) {
      in.add(diagnostic_code::minimum_not_rising, shared.at,
             fmt::format("the minimum from {} people on comes after that from "
                         "{} on",
                         steps[i].people_from, steps[i - 1].people_from),
             "Write the steps by rising \"people_from\".");
    }
  }
  for (auto const& programme : shared.programmes) {
    if (std::ranges::find(in.whole.finance, programme,
                          &finance_line::programme) == in.whole.finance.end()) {
      in.add(diagnostic_code::programme_without_money, shared.at,
             fmt::format("finance/ has no line of the programme \"{}\"",
                         programme),
             "Add its budget and spending, or correct the word.");
    }
  }
}

/// What a rule has to know of each provider, and its name; nothing when it
/// needs no facts.
struct needed_fact {
  std::string_view key;
  bool (*is_said)(partner_facts const&);
};

std::optional<needed_fact> needed_by(split_rule const rule) {
  switch (rule) {
    case split_rule::by_equity:
      return needed_fact{"equity", [](partner_facts const& of) {
                           return of.equity.has_value();
                         }};
    case split_rule::to_investment:
      return needed_fact{"investment", [](partner_facts const& of) {
                           return of.investment.has_value();
                         }};
    case split_rule::to_falling_budgets:
      return needed_fact{"former_budget", [](partner_facts const& of) {
                           return of.former_budget.has_value();
                         }};
    case split_rule::equal:
    case split_rule::by_budget:
    case split_rule::by_performance:
      break;
  }
  return std::nullopt;
}

void check_facts(contract_in const& in, distribution const& of) {
  for (auto const& partner : of.partners) {
    in.is_provider(partner.organisation);
  }
  auto const needed = needed_by(of.rule);
  if (!needed) {
    return;
  }
  for (auto const& provider : in.it.providers) {
    auto const& id = provider.organisation.value;
    auto const found = std::ranges::find_if(
        of.partners,
        [&](partner_facts const& one) { return one.organisation.value == id; });
    if (found == of.partners.end() || !needed->is_said(*found)) {
      in.add(diagnostic_code::split_needs_facts, of.at,
             fmt::format("the division of {} needs \"{}\" of \"{}\"",
                         word(of.of), needed->key, id),
             "Add it to \"partners\".");
    }
  }
  auto equity = std::int64_t{0};
  for (auto const& partner : of.partners) {
    equity += partner.equity.value_or(kNone).value();
  }
  if (of.rule == split_rule::by_equity && equity != kAll.value()) {
    in.add(diagnostic_code::equity_not_whole, of.at,
           fmt::format("the partners hold {} together, not 100 %",
                       to_string(share{equity})),
           "Correct \"equity\".");
  }
}

/// Whether there is money of that sort to be divided.
bool arises(contract const& c, divided_money const of) {
  switch (of) {
    case divided_money::outcomes:
      return !c.outcomes.empty();
    case divided_money::savings:
      return c.shared && c.shared->gains;
    case divided_money::losses:
      return c.shared && c.shared->losses;
  }
  return false;
}

void check_distribution(contract_in const& in) {
  auto const& c = in.it;
  for (auto const of : {divided_money::outcomes, divided_money::savings,
                        divided_money::losses}) {
    auto const rules =
        std::ranges::count(c.distribution, of, &distribution::of);
    if (rules == 0 && arises(c, of) && c.providers.size() > 1) {
      in.add(diagnostic_code::split_not_said, c.id.at,
             fmt::format("nothing says how the providers divide {}", word(of)),
             "Add a rule to \"distribution\".");
    } else if (rules > 1) {
      in.add(diagnostic_code::said_twice_in_contract, c.distribution.back().at,
             fmt::format("two rules divide {}", word(of)), "Keep one of them.");
    }
  }
  for (auto const& one : c.distribution) {
    check_facts(in, one);
  }
}

}  // namespace

void check_shares(contract_in const& in) {
  check_shared(in);
  check_distribution(in);
}

}  // namespace wm::framework::detail
