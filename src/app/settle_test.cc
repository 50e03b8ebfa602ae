// The Tower Hamlets illustration, settled on published figures.
#include "app/settle.h"

#include <gtest/gtest.h>

#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include <fmt/format.h>

#include <boost/json.hpp>

#include "access/signing_key.h"
#include "app/approve_account.h"
#include "app/read_account.h"
#include "base/calendar.h"
#include "base/sha256.h"
#include "support/temp_dir.h"
#include "support/test_files.h"

namespace wm::app {
namespace {

namespace fs = std::filesystem;
namespace json = boost::json;
using test_support::read_text;
using test_support::temp_dir;

constexpr auto kFiles =
    std::array{"account.json", "account.html", "account.xlsx", "ledger.csv"};

/// The figure of 2022/23, 75.3 % as published, and as it is corrected.
constexpr auto kOld = std::string_view{
    "EYFS_COMM,E09000030,Persons,4-5,2022-09-01/P1Y,2022-09-01,1,75.3,"};
constexpr auto kNew = std::string_view{
    "EYFS_COMM,E09000030,Persons,4-5,2022-09-01/P1Y,2022-09-01,1,75.6,"};

fs::path tower_hamlets() {
  return test_support::source_file("frameworks/tower-hamlets");
}

settle_request request(fs::path const& package, fs::path const& out) {
  return {.package = package,
          .contract = "community_health_services",
          .year = "2023/24",
          .out = out,
          .figures = {},
          .on = parse_date("2025-01-31").value(),
          .records = {},
          .readers = {},
          .who = {},
          .why = {}};
}

settle_summary settled(settle_request const& what) {
  auto done = settle(what, {});
  EXPECT_TRUE(done) << done.error().where << ": " << done.error().message;
  return done.value_or(settle_summary{});
}

/// The seed of RFC 8032, section 7.1, TEST 2, whose public half the contract
/// names for the provider; TEST 1 is the commissioner's.
access::key_seed seed_of(std::string_view const digits) {
  auto out = access::key_seed{};
  for (auto i = std::size_t{0}; i < out.size(); ++i) {
    out[i] = static_cast<std::uint8_t>(
        std::stoi(std::string{digits.substr(2 * i, 2)}, nullptr, 16));
  }
  return out;
}
constexpr auto kPayer = std::string_view{
    "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"};
constexpr auto kProvider = std::string_view{
    "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"};

/// The account as an analyst reads it.
std::string in_words(json::value const& account) {
  auto out = std::string{};
  auto const text = [](json::value const& of) {
    return std::string{of.as_string().c_str()};
  };
  auto const line = [&](std::size_t const indent, std::string const& what,
                        json::value const& amount) {
    auto const shown = amount.is_object() ? text(amount.at("text")) : "";
    out += fmt::format("{:{}}{}{}{}\n", "", indent, what,
                       shown.empty() ? "" : ": ", shown);
  };
  auto const steps = [&](json::value const& of, std::size_t const indent) {
    for (auto const& step : of.at("steps").as_array()) {
      line(indent, text(step.at("text")), step.at("amount"));
    }
  };
  out += text(account.at("answer")) + "\n";
  for (auto const& part : account.at("parts").as_array()) {
    out += "\n";
    line(0, text(part.at("title")), part.at("amount"));
    steps(part, 2);
    for (auto const& metric : part.at("metrics").as_array()) {
      line(2, text(metric.at("title")), metric.at("earned"));
      for (auto const& statement : metric.at("statements").as_array()) {
        out += fmt::format("    \"{}\"\n", text(statement.at("text")));
      }
      out += fmt::format("    {} {}\n", text(metric.at("answer")),
                         text(metric.at("clause")));
      steps(metric, 4);
    }
  }
  out += "\nLedger\n" + ledger_csv(account);
  return out;
}

/// One settlement, shared by the tests of this file.
class settlement : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    folder_ = new temp_dir{};
    summary_ = new settle_summary{
        settled(request(tower_hamlets(), folder_->path() / "out"))};
  }
  static void TearDownTestSuite() {
    delete summary_;
    delete folder_;
  }
  void SetUp() override { ASSERT_EQ(summary_->accounts.size(), 2U); }

  static inline temp_dir* folder_{nullptr};
  static inline settle_summary* summary_{nullptr};
};

TEST_F(settlement, reads_as_in_the_golden_account) {
  auto const& of = summary_->accounts.at(0);
  EXPECT_EQ(of.folder, *folder_ /
                           "out/community_health_services/2023-24/"
                           "community_services/1");
  auto const read = read_account_text(read_text(of.folder / "account.json"));
  ASSERT_TRUE(read) << read.error().message;
  auto const golden = test_support::source_file(
      "tests/golden/settlement/community_health_services.txt");
  auto const words = in_words(read->whole);
  if (std::getenv("WM_GOLDEN_UPDATE") != nullptr) {
    std::ofstream{golden} << words;
  }
  EXPECT_EQ(words, read_text(golden));
}

