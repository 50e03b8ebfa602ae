#include "app/readers.h"

#include <algorithm>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "app/explain_disclosure.h"
#include "app/run.h"
#include "app/test_borough.h"
#include "base/file.h"
#include "support/temp_dir.h"
#include "support/test_files.h"
#include "tables/query.h"

namespace wm::app {
namespace {

namespace fs = std::filesystem;
using disclosure::audience;
using disclosure::readership;

/// The borough of sixty, and the package with a practice that is somebody's.
class outputs_for_readers : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    folder_ = new test_support::temp_dir{};
    for (auto const origin :
         {record::origin::synthetic, record::origin::real}) {
      auto asked = borough_into(test_support::source_file(""), folder_->path());
      asked.store = store(origin);
      asked.origin = origin;
      auto const imported = import_record(asked);
      ASSERT_TRUE(imported) << imported.error().message;
    }
    auto const from = test_support::source_file("frameworks/tower-hamlets");
    fs::copy(from, package(), fs::copy_options::recursive);
    auto const file = package() / "organisations.yaml";
    auto const text = read_file(file).value();
    ASSERT_TRUE(write_file_atomically(
                    file, text + "  - {id: practice, title: The Practice, "
                                 "kind: general_practice, providers: "
                                 "[F84001]}\n")
                    .has_value());
  }
  static void TearDownTestSuite() { delete folder_; }

  static fs::path package() { return *folder_ / "package"; }
  static fs::path store(record::origin const origin) {
    return *folder_ / (origin == record::origin::real ? "real" : "synthetic");
  }
  static result<run_summary> run_for(
      readership const& readers, fs::path const& out,
      record::origin const origin = record::origin::synthetic,
      std::optional<std::string> const& purpose = {}) {
    auto who = looker{"tester", {}, purpose};
    return run({package(),
                out,
                {},
                parse_date("2026-01-01").value(),
                record_request{.store = store(origin),
                               .known_on = parse_date("2025-04-30").value(),
                               .from = parse_date("2025-01-01").value(),
                               .to = parse_date("2025-03-31").value()},
                readers,
                who},
               {});
  }
  static std::string first(fs::path const& results, std::string const& what,
                           std::string const& group) {
    auto const rows = tables::query_file(
        results / "results.duckdb",
        "SELECT " + what + " FROM results WHERE metric = 'bp_controlled' AND " +
            group);
    return rows && !rows->empty() ? (*rows)[0][0] : "nothing";
  }

  static inline test_support::temp_dir* folder_{nullptr};
};

constexpr auto kEverybody = "\"group\" IS NULL";

// 5 of 11, 3 unknown: tests/golden/metrics/evaluate/borough/README.md.
TEST_F(outputs_for_readers, are_exact_when_they_are_restricted) {
  auto const out = *folder_ / "exact";
  auto const done = run_for({.kind = audience::restricted}, out);
  ASSERT_TRUE(done) << done.error().message;
  EXPECT_EQ(first(out / "restricted", "numerator", kEverybody), "5.0");
  EXPECT_EQ(first(out / "restricted", "unknown", kEverybody), "3.0");
  EXPECT_EQ(first(out / "restricted", "audience", kEverybody), "restricted");
  for (auto const& entry : fs::directory_iterator{out}) {
    EXPECT_EQ(entry.path().filename(), "restricted");
  }
  auto const document = read_file(out / "restricted/report.json").value();
  EXPECT_NE(document.find("Not for publication."), std::string::npos);
  EXPECT_NE(document.find("Invented people."), std::string::npos);
}

TEST_F(outputs_for_readers, are_closed_to_others_when_they_are_restricted) {
  auto const out = *folder_ / "closed";
  fs::create_directories(out / "restricted");
  auto const done = run_for({.kind = audience::restricted}, out);
  ASSERT_TRUE(done) << done.error().message;
  EXPECT_EQ(fs::status(out / "restricted").permissions(), fs::perms::owner_all);
  auto files = 0;
  for (auto const& file : fs::directory_iterator{out / "restricted"}) {
    EXPECT_EQ(file.status().permissions(),
              fs::perms::owner_read | fs::perms::owner_write)
        << file.path();
    ++files;
  }
  EXPECT_GE(files, 4);
}

