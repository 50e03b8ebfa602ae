#include "app/contract_spending.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace wm::app {

namespace {

using framework::finance_kind;
using framework::finance_line;

std::string_view words_of(framework::kind_of_care const care) {
  switch (care) {
    case framework::kind_of_care::early_years:
      return "early years";
    case framework::kind_of_care::prevention:
      return "prevention";
    case framework::kind_of_care::community:
      return "community care";
    case framework::kind_of_care::hospital:
      return "hospital care";
    case framework::kind_of_care::social_care:
      return "social care";
  }
  return "";
}

/// The lines of a year that count, and which of them are not there.
class year_lines {
 public:
  year_lines(framework::package const& package,
             framework::contract const& contract,
             framework::contract_year const& year)
      : package_{package}, contract_{contract}, year_{year} {}

  /// Lines of that kind.
  std::vector<finance_line const*> of(finance_kind kind) const;
  std::vector<std::string> missing_actuals() const;
  std::vector<std::string> missing_truncation() const;

 private:
  framework::package const& package_;
  framework::contract const& contract_;
  framework::contract_year const& year_;
};

std::vector<finance_line const*> year_lines::of(finance_kind const kind) const {
  auto const& counted = contract_.shared->programmes;
  auto out = std::vector<finance_line const*>{};
  for (auto const& line : package_.finance) {
    auto const by_this_limit = kind != finance_kind::beyond_truncation ||
                               line.limit == contract_.shared->truncation;
    if (line.kind == kind && line.year == year_.year.value && by_this_limit &&
        line.capital == framework::capital::excluded &&
        std::ranges::find(counted, line.programme) != counted.end()) {
      out.push_back(&line);
    }
  }
  return out;
}

std::vector<std::string> year_lines::missing_actuals() const {
  auto const actuals = of(finance_kind::actual);
  auto out = std::vector<std::string>{};
  auto const same = [](finance_line const& one, finance_line const& other) {
    return one.organisation.value == other.organisation.value &&
           one.programme == other.programme &&
           (one.life_stage ? one.life_stage->value : "") ==
               (other.life_stage ? other.life_stage->value : "") &&
           one.care == other.care;
  };
  auto const named = [&](std::string_view const organisation) {
    return std::ranges::any_of(actuals, [&](auto const* const one) {
      return one->organisation.value == organisation;
    });
  };
  for (auto const* const budget : of(finance_kind::budget)) {
    if (std::ranges::none_of(actuals, [&](auto const* const one) {
          return same(*one, *budget);
        })) {
      out.push_back(fmt::format(
          "{} on {}{}, {}", budget->organisation.value, budget->programme,
          budget->life_stage ? ", " + budget->life_stage->value : "",
          words_of(budget->care)));
    }
  }
  for (auto const& line : year_.budget) {
    auto const& provider = line.provider.value;
    auto const already = std::ranges::any_of(out, [&](auto const& said) {
      return said == provider || said.starts_with(provider + " ");
    });
    if (!named(provider) && !already) {
      out.push_back(provider);
    }
  }
  for (auto const& programme : contract_.shared->programmes) {
    if (std::ranges::find(actuals, programme, &finance_line::programme) ==
            actuals.end() &&
        out.empty()) {
      out.push_back(fmt::format("anybody on {}", programme));
    }
  }
  return out;
}

std::vector<std::string> year_lines::missing_truncation() const {
  auto out = std::vector<std::string>{};
  if (!contract_.shared->truncation) {
    return out;
  }
  auto const lines = of(finance_kind::beyond_truncation);
  for (auto const& programme : contract_.shared->programmes) {
    if (std::ranges::find(lines, programme, &finance_line::programme) ==
        lines.end()) {
      out.push_back(fmt::format("what was spent on {} beyond {} a person",
                                programme,
                                to_string(*contract_.shared->truncation)));
    }
  }
  return out;
}

result<pence> sum_of(std::vector<finance_line const*> const& lines,
                     std::string_view const year) {
  auto amounts = std::vector<pence>{};
  for (auto const* const line : lines) {
    amounts.push_back(line->amount);
  }
  auto out = sum(amounts);
  if (!out) {
    return fail(
        out.error().code, "finance/",
        fmt::format("The spending of {}: {}.", year, out.error().message));
  }
  return out;
}

}  // namespace

result<found_spending> spending_of(framework::package const& package,
                                   framework::contract const& contract,
                                   framework::contract_year const& year) {
  auto out = found_spending{};
  if (!contract.shared) {
    return out;
  }
  auto const lines = year_lines{package, contract, year};
  auto awaited = std::vector<std::string>{};
  if (auto const missing = lines.missing_actuals(); !missing.empty()) {
    awaited.push_back(
        fmt::format("what was spent by {}", fmt::join(missing, "; by ")));
  }
  std::ranges::move(lines.missing_truncation(), std::back_inserter(awaited));
  if (!awaited.empty()) {
    out.awaited = fmt::format(
        "the year's spending is not known yet: finance/ has no "
        "line of {} that says {}",
        year.year.value, fmt::join(awaited, ", nor "));
    return out;
  }
  auto const spent =
      WM_TRY(sum_of(lines.of(finance_kind::actual), year.year.value));
  if (spent < kNothing) {
    return fail(error_code::invalid_input, "finance/",
                fmt::format("In {} {} was spent: more was paid back than was "
                            "spent, which no year can be settled by.",
                            year.year.value, to_string(spent)));
  }
  out.is =
      contracts::year_spending{spent, std::nullopt, contract.population.people};
  if (contract.shared->truncation) {
    auto const beyond = WM_TRY(
        sum_of(lines.of(finance_kind::beyond_truncation), year.year.value));
    if (beyond > spent) {
      return fail(
          error_code::invalid_input, "finance/",
          fmt::format("In {} more was spent beyond the truncation, {}, "
                      "than was spent at all, {}.",
                      year.year.value, to_string(beyond), to_string(spent)));
    }
    out.is->beyond_truncation = beyond;
  }
  return out;
}

}  // namespace wm::app
