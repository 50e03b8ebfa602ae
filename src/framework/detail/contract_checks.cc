#include "framework/detail/contract_checks.h"

#include <algorithm>
#include <functional>
#include <map>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "base/calendar.h"

namespace wm::framework::detail {

namespace {

std::string_view word(payment_of const of) {
  switch (of) {
    case payment_of::outcomes:
      return "outcomes";
    case payment_of::points:
      return "points";
    case payment_of::rate_card:
      return "rate_card";
    case payment_of::shared:
      return "shared";
  }
  return "";
}

bool pays_for(contract const& c, payment_of const of) {
  switch (of) {
    case payment_of::outcomes:
      return !c.outcomes.empty();
    case payment_of::points:
      return c.points.has_value();
    case payment_of::rate_card:
      return !c.rate_card.empty();
    case payment_of::shared:
      return c.shared.has_value();
  }
  return false;
}

constexpr payment_of kAllPayments[] = {payment_of::outcomes, payment_of::points,
                                       payment_of::rate_card,
                                       payment_of::shared};

/// Ids that stand twice in a list of rules.
template <typename Items, typename Id>
void check_once(contract_in const& in, Items const& items, Id const id,
                std::string_view const what) {
  auto seen = std::map<std::string_view, source_position const*>{};
  for (auto const& item : items) {
    auto const& [value, at] = std::invoke(id, item);
    auto const [first, is_new] = seen.try_emplace(value, &at);
    if (!is_new) {
      in.add(diagnostic_code::said_twice_in_contract, at,
             fmt::format("the {} \"{}\" stands twice", what, value),
             "Delete one of them, or give it another name.",
             {{*first->second, "first here"}});
    }
  }
}

void check_everything_once(contract_in const& in) {
  auto const& c = in.it;
  check_once(in, c.providers, &contract_provider::organisation, "provider");
  check_once(in, c.years, &contract_year::year, "year");
  check_once(in, c.outcomes, &paid_outcome::metric, "paid metric");
  check_once(in, c.gates, &safety_gate::id, "gate");
  check_once(in, c.rate_card, &rate_card_line::id, "price");
  for (auto const& year : c.years) {
    check_once(in, year.budget, &budget_line::id, "budget line");
  }
  if (c.equality) {
    check_once(in, c.equality->tests, &equality_test::id, "equality test");
  }
  if (c.points) {
    check_once(in, c.points->lines, &points_line::metric, "metric with points");
    check_once(in, c.points->lists, &list_size::organisation, "list of");
  }
}

void check_parties(contract_in const& in) {
  auto const& c = in.it;
  for (auto const& key : c.keys) {
    auto const pays = std::ranges::any_of(
        c.commissioners,
        [&](auto const& one) { return one.value == key.organisation.value; });
    if (!pays && find_provider(c, key.organisation.value) == nullptr) {
      in.add(diagnostic_code::not_a_party, key.organisation.at,
             fmt::format("\"{}\" is no party of this contract",
                         key.organisation.value),
             "Only commissioners and providers sign its accounts.");
    }
  }
  for (auto const& year : c.years) {
    for (auto const& line : year.budget) {
      in.is_provider(line.provider);
    }
  }
  if (c.population.people == 0) {
    in.add(diagnostic_code::population_of_nobody, c.population.at,
           "the contract is for nobody",
           "Write in \"people\" how many the contract is for.");
  }
}

/// Years that follow one another from the first day of the term to the last.
void check_years(contract_in const& in) {
  auto const& c = in.it;
  auto next = c.starts;
  for (auto const& year : c.years) {
    if (year.starts != next) {
      in.add(diagnostic_code::years_not_the_term, year.year.at,
             fmt::format("the year {} starts on {}, not on {}", year.year.value,
                         wm::to_string(year.starts), wm::to_string(next)),
             "The years follow one another and fill the term of the "
             "contract.");
    }
    next = year.ends + std::chrono::days{1};
  }
  if (!c.years.empty() && c.years.back().ends != c.ends) {
    in.add(
        diagnostic_code::years_not_the_term, c.years.back().year.at,
        fmt::format("the last year ends on {}, the contract on {}",
                    wm::to_string(c.years.back().ends), wm::to_string(c.ends)),
        "The years follow one another and fill the term of the contract.");
  }
}

void check_dates(contract_in const& in) {
  for (auto const& year : in.it.years) {
    for (auto const of : kAllPayments) {
      auto const dates =
          std::ranges::count(year.payments, of, &payment_date::of);
      if (pays_for(in.it, of) && dates == 0) {
        in.add(diagnostic_code::payment_without_date, year.year.at,
               fmt::format("the year {} does not say when \"{}\" is settled",
                           year.year.value, word(of)),
               "Add its run-out and data cut to \"payments\".");
      } else if (dates > 1) {
        in.add(diagnostic_code::said_twice_in_contract, year.year.at,
               fmt::format("the year {} settles \"{}\" twice", year.year.value,
                           word(of)),
               "Keep one of its payments.");
      }
    }
    for (auto const& date : year.payments) {
      if (!pays_for(in.it, date.of)) {
        in.add(
            diagnostic_code::date_for_nothing, date.at,
            fmt::format("the contract pays nothing for \"{}\"", word(date.of)),
            "Delete the payment, or add the rule.");
      }
    }
  }
}

void check_money(contract_in const& in) {
  auto const& c = in.it;
  if (c.mobilisation && c.mobilisation->funded > c.mobilisation->cost) {
    in.add(diagnostic_code::more_funded_than_cost, c.id.at,
           "more of \"mobilisation\" is funded than it costs",
           "Correct \"cost\" or \"funded\".");
  }
  if (c.tax.funded > c.tax.cost) {
    in.add(diagnostic_code::more_funded_than_cost, c.id.at,
           "more of \"tax\" is funded than it costs",
           "Correct \"cost\" or \"funded\".");
  }
}

bool share_one(std::vector<located<std::string>> const& a,
               std::vector<located<std::string>> const& b) {
  return std::ranges::any_of(a, [&](auto const& one) {
    return std::ranges::any_of(
        b, [&](auto const& other) { return one.value == other.value; });
  });
}

bool same_population(contract const& a, contract const& b) {
  auto const& [who_a, area_a, people_a, stages_a, at_a] = a.population;
  auto const& [who_b, area_b, people_b, stages_b, at_b] = b.population;
  return area_a.value == area_b.value &&
         (stages_a.empty() || stages_b.empty() ||
          share_one(stages_a, stages_b));
}

/// A metric for which a provider is paid by both, or null.
located<std::string> const* paid_by_both(contract const& a, contract const& b) {
  auto const works = [](contract const& c, paid_outcome const& o,
                        std::string_view const provider) {
    return o.providers.empty()
               ? find_provider(c, provider) != nullptr
               : std::ranges::any_of(o.providers, [&](auto const& one) {
                   return one.value == provider;
                 });
  };
  for (auto const& o : b.outcomes) {
    auto const other =
        std::ranges::find_if(a.outcomes, [&](paid_outcome const& one) {
          return one.metric.value == o.metric.value;
        });
    if (other == a.outcomes.end()) {
      continue;
    }
    for (auto const& provider : b.providers) {
      auto const& id = provider.organisation.value;
      if (works(a, *other, id) && works(b, o, id)) {
        return &o.metric;
      }
    }
  }
  return nullptr;
}

void check_two(package const& whole, contract const& a, contract const& b,
               gathered& into) {
  if (a.ends < b.starts || b.ends < a.starts || !same_population(a, b) ||
      !share_one(a.commissioners, b.commissioners)) {
    return;
  }
  auto const same_providers =
      a.providers.size() == b.providers.size() &&
      std::ranges::all_of(a.providers, [&](auto const& one) {
        return find_provider(b, one.organisation.value) != nullptr;
      });
  auto const in = contract_in{.whole = whole, .it = b, .into = into};
  if (same_providers) {
    in.add(diagnostic_code::overlapping_contracts, b.id.at,
           fmt::format("\"{}\" and \"{}\" bind the same parties for the same "
                       "people at the same time",
                       a.id.value, b.id.value),
           "End one before the other starts, or make them one contract.",
           {{a.id.at, "the other contract"}});
  } else if (auto const* const metric = paid_by_both(a, b)) {
    in.add(diagnostic_code::paid_twice, metric->at,
           fmt::format("\"{}\" pays for \"{}\" already", a.id.value,
                       metric->value),
           "See that the same change is not paid for twice.",
           {{a.id.at, "the other contract"}});
  }
}

bool has_errors_in(gathered const& into, std::string_view const file) {
  return std::ranges::any_of(into.problems, [&](diagnostic const& problem) {
    return is_error(problem) && problem.at.file == file;
  });
}

}  // namespace

bool contract_in::is_provider(located<std::string> const& organisation) const {
  if (find_provider(it, organisation.value) != nullptr) {
    return true;
  }
  add(diagnostic_code::not_a_party, organisation.at,
      fmt::format("\"{}\" is not among the providers of this contract",
                  organisation.value),
      "Add it to \"providers\", or name one that is there.");
  return false;
}

void check_contracts(package const& whole, gathered& into) {
  auto right = std::vector<contract const*>{};
  for (auto const& one : whole.contracts) {
    if (!has_errors_in(into, one.id.at.file)) {
      right.push_back(&one);
    }
  }
  for (auto const* const one : right) {
    auto const in = contract_in{.whole = whole, .it = *one, .into = into};
    if (std::ranges::none_of(kAllPayments, [&](payment_of const of) {
          return pays_for(*one, of);
        })) {
      in.add(diagnostic_code::nothing_is_paid, one->id.at,
             "the contract pays for nothing",
             "Add \"outcomes\", \"points\", \"rate_card\" or \"shared\".");
    }
    check_everything_once(in);
    check_parties(in);
    check_years(in);
    check_dates(in);
    check_money(in);
    check_payments(in);
    check_shares(in);
  }
  for (auto i = std::size_t{0}; i < right.size(); ++i) {
    for (auto j = i + 1; j < right.size(); ++j) {
      check_two(whole, *right[i], *right[j], into);
    }
  }
}

}  // namespace wm::framework::detail