/// What no outcome decides, of all providers [pence].
std::int64_t fixed_of(settle_summary const& of) {
  auto out = std::int64_t{0};
  for (auto const& one : of.accounts) {
    auto const read = read_account_text(read_text(one.folder / "account.json"));
    auto const& part = read->whole.at("parts").as_array().at(0);
    out += part.at("amount").at("pence").as_int64();
  }
  return out;
}

std::string standing_of(settled_account const& of) {
  return read_account_text(read_text(of.folder / "account.json"))->standing;
}

// Expected by the contract: GBP 51,800,000 a year, 2.5 % of it by outcomes.
TEST_F(settlement, leaves_the_budget_that_no_outcome_decides) {
  EXPECT_EQ(fixed_of(*summary_), 5'180'000'000 / 1000 * 975);
  EXPECT_EQ(standing_of(summary_->accounts.front()), "final");
}

// Expected by the contract: GBP 50,200,000, 2.5 % of it by outcomes.
TEST_F(settlement, of_a_year_in_shadow_says_what_would_be_paid) {
  auto what = request(tower_hamlets(), *folder_ / "shadow");
  what.year = "2022/23";
  auto const done = settled(what);
  ASSERT_EQ(done.accounts.size(), 2U);
  EXPECT_EQ(fixed_of(done), 5'020'000'000 / 1000 * 975);
  for (auto const& one : done.accounts) {
    EXPECT_EQ(standing_of(one), "shadow");
    EXPECT_NE(one.answer.find("No money follows."), std::string::npos);
  }
}

// Expected by the contract: GBP 53,400,000, and now 5 % of it by outcomes.
TEST_F(settlement, lets_outcomes_decide_more_from_year_to_year) {
  auto what = request(tower_hamlets(), *folder_ / "phased");
  what.year = "2024/25";
  auto const done = settled(what);
  ASSERT_EQ(done.accounts.size(), 2U);
  EXPECT_EQ(fixed_of(done), 5'340'000'000 / 100 * 95);
  EXPECT_EQ(standing_of(done.accounts.front()), "final");
}

TEST_F(settlement, gives_the_same_bytes_from_the_same_inputs) {
  auto const again =
      settled(request(tower_hamlets(), folder_->path() / "again"));
  for (auto const& one : summary_->accounts) {
    for (auto const* const file : kFiles) {
      auto const there =
          *folder_ / "again" / fs::relative(one.folder, *folder_ / "out");
      EXPECT_EQ(read_text(one.folder / file), read_text(there / file)) << file;
    }
  }
  auto const third = settled(request(tower_hamlets(), *folder_ / "again"));
  for (auto const& one : third.accounts) {
    EXPECT_EQ(one.change, account_change::nothing_changed);
    EXPECT_FALSE(fs::exists(one.folder.parent_path() / "2"));
  }
}

TEST_F(settlement, adjusts_what_a_correction_changes_and_rewrites_nothing) {
  auto const package = *folder_ / "corrected";
  fs::copy(tower_hamlets(), package, fs::copy_options::recursive);
  auto text = read_text(package / "observations.csv");
  auto const old = std::string{kOld};
  auto const at = text.find(old);
  ASSERT_NE(at, std::string::npos);
  text.replace(at, old.size(), kNew);
  folder_->write("corrected/observations.csv", text);

  auto const out = *folder_ / "adjusted";
  fs::copy(*folder_ / "out", out, fs::copy_options::recursive);
  auto what = request(package, out);
  what.why = "The department corrected its figure.";
  auto const done = settled(what);
  ASSERT_EQ(done.accounts.size(), 2U);
  auto const& one = done.accounts.front();
  EXPECT_EQ(one.number, 2);
  EXPECT_EQ(one.change, account_change::adjustment);
  auto const first = summary_->accounts.front().folder / "account.json";
  EXPECT_EQ(read_text(one.folder.parent_path() / "1/account.json"),
            read_text(first));
  auto const read = read_account_text(read_text(one.folder / "account.json"));
  ASSERT_TRUE(read) << read.error().message;
  auto const before = read_account_text(read_text(first));
  auto const pence_of = [&](char const* const key) {
    return read->whole.at(key).at("pence").as_int64();
  };
  EXPECT_EQ(pence_of("already_settled"), before->total->value());
  EXPECT_EQ(pence_of("due"), read->total->value() - before->total->value());
  EXPECT_NE(pence_of("due"), 0);
  auto const why =
      std::string{read->whole.at("adjusts").at("why").as_string().c_str()};
  EXPECT_TRUE(why.starts_with(what.why)) << why;
  EXPECT_NE(why.find("early_communication_and_language"), std::string::npos);
}

/// The account after this one, had its figures been rounded: "about", no pence.
std::string as_estimate(std::string const& account) {
  auto of = json::parse(account);
  auto& whole = of.as_object();
  whole["standing"] = "estimate";
  whole["number"] = 2;
  whole["adjusts"] = json::object{
      {"number", 1}, {"sha256", sha256(account)}, {"why", "Rounded."}};
  for (auto const* const key : {"total", "already_settled", "due"}) {
    whole[key] = json::object{{"pence", nullptr}, {"text", "about £50,000"}};
  }
  return json::serialize(of);
}

// Account 1 settled the year, nobody pays by the estimate 2: with the figures
// of 1 nothing is due.
TEST_F(settlement, pays_nothing_twice_after_an_estimate) {
  auto const out = *folder_ / "estimated";
  fs::copy(*folder_ / "out", out, fs::copy_options::recursive);
  auto const first = summary_->accounts.front().folder;
  auto const kept = fs::path{"estimated"} /
                    fs::relative(first.parent_path(), *folder_ / "out");
  fs::copy(first, folder_->path() / kept / "2");
  folder_->write((kept / "2/account.json").string(),
                 as_estimate(read_text(first / "account.json")));
  auto const done = settled(request(tower_hamlets(), out));
  ASSERT_EQ(done.accounts.size(), 2U);
  EXPECT_EQ(done.accounts.front().number, 3);
  auto const now = read_text(done.accounts.front().folder / "account.json");
  auto const read = read_account_text(now);
  ASSERT_TRUE(read) << read.error().message;
  EXPECT_EQ(read->whole.at("already_settled").at("pence").as_int64(),
            read->total->value());
  EXPECT_EQ(read->whole.at("due").at("pence").as_int64(), 0);
}

TEST_F(settlement, counts_once_both_sides_have_signed) {
  auto const out = *folder_ / "signed";
  fs::copy(*folder_ / "out", out, fs::copy_options::recursive);
  auto const account =
      out / "community_health_services/2023-24/community_services/1";
  auto const payer = *folder_ / "payer.pem";
  auto const provider = *folder_ / "provider.pem";
  ASSERT_TRUE(make_key(payer, seed_of(kPayer)));
  ASSERT_TRUE(make_key(provider, seed_of(kProvider)));
  auto const on = parse_date("2025-02-14").value();
  auto const one = approve_account({account, provider, on});
  ASSERT_TRUE(one) << one.error().message;
  EXPECT_EQ(one->party, "community_services");
  EXPECT_FALSE(verify_account(account, tower_hamlets())->approved);
  EXPECT_FALSE(approve_account({account, provider, on})) << "twice";
  ASSERT_TRUE(approve_account({account, payer, on}));
  EXPECT_TRUE(verify_account(account, tower_hamlets())->approved);

  auto text = read_text(account / "account.json");
  auto const at = text.find("Tower Hamlets");
  ASSERT_NE(at, std::string::npos);
  text.replace(at, 5, "Other");
  folder_->write(
      "signed/community_health_services/2023-24/"
      "community_services/1/account.json",
      text);
  auto const found = verify_account(account, tower_hamlets());
  EXPECT_FALSE(found->approved);
  EXPECT_FALSE(found->unchanged);
}

TEST_F(settlement, notices_a_workbook_that_was_changed_or_taken_away) {
  auto const out = *folder_ / "changed_workbook";
  fs::copy(*folder_ / "out", out, fs::copy_options::recursive);
  auto const account =
      fs::path{"community_health_services/2023-24/community_services/1"};
  ASSERT_TRUE(verify_account(out / account, {})->unchanged);
  auto bytes = read_text(out / account / "account.xlsx");
  bytes.at(bytes.size() / 2) ^= 1;
  folder_->write(("changed_workbook" / account / "account.xlsx").string(),
                 bytes);
  auto const notices = [&] {
    auto const found = verify_account(out / account, {});
    return found && !found->unchanged &&
           found->findings.front().starts_with("account.xlsx");
  };
  EXPECT_TRUE(notices());
  fs::remove(out / account / "account.xlsx");
  EXPECT_TRUE(notices());
}

TEST_F(settlement, is_not_signed_by_a_key_that_the_contract_does_not_name) {
  auto const key = *folder_ / "stranger.pem";
  ASSERT_TRUE(make_key(key, access::key_seed{7}));
  auto const found = approve_account({summary_->accounts.front().folder, key,
                                      parse_date("2025-02-14").value()});
  ASSERT_FALSE(found);
  EXPECT_EQ(found.error().code, error_code::denied);
}

TEST_F(settlement, says_which_contracts_and_years_there_are) {
  auto what = request(tower_hamlets(), folder_->path() / "none");
  what.contract = "community_health_service";
  EXPECT_NE(settle(what, {}).error().message.find(
                "Did you mean \"community_health_services\"?"),
            std::string::npos);
  what = request(tower_hamlets(), folder_->path() / "none");
  what.year = "1999/00";
  EXPECT_NE(settle(what, {}).error().message.find("2023/24"),
            std::string::npos);
  EXPECT_FALSE(fs::exists(*folder_ / "none"));
}

}  // namespace
}  // namespace wm::app
