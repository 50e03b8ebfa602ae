// Cases that an analyst can read and write: tests/golden/contracts/*.case. A
// case says terms of a contract and figures; below ---- stands the account.

#include <gtest/gtest.h>

#include <filesystem>
#include <string>

#include <fmt/format.h>

#include "contracts/test_terms.h"
#include "contracts/year_account.h"
#include "support/test_files.h"

namespace wm::contracts {
namespace {

std::string written(std::vector<step> const& steps) {
  auto out = std::string{};
  for (auto const& one : steps) {
    out += fmt::format("  {}{}\n", one.text,
                       one.amount ? " = " + to_string(*one.amount) : "");
  }
  return out;
}

std::string result_of(pence const earned, pence const held_back) {
  auto out = "  earned " + to_string(earned);
  if (held_back != kNothing) {
    out += ", held back " + to_string(held_back);
  }
  return out + "\n";
}

std::string written(year_account const& account,
                    framework::contract const& terms) {
  auto out = std::string{};
  if (!terms.outcomes.empty()) {
    out += "outcomes\n" + written(account.outcomes.steps);
  }
  for (auto i = std::size_t{0}; i < account.outcomes.of.size(); ++i) {
    auto const& one = account.outcomes.of[i];
    out += fmt::format("outcome {}\n", terms.outcomes[i].metric.value);
    out += written(one.steps) + result_of(one.earned, one.held_back);
  }
  if (account.outcomes.quality_score) {
    out += fmt::format("quality score {}\n",
                       to_string(*account.outcomes.quality_score));
  }
  for (auto const& one : account.points) {
    out += fmt::format("points {} {}\n",
                       terms.points->lines[one.line].metric.value,
                       terms.providers[one.provider].organisation.value);
    out += written(one.steps) + result_of(one.earned, one.held_back);
  }
  for (auto const& one : account.rate_card) {
    out += fmt::format("rate card {}\n", terms.rate_card[one.line].id.value);
    out += written(one.steps) + result_of(one.earned, one.held_back);
  }
  if (account.shared) {
    out += "shared\n" + written(account.shared->steps);
  } else if (!account.shared_waits.empty()) {
    out += fmt::format("shared: {}\n", account.shared_waits);
  }
  out += "divided\n" + written(account.steps);
  for (auto i = std::size_t{0}; i < account.providers.size(); ++i) {
    auto const& one = account.providers[i];
    out += fmt::format(
        "{}: fixed {}, outcomes {}, points {}, rate card {}, shared {}: {}\n",
        terms.providers[i].organisation.value, to_string(one.fixed),
        to_string(one.outcomes), to_string(one.points),
        to_string(one.rate_card), to_string(one.shared), to_string(one.total));
  }
  return out + fmt::format("all: {}\n", to_string(account.total));
}

std::string settled(std::string const& input) {
  auto const of = read_case(input);
  auto const account =
      settle_year(of.terms, of.year, of.facts, steps_wanted::yes);
  if (!account) {
    auto const& why = account.error();
    return fmt::format("refused: {}{}{}\n", why.where,
                       why.where.empty() ? "" : ": ", why.message);
  }
  return written(*account, of.terms);
}

TEST(contracts, golden_cases) {
  auto cases = 0;
  for (auto const& entry : std::filesystem::directory_iterator{
           test_support::source_file("tests/golden/contracts")}) {
    if (entry.path().extension() != ".case") {
      continue;
    }
    auto const text = test_support::read_text(entry.path());
    auto const input = text.substr(0, text.find("----"));
    SCOPED_TRACE(entry.path().filename());
    test_support::expect_golden(entry.path(),
                                input + "----\n" + settled(input));
    ++cases;
  }
  EXPECT_GE(cases, 20);
}

}  // namespace
}  // namespace wm::contracts