TEST_F(outputs_for_readers, need_a_purpose_when_real_people_are_restricted) {
  auto const out = *folder_ / "refused";
  auto const refused =
      run_for({.kind = audience::restricted}, out, record::origin::real);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, error_code::denied);
  EXPECT_EQ(refused.error().where, "--purpose");
  EXPECT_FALSE(fs::exists(out));
  auto const audit = store(record::origin::real) / "audit.jsonl";
  EXPECT_FALSE(fs::exists(audit));
  auto const done = run_for({.kind = audience::restricted}, out,
                            record::origin::real, "settle the falls contract");
  ASSERT_TRUE(done) << done.error().message;
  auto const line = read_file(audit).value();
  EXPECT_NE(line.find("run --for restricted"), std::string::npos) << line;
  EXPECT_NE(line.find("settle the falls contract"), std::string::npos);
}

TEST_F(outputs_for_readers, show_partners_their_own_figures_exactly) {
  auto const out = *folder_ / "partner";
  auto const done = run_for({audience::partner, "practice"}, out);
  ASSERT_TRUE(done) << done.error().message;
  auto const own = out / "partner/practice";
  auto const group = "breakdown = 'provider' AND \"group\" = 'F84001'";
  EXPECT_EQ(first(own, "numerator", group), "5.0");
  EXPECT_EQ(first(own, "audience", group), "partner:practice");
  EXPECT_EQ(first(own, "reason", "breakdown = 'sex'"), "suppressed");
  EXPECT_EQ(fs::status(own).permissions(), fs::perms::owner_all);
}

TEST_F(outputs_for_readers, can_be_asked_why_a_figure_is_hidden) {
  auto const out = *folder_ / "why";
  auto const done = run_for({}, out);
  ASSERT_TRUE(done) << done.error().message;
  auto question =
      disclosure_question{store(record::origin::synthetic),
                          "emergency_admissions/E09000030/everybody/2025-01-01",
                          {},
                          {}};
  auto const seen = explain_disclosure(question);
  ASSERT_TRUE(seen) << seen.error().message;
  EXPECT_FALSE(seen->shown);
  EXPECT_EQ(seen->counts.front().sentence.find("is 4"), std::string::npos);
  question.readers = {.kind = audience::restricted};
  auto const exactly = explain_disclosure(question);
  ASSERT_TRUE(exactly) << exactly.error().message;
  EXPECT_EQ(exactly->counts.front().sentence,
            "The number of those counted is 4. It is hidden because it is "
            "below 8.");
  question.store = store(record::origin::real);
  EXPECT_EQ(explain_disclosure(question).error().code, error_code::denied);
}

// Shown as 3 for 1 to 6 today, and the others exactly tomorrow: the two
// together would give small counts away.
TEST_F(outputs_for_readers, leave_by_one_policy_only) {
  auto const out = *folder_ / "policies";
  auto other = read_file(package() / "framework.yaml").value();
  ASSERT_TRUE(run_for({}, out));
  auto const changed = *folder_ / "other-policy";
  fs::copy(package(), changed, fs::copy_options::recursive);
  other += "disclosure: {records: {policy: suppress}}\n";
  ASSERT_TRUE(write_file_atomically(changed / "framework.yaml", other));
  auto const refused =
      run({changed,
           out,
           {},
           parse_date("2026-01-01").value(),
           record_request{.store = store(record::origin::synthetic),
                          .known_on = parse_date("2025-04-30").value(),
                          .from = parse_date("2025-01-01").value(),
                          .to = parse_date("2025-03-31").value()}},
          {});
  ASSERT_FALSE(refused);
  EXPECT_NE(refused.error().message.find("another rule"), std::string::npos)
      << refused.error().message;
}

