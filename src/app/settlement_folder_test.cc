#include "app/settlement_folder.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <string>

#include <fmt/format.h>

#include "base/file.h"
#include "support/temp_dir.h"
#include "support/test_files.h"

namespace wm::app {
namespace {

namespace fs = std::filesystem;
using test_support::read_text;
using test_support::temp_dir;

/// An account of one part and one ledger line, both of that many pence.
std::string account(int const number, std::string const& before,
                    int const total, int const settled = 0) {
  auto const adjusts = before.empty()
                           ? std::string{"null"}
                           : fmt::format(R"({{"number": {}, "sha256": "{}"}})",
                                         number - 1, before);
  return fmt::format(
      R"({{"schema": "whatmatters-account-1", "standing": "final",
"contract": {{"id": "c"}}, "provider": "p", "year": {{"label": "2023/24"}},
"number": {}, "adjusts": {}, "parties": [],
"parts": [{{"amount": {{"pence": {}}}}}], "total": {{"pence": {}}},
"already_settled": {{"pence": {}}}, "due": {{"pence": {}}},
"ledger": [{{"date": "2024-03-31", "from": "a", "to": "p", "rule": "outcomes",
"text": "Payment", "amount": {{"pence": {}}}}}]}})",
      number, adjusts, total, total, settled, total - settled, total - settled);
}

/// Adds an account with nothing but its account.json.
result<fs::path> add(fs::path const& to, std::string const& text) {
  auto folder = settlement_folder::open(to);
  if (!folder) {
    return std::unexpected{folder.error()};
  }
  return folder->add([&](fs::path const& at) {
    return write_file_atomically(at / "account.json", text);
  });
}

/// Two accounts, the second for 50 pence more.
class two_accounts : public testing::Test {
 protected:
  two_accounts() {
    EXPECT_TRUE(add(at_, account(1, "", 1000)));
    auto const first = accounts_in(at_).value().at(0).sha256;
    EXPECT_TRUE(add(at_, account(2, first, 1050, 1000)));
  }

  temp_dir dir_;
  fs::path at_{dir_ / "c/2023-24/p"};
};

TEST_F(two_accounts, follow_each_other_and_name_the_one_before) {
  auto const all = accounts_in(at_);
  ASSERT_TRUE(all) << all.error().message;
  ASSERT_EQ(all->size(), 2U);
  EXPECT_EQ(all->at(1).says.before, all->at(0).sha256);
  EXPECT_EQ(all->at(1).says.total, pence{1050});
  EXPECT_EQ(all->at(1).folder, at_ / "2");
}

TEST_F(two_accounts, refuse_a_third_when_the_first_was_changed) {
  dir_.write("c/2023-24/p/1/account.json", account(1, "", 9000));
  auto const found = add(at_, account(3, "", 1));
  ASSERT_FALSE(found);
  EXPECT_EQ(found.error().code, error_code::invalid_input);
  EXPECT_NE(found.error().where.find("2/account.json"), std::string::npos);
  EXPECT_FALSE(fs::exists(at_ / "3"));
}

TEST_F(two_accounts, are_refused_when_the_first_was_taken_out) {
  fs::remove_all(at_ / "1");
  fs::rename(at_ / "2", at_ / "1");
  EXPECT_FALSE(accounts_in(at_));
}

TEST_F(two_accounts, are_refused_when_a_payment_was_changed) {
  auto text = read_text(at_ / "2/account.json");
  auto const paid = std::string{"\"amount\": {\"pence\": 50}"};
  text.replace(text.find(paid), paid.size(), "\"amount\": {\"pence\": 90}");
  dir_.write("c/2023-24/p/2/account.json", text);
  auto const found = accounts_in(at_);
  ASSERT_FALSE(found);
  EXPECT_NE(found.error().message.find("ledger"), std::string::npos);
}

TEST_F(two_accounts, stay_alone_when_the_next_cannot_be_written) {
  auto folder = settlement_folder::open(at_);
  ASSERT_TRUE(folder);
  auto const found = folder->add([](fs::path const& at) -> result<void> {
    std::ignore = write_file_atomically(at / "account.json", "{");
    return fail(error_code::io, "account.xlsx", "the disk is full");
  });
  EXPECT_FALSE(found);
  EXPECT_EQ(std::distance(fs::directory_iterator{at_}, {}), 2);
}

// As a program leaves it that was killed while it wrote.
TEST_F(two_accounts, do_not_see_what_was_left_half_written) {
  dir_.write("c/2023-24/p/.unfinished/account.json", "{\"schema\": \"wh");
  ASSERT_EQ(accounts_in(at_).value().size(), 2U);
  auto const second = accounts_in(at_).value().at(1).sha256;
  auto const third = add(at_, account(3, second, 1060, 1050));
  ASSERT_TRUE(third) << third.error().message;
  EXPECT_EQ(*third, at_ / "3");
  EXPECT_FALSE(fs::exists(at_ / ".unfinished"));
}

TEST(ledger, has_a_line_for_each_payment_and_their_sum) {
  auto const read = read_account_text(account(1, "", 1000));
  ASSERT_TRUE(read) << read.error().message;
  EXPECT_EQ(ledger_csv(read->whole),
            "date,from,to,rule,text,pence\n"
            "2024-03-31,a,p,outcomes,Payment,1000\n"
            ",,,,sum,1000\n");
}

}  // namespace
}  // namespace wm::app
