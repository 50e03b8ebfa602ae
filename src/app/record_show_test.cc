#include "app/record_show.h"

#include <gtest/gtest.h>

#include <boost/json.hpp>

#include "access/audit_file.h"
#include "app/pretty_json.h"
#include "app/test_borough.h"
#include "base/calendar.h"
#include "support/temp_dir.h"
#include "support/test_files.h"

namespace wm::app {
namespace {

namespace fs = std::filesystem;
using test_support::source_file;
using test_support::temp_dir;

looker user(std::optional<std::string> purpose = {}) {
  return {.who = "amira",
          .at = std::chrono::sys_days{std::chrono::year{2026} / 3 / 2},
          .purpose = std::move(purpose)};
}

record_show_request show(fs::path const& store, std::string const& person) {
  auto request = record_show_request{};
  request.package = source_file("frameworks/tower-hamlets");
  request.store = store;
  request.person = person;
  request.looker = user();
  return request;
}

fs::path golden(std::string const& name) {
  return source_file("tests/golden/record/show/" + name);
}

/// A store of the borough, made once for all tests.
class record_show : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    folder_ = std::make_unique<temp_dir>();
    ASSERT_TRUE(import_record(borough_into(source_file(""), folder_->path())));
  }
  static void TearDownTestSuite() { folder_.reset(); }
  static fs::path store() { return *folder_ / "store"; }
  static inline std::unique_ptr<temp_dir> folder_;
};

TEST_F(record_show, tells_a_life_course_in_words) {
  for (auto const* const person :
       {"p01", "p07", "p29", "p31", "p41", "p46", "p47", "p60", "p61"}) {
    auto const text = wm::app::record_show(show(store(), person));
    ASSERT_TRUE(text) << text.error().message;
    test_support::expect_golden(golden(std::string{person} + ".txt"), *text);
  }
}

TEST_F(record_show, tells_what_was_corrected_and_taken_back) {
  for (auto const* const person : {"p52", "p53", "p54", "p55", "p56", "p57"}) {
    auto request = show(store(), person);
    request.versions = shown_versions::all;
    test_support::expect_golden(
        golden(std::string{person} + "_all_versions.txt"),
        *wm::app::record_show(request));
  }
}

TEST_F(record_show, tells_what_was_known_on_a_day) {
  auto request = show(store(), "p52");
  request.known_on = *parse_date("2025-05-14");
  test_support::expect_golden(golden("p52_known_on.txt"),
                              *wm::app::record_show(request));
}

TEST_F(record_show, speaks_json_to_programs) {
  auto request = show(store(), "p52");
  request.versions = shown_versions::all;
  request.format = show_format::json;
  auto const text = *wm::app::record_show(request);
  auto const read = boost::json::parse(text);
  EXPECT_TRUE(read.at("synthetic").as_bool());
  test_support::expect_golden(golden("p52.json"), pretty_json(read));
}

TEST_F(record_show, names_a_person_who_is_not_there) {
  auto const refused = wm::app::record_show(show(store(), "p99"));
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, error_code::not_found);
  // p58 opted out of everything.
  EXPECT_FALSE(wm::app::record_show(show(store(), "p58")));
}

TEST_F(record_show, of_invented_persons_leaves_no_line) {
  ASSERT_TRUE(wm::app::record_show(show(store(), "p01")));
  EXPECT_FALSE(fs::exists(audit_file_of(store())));
}

/// The same borough, as if its persons lived.
class record_show_of_the_living : public testing::Test {
 protected:
  void SetUp() override {
    auto request = borough_into(source_file(""), folder_.path());
    request.origin = record::origin::real;
    ASSERT_TRUE(import_record(request));
  }
  std::string lines() const {
    auto const file = audit_file_of(folder_ / "store");
    return fs::exists(file) ? test_support::read_text(file) : "";
  }
  temp_dir folder_;
};

TEST_F(record_show_of_the_living, needs_a_purpose) {
  for (auto const& purpose :
       {std::optional<std::string>{}, std::optional<std::string>{"test"}}) {
    auto request = show(folder_ / "store", "p52");
    request.looker = user(purpose);
    auto const refused = wm::app::record_show(request);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, error_code::denied);
    EXPECT_EQ(refused.error().where, "--purpose");
  }
  EXPECT_EQ(lines(), "");
}

TEST_F(record_show_of_the_living, writes_down_who_looked_what_for) {
  auto request = show(folder_ / "store", "p52");
  request.looker = user("check the falls metric");
  request.known_on = *parse_date("2025-05-14");
  auto const text = wm::app::record_show(request);
  ASSERT_TRUE(text) << text.error().message;
  EXPECT_TRUE(text->starts_with("Person p52")) << *text;
  EXPECT_NE(lines().find(R"("at":"2026-03-02T00:00:00Z","who":"amira",)"
                         R"("purpose":"check the falls metric",)"
                         R"("command":"record show","looked_at":)"
                         R"("person p52 as known on 2025-05-14")"),
            std::string::npos)
      << lines();
}

TEST_F(record_show_of_the_living, writes_down_a_look_for_somebody_unknown) {
  auto request = show(folder_ / "store", "p99");
  request.looker = user("check the falls metric");
  EXPECT_FALSE(wm::app::record_show(request));
  EXPECT_NE(lines().find("person p99"), std::string::npos);
}

TEST_F(record_show_of_the_living, shows_nothing_that_cannot_be_written_down) {
  fs::create_symlink("/dev/null", audit_file_of(folder_ / "store"));
  auto request = show(folder_ / "store", "p52");
  request.looker = user("check the falls metric");
  EXPECT_FALSE(wm::app::record_show(request));
  fs::remove(audit_file_of(folder_ / "store"));
  // Lines after one that was changed would hide the change.
  ASSERT_TRUE(wm::app::record_show(request));
  auto changed = lines();
  changed.replace(changed.find("amira"), 5, "nadia");
  folder_.write("store/audit.jsonl", changed);
  EXPECT_FALSE(wm::app::record_show(request));
}

TEST_F(record_show_of_the_living, keeps_its_lines_over_an_import) {
  auto request = show(folder_ / "store", "p52");
  request.looker = user("check the falls metric");
  ASSERT_TRUE(wm::app::record_show(request));
  auto again = borough_into(source_file(""), folder_.path());
  again.origin = record::origin::real;
  ASSERT_TRUE(import_record(again));
  EXPECT_TRUE(
      access::verify_audit(audit_file_of(folder_ / "store"), {})->whole);
}

}  // namespace
}  // namespace wm::app
