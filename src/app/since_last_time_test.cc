#include "app/since_last_time.h"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <boost/json.hpp>

#include "base/file.h"
#include "support/temp_dir.h"

namespace wm::app {
namespace {

namespace json = boost::json;

/// A yearly figure with 95 % limits one unit away.
std::string figure(int const year, double const value) {
  return fmt::format(
      R"({{"period":{{"label":"{0}","from":"{0}-01-01","to":"{1}-01-01"}},)"
      R"("value":{2},"value_text":"{2} %","lower95":{3},"upper95":{4},)"
      R"("lower998":{5},"upper998":{6},"imputed":false}})",
      year, year + 1, value, value - 1, value + 1, value - 1.6, value + 1.6);
}

std::string metric(std::string_view const id, std::string_view const latest,
                   std::string_view const version = "1.0",
                   std::string_view const fingerprint = "aa") {
  return fmt::format(
      R"({{"id":"{}","version":"{}","better":"lower","latest":{},)"
      R"("compare":"limits_against_value","fingerprint":"{}"}})",
      id, version, latest, fingerprint);
}

std::string report(std::string_view const on, std::string_view const metrics,
                   std::string_view const framework = "riverside",
                   std::string_view const audience = "public") {
  return fmt::format(
      R"({{"framework":{{"id":"{}","home":"E1"}},"produced":{{"on":"{}",)"
      R"("data_version":"v","persons":"none"}},"disclosure":{{"audience":"{}"}},"metrics":[{}]}})",
      framework, on, audience, metrics);
}

class since_last_time : public testing::Test {
 protected:
  /// The section, or the error as a text.
  json::value since(std::string const& before, std::string const& now) {
    EXPECT_TRUE(write_file_atomically(folder_.path() / "report.json", before));
    auto const done = with_since(now, folder_.path());
    return done ? json::parse(*done).at("since")
                : json::value(done.error().message);
  }
  /// What moved of the one metric there is.
  json::object moved(std::string const& before, std::string const& now) {
    auto const section =
        since(report("2025-01-01", before), report("2026-01-01", now));
    auto const& list = section.at("moved").as_array();
    return list.size() == 1 ? list[0].as_object() : json::object{};
  }
  test_support::temp_dir folder_;
};

TEST_F(since_last_time, a_newer_figure_beyond_chance_is_better_or_worse) {
  auto const one =
      moved(metric("a", figure(2023, 20)), metric("a", figure(2024, 15)));
  EXPECT_EQ(one.at("what"), "new_figure");
  EXPECT_EQ(one.at("standing"), "better");
  EXPECT_EQ(one.at("sentence"),
            "15 % (2024), before 20 % (2023): better, beyond chance (99.8 %).");
}

TEST_F(since_last_time, a_newer_figure_within_chance_is_no_change) {
  auto const one =
      moved(metric("a", figure(2023, 20)), metric("a", figure(2024, 19)));
  EXPECT_EQ(one.at("standing"), "similar");
}

TEST_F(since_last_time, another_value_of_the_same_period_is_a_revision) {
  auto const one =
      moved(metric("a", figure(2023, 20)), metric("a", figure(2023, 19)));
  EXPECT_EQ(one.at("what"), "revised");
  EXPECT_EQ(one.at("standing"), "cannot_say");
}

TEST_F(since_last_time, another_version_is_told_before_its_figures) {
  auto const one = moved(metric("a", figure(2023, 20)),
                         metric("a", figure(2024, 15), "2.0"));
  EXPECT_EQ(one.at("what"), "defined_anew");
  EXPECT_EQ(one.at("sentence"),
            "Version 2.0, before 1.0: figures cannot be compared with those "
            "before.");
}

TEST_F(since_last_time, a_changed_file_of_the_same_version_is_told) {
  auto const one = moved(metric("a", figure(2023, 20)),
                         metric("a", figure(2023, 20), "1.0", "bb"));
  EXPECT_EQ(one.at("what"), "defined_anew");
}

TEST_F(since_last_time, metrics_and_figures_come_and_go) {
  auto const section =
      since(report("2025-01-01", metric("a", "null") + "," +
                                     metric("b", figure(2023, 20)) + "," +
                                     metric("gone", "null")),
            report("2026-01-01", metric("a", figure(2024, 15)) + "," +
                                     metric("b", "null") + "," +
                                     metric("new", "null")));
  auto told = std::string{};
  for (auto const& one : section.at("moved").as_array()) {
    told += fmt::format("{} {};", std::string{one.at("metric").as_string()},
                        std::string{one.at("what").as_string()});
  }
  EXPECT_EQ(told, "a first_figure;b no_longer;new new_metric;gone gone;");
  EXPECT_EQ(section.at("answer"),
            "Since 1 January 2025: 4 metrics moved, 1 measured for the first "
            "time, 1 without a figure now, 1 new, 1 gone. Beyond chance 0 "
            "became better and 0 worse.");
}

TEST_F(since_last_time, nothing_moves_between_equal_reports) {
  auto const same = metric("a", figure(2023, 20));
  auto const section =
      since(report("2025-01-01", same), report("2026-01-01", same));
  EXPECT_EQ(section.at("answer"), "Nothing has moved since 1 January 2025.");
  EXPECT_TRUE(section.at("promises").as_array().empty());
}

std::string decision(std::string_view const id, std::string_view const status,
                     std::string_view const back_by) {
  return fmt::format(R"({{"id":"{}","title":{{"en":"Title"}},"status":"{}",)"
                     R"("report_back_by":{}}})",
                     id, status, back_by);
}

TEST_F(since_last_time, decisions_to_be_reported_back_on_by_now_are_due) {
  auto now = json::parse(report("2026-01-01", "")).as_object();
  now["programme"] = json::parse(
      "{\"decisions\":[" + decision("today", "taken", "\"2026-01-01\"") + "," +
      decision("tomorrow", "taken", "\"2026-01-02\"") + "," +
      decision("never", "taken", "null") + "," +
      decision("proposed", "proposed", "\"2025-06-01\"") + "," +
      decision("earlier", "taken", "\"2025-06-01\"") + "]}");
  auto const section =
      since(report("2025-01-01", ""), json::serialize(json::value(now)));
  EXPECT_EQ(json::serialize(section.at("promises")),
            R"([{"decision":"earlier","what":{"en":"Title"},)"
            R"("due":"2025-06-01"},{"decision":"today",)"
            R"("what":{"en":"Title"},"due":"2026-01-01"}])");
}

TEST_F(since_last_time, only_reports_of_one_framework_in_their_order) {
  auto const now = report("2026-01-01", "");
  EXPECT_TRUE(since(report("2025-01-01", "", "other"), now).is_string());
  EXPECT_TRUE(since(report("2027-01-01", ""), now).is_string());
  EXPECT_TRUE(since("{}", now).is_string());
  // Exact figures of before would stand in a page for everybody.
  EXPECT_TRUE(since(report("2025-01-01", "", "riverside", "restricted"), now)
                  .is_string());
  EXPECT_EQ(with_since(now, folder_.path() / "nowhere").error().code,
            error_code::not_found);
}

}  // namespace
}  // namespace wm::app
