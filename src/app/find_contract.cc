#include "app/find_contract.h"

#include <algorithm>

#include <string>
#include <vector>

#include <fmt/format.h>

#include "base/spelling.h"

namespace wm::app {

result<framework::contract const*> contract_of(
    framework::package const& package, std::string_view const id) {
  if (auto const* const found = framework::find_contract(package, id)) {
    return found;
  }
  auto known = std::vector<std::string_view>{};
  for (auto const& one : package.contracts) {
    known.push_back(one.id.value);
  }
  return fail(error_code::not_found, "--contract",
              known.empty()
                  ? std::string{"The package has no contracts/*.yaml."}
                  : fmt::format("The package has no contract \"{}\". {}", id,
                                did_you_mean_or_allowed(id, known)));
}

result<framework::contract_year const*> year_of(
    framework::contract const& contract, std::string_view const year) {
  if (auto const* const found = framework::find_year(contract, year)) {
    return found;
  }
  auto known = std::vector<std::string_view>{};
  for (auto const& one : contract.years) {
    known.push_back(one.year.value);
  }
  return fail(error_code::not_found, "--year",
              fmt::format("The contract has no year \"{}\". {}", year,
                          did_you_mean_or_allowed(year, known)));
}

framework::payment_date const* find_payment(framework::contract_year const& in,
                                            framework::payment_of const what) {
  auto const found =
      std::ranges::find(in.payments, what, &framework::payment_date::of);
  return found == in.payments.end() ? nullptr : &*found;
}

bool has_clause(framework::data_clauses const& in,
                framework::data_failure const clause) {
  auto const all = {in.missing, in.suppressed, in.incomplete, in.undefined,
                    in.redefined};
  return std::ranges::find(all, clause) != all.end();
}

std::chrono::sys_days first_day_counted(framework::contract const& of,
                                        framework::contract_year const& year) {
  constexpr auto kOldest = 50;  // years ago nobody kept such records
  auto late = 0;
  auto const look = [&](auto const& rules) {
    for (auto const& one : rules) {
      late = std::max(late, std::min(one.years_before, kOldest));
    }
  };
  look(of.outcomes);
  look(of.gates);
  look(of.rate_card);
  if (of.points) {
    look(of.points->lines);
  }
  if (has_clause(of.data, framework::data_failure::last_value)) {
    late += std::min(of.data.last_value_years, kOldest);
  }
  // A period of a year may end on the first day.
  constexpr auto kLongest = 1;
  auto out = years_earlier(year.starts, late + kLongest);
  for (auto const& one : of.outcomes) {
    if (one.baseline && !one.baseline->value) {
      out = std::min(out, one.baseline->from);
    }
  }
  return out;
}

std::chrono::sys_days years_earlier(std::chrono::sys_days const day,
                                    int const years) {
  auto date = std::chrono::year_month_day{day} - std::chrono::years{years};
  return std::chrono::sys_days{
      date.ok() ? date : date.year() / date.month() / std::chrono::last};
}

}  // namespace wm::app
