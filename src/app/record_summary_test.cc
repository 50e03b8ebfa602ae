#include "app/record_summary.h"

#include <gtest/gtest.h>

#include <boost/json.hpp>

#include "app/pretty_json.h"
#include "app/report_records.h"
#include "app/test_borough.h"
#include "support/temp_dir.h"
#include "support/test_files.h"

namespace wm::app {
namespace {

using record::summary_axis;
using test_support::temp_dir;

/// A summary of the borough.
std::string summary_of(temp_dir const& dir, record::origin const origin,
                       std::vector<summary_axis> by,
                       summary_format const format) {
  auto import = borough_into(test_support::source_file(""), dir.path());
  import.origin = origin;
  EXPECT_TRUE(import_record(import));
  auto const text = record_summary(
      {.package = import.package,
       .store = import.store,
       .by = std::move(by),
       .format = format,
       .looker = {.who = "amira", .at = {}, .purpose = "look at its quality"},
       .progress = {}});
  EXPECT_TRUE(text) << text.error().message;
  return text.value_or("");
}

std::filesystem::path golden(std::string const& name) {
  return test_support::source_file("tests/golden/record/summary/" + name);
}

TEST(record_summary, tells_what_the_borough_holds) {
  auto const dir = temp_dir{};
  test_support::expect_golden(
      golden("by_source.txt"),
      summary_of(dir, record::origin::synthetic, {summary_axis::source},
                 summary_format::words));
}

TEST(record_summary, gives_rows_by_several_axes_as_csv) {
  auto const dir = temp_dir{};
  test_support::expect_golden(
      golden("by_concept_code_provider.csv"),
      summary_of(
          dir, record::origin::synthetic,
          {summary_axis::concepts, summary_axis::code, summary_axis::provider},
          summary_format::csv));
  test_support::expect_golden(
      golden("by_received_month.csv"),
      summary_of(dir, record::origin::synthetic,
                 {summary_axis::received, summary_axis::month},
                 summary_format::csv));
}

TEST(record_summary, becomes_a_page_of_the_report) {
  auto const dir = temp_dir{};
  auto const file = dir.write(
      "quality.json", summary_of(dir, record::origin::synthetic,
                                 {summary_axis::source}, summary_format::json));
  auto const document = with_record_quality(R"({"schema":"x"})", file);
  ASSERT_TRUE(document) << document.error().message;
  auto const section =
      boost::json::parse(*document).at("record_quality").as_object();
  EXPECT_TRUE(section.at("synthetic").as_bool());
  EXPECT_EQ(section.at("persons"), 59);
  auto const& sex = section.at("characteristics").as_array().back();
  EXPECT_EQ(sex.at("id"), "sex");
  EXPECT_EQ(sex.at("everybody").at("recorded"), 58);
  test_support::expect_golden(golden("section.json"), pretty_json(section));
}

TEST(record_summary, of_real_persons_does_not_become_a_page) {
  auto const dir = temp_dir{};
  auto const file = dir.write(
      "quality.json", summary_of(dir, record::origin::real,
                                 {summary_axis::source}, summary_format::json));
  auto const refused = with_record_quality(R"({"schema":"x"})", file);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, error_code::denied);
}

TEST(record_summary, is_not_taken_for_other_json) {
  auto const dir = temp_dir{};
  for (auto const* const other :
       {"", "[]", "{}", R"({"synthetic":true})", R"({"synthetic":"yes"})"}) {
    auto const refused =
        with_record_quality("{}", dir.write("other.json", other));
    ASSERT_FALSE(refused) << other;
    EXPECT_EQ(refused.error().code, error_code::invalid_input);
  }
}

}  // namespace
}  // namespace wm::app