TEST_F(outputs_for_readers, are_refused_to_whom_the_package_does_not_know) {
  auto const out = *folder_ / "nobody";
  auto const refused = run_for({audience::partner, "practise"}, out);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, error_code::not_found);
  EXPECT_NE(refused.error().message.find("Did you mean \"practice\"?"),
            std::string::npos)
      << refused.error().message;
  EXPECT_FALSE(fs::exists(out));
}

TEST_F(outputs_for_readers, are_refused_to_who_has_no_providers) {
  auto const refused =
      run_for({audience::partner, "council"}, *folder_ / "council");
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, error_code::invalid_input);
}

// Quarter by quarter, for groups too: some counts are 0, others are hidden.
TEST_F(outputs_for_readers, never_confuse_zero_with_hidden) {
  auto const out = *folder_ / "zero";
  auto const done = run_for({}, out);
  ASSERT_TRUE(done) << done.error().message;
  auto const counted = std::string{
      "count(*) FILTER (WHERE numerator = 0 AND reason IS DISTINCT FROM "
      "'suppressed') > 0, "
      "count(*) FILTER (WHERE reason = 'suppressed' AND numerator IS NULL) > "
      "0, "
      "count(*) FILTER (WHERE reason = 'suppressed' AND value IS NOT NULL), "
      "count(*) FILTER (WHERE numerator BETWEEN 1 AND 7)"};
  auto const expected =
      std::vector<std::vector<std::string>>{{"true", "true", "0", "0"}};
  auto const from_database = tables::query_file(
      out / "results.duckdb", "SELECT " + counted + " FROM results");
  auto const from_parquet = tables::query_parquet(
      out / "results.parquet", "SELECT " + counted + " FROM rows");
  ASSERT_TRUE(from_database && from_parquet);
  EXPECT_EQ(*from_database, expected);
  EXPECT_EQ(*from_parquet, expected);
  auto const csv = test_support::read_csv(out / "results.csv");
  auto zeros = 0;
  auto hidden = 0;
  for (auto row = std::size_t{0}; row < csv.rows.size(); ++row) {
    auto const is_hidden = csv.text(row, "reason") == "suppressed";
    zeros += csv.number(row, "numerator") == 0 && !is_hidden ? 1 : 0;
    hidden += is_hidden ? 1 : 0;
    EXPECT_FALSE(is_hidden && !csv.text(row, "value").empty());
  }
  EXPECT_GT(zeros, 0);
  EXPECT_GT(hidden, 0);
  auto const document = read_file(out / "report.json").value();
  auto hidden_there = 0;
  for (auto at = document.find(R"("status":"suppressed")");
       at != std::string::npos;
       at = document.find(R"("status":"suppressed")", at + 1)) {
    constexpr auto kValue = std::string_view{"\"value\":"};
    auto const value = document.rfind(kValue, at);
    EXPECT_EQ(document.substr(value + kValue.size(), 4), "null");
    ++hidden_there;
  }
  EXPECT_GT(hidden_there, 0);
}

TEST_F(outputs_for_readers, need_a_folder_and_not_a_file) {
  auto const file = folder_->write("file", "something");
  auto const refused = run_for({}, file);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, error_code::invalid_input);
  EXPECT_EQ(refused.error().where, file.string());
}

TEST_F(outputs_for_readers, leave_no_folder_behind_when_nothing_comes_of_them) {
  auto const out = *folder_ / "nothing";
  auto const refused = run({package(),
                            out,
                            {},
                            parse_date("2026-01-01").value(),
                            record_request{.store = *folder_ / "no-store",
                                           .known_on = {},
                                           .from = {},
                                           .to = {}}},
                           {});
  EXPECT_FALSE(refused);
  EXPECT_FALSE(fs::exists(out));
}

}  // namespace
}  // namespace wm::app
