#include "app/contract_persons.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "app/find_contract.h"
#include "app/record_measuring.h"
#include "metrics/evaluate/outcome.h"
#include "record/life_course.h"

namespace wm::app {

namespace {

using contracts::metric_persons;
using contracts::person_counts;
using metrics::day_range;

/// A paid metric on records, with the period that is paid for.
struct asked_metric {
  std::size_t outcome{0};  // in contract.outcomes
  metrics::definition const* by{nullptr};
  day_range period;
  std::vector<std::string> own;  // codes of providers
};

double number(decimal const of) {
  return static_cast<double>(of.digits) / std::pow(10.0, of.places);
}

std::optional<day_range> latest_within(std::vector<day_range> const& periods,
                                       framework::contract_year const& year,
                                       int const years_before) {
  auto const first =
      record::as_number(years_earlier(year.starts, years_before));
  auto const last = record::as_number(years_earlier(year.ends, years_before));
  auto out = std::optional<day_range>{};
  for (auto const& one : periods) {
    if (first <= one.last && one.last <= last &&
        (!out || out->last < one.last)) {
      out = one;
    }
  }
  return out;
}

std::vector<std::string> codes_of(framework::package const& package,
                                  framework::contract const& contract,
                                  framework::paid_outcome const& terms) {
  auto out = std::vector<std::string>{};
  auto const add = [&](std::string_view const id) {
    if (auto const* const one = framework::find_organisation(package, id)) {
      out.insert(out.end(), one->providers.begin(), one->providers.end());
    }
  };
  for (auto const& one : terms.providers) {
    add(one.value);
  }
  if (terms.providers.empty()) {
    for (auto const& one : contract.providers) {
      add(one.organisation.value);
    }
  }
  return out;
}

std::vector<asked_metric> asked(record_measuring const& from,
                                framework::contract const& contract,
                                framework::contract_year const& year) {
  auto out = std::vector<asked_metric>{};
  for (auto i = std::size_t{0}; i < contract.outcomes.size(); ++i) {
    auto const& terms = contract.outcomes[i];
    for (auto const& wanted : from.wanted) {
      if (wanted.by->of_metric->id.value != terms.metric.value) {
        continue;
      }
      if (auto const period =
              latest_within(wanted.periods, year, terms.years_before)) {
        out.push_back(
            {i, wanted.by, *period, codes_of(from.package, contract, terms)});
      }
    }
  }
  return out;
}

/// What one person, or one event of a person, adds.
void add(metrics::outcome const& one, asked_metric const& of,
         person_counts& into) {
  if (!one.in_denominator) {
    return;
  }
  auto numerator = 0.0;
  auto denominator = 1.0;
  switch (metrics::kind_of(*of.by)) {
    case metrics::numerator_kind::condition:
      numerator = one.numerator == metrics::truth::yes ? 1.0 : 0.0;
      break;
    case metrics::numerator_kind::number:
      numerator = one.numerator_number ? number(*one.numerator_number) : 0.0;
      denominator =
          one.denominator_number ? number(*one.denominator_number) : 0.0;
      break;
    case metrics::numerator_kind::measure:
      numerator = one.measure ? number(*one.measure) : 0.0;
      denominator = one.measure ? 1.0 : 0.0;
      break;
  }
  auto const own = std::ranges::find(of.own, one.attribute) != of.own.end();
  into.numerator += numerator;
  into.denominator += denominator;
  into.own += own ? numerator : 0.0;
}

}  // namespace

result<contracts::paid_persons> persons_behind(
    framework::package const& package, framework::contract const& contract,
    framework::contract_year const& year, record_request const& request) {
  auto const from = WM_TRY(record_measuring::of(package, request));
  auto const paid = asked(from, contract, year);
  auto out = contracts::paid_persons(contract.outcomes.size());
  for (auto const& one : paid) {
    out[one.outcome].emplace();
  }
  auto const persons = from.records.store.counts().persons;
  for (auto person = std::uint32_t{0}; !paid.empty() && person < persons;
       ++person) {
    auto const course = WM_TRY(
        record::life_course_of(from.records.store, package.concepts, from.index,
                               person, from.records.known_on));
    auto const who = metrics::subject{course, package.concepts, from.rules,
                                      &from.records.relatives};
    for (auto const& one : paid) {
      auto counts = person_counts{.person = person};
      for (auto const& outcome :
           WM_TRY(metrics::outcomes_of(who, *one.by, one.period))) {
        add(outcome, one, counts);
      }
      if (counts.numerator != 0 || counts.denominator != 0) {
        out[one.outcome]->push_back(counts);
      }
    }
  }
  return out;
}

}  // namespace wm::app
