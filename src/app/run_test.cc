#include "app/run.h"

#include <gtest/gtest.h>

#include "app/import_figures.h"
#include "app/report_page.h"
#include "base/calendar.h"
#include "base/file.h"
#include "support/temp_dir.h"
#include "support/test_files.h"

namespace wm::app {
namespace {

/// A small right package, to be spoilt.
class small_package : public testing::Test {
 protected:
  small_package() {
    folder_.write("p/framework.yaml",
                  "framework: small\n"
                  "title: A small framework\n"
                  "about: For a test\n"
                  "version: \"0.1\"\n"
                  "status: draft\n"
                  "languages: [en]\n"
                  "home: A1\n"
                  "layers: [{id: people, title: People}]\n"
                  "domains: [{id: health, title: Health}]\n"
                  "life_stages: [{id: adults, title: Adults}]\n"
                  "statement_sets: [{id: ours, title: Ours}]\n"
                  "sources: [{id: ons, title: ONS, publisher: ONS, licence: "
                  "OGL}]\n");
    folder_.write("p/areas.csv",
                  "code,name,type,parent,tile_row,tile_column\n"
                  "A1,Our place,borough,,,\n");
    folder_.write("p/organisations.yaml",
                  "organisations: [{id: council, title: Council, kind: "
                  "council}]\n");
    folder_.write("p/statements.yaml",
                  "statements:\n"
                  "  - id: healthy\n"
                  "    number: 1\n"
                  "    set: ours\n"
                  "    text: I can live a healthy life\n"
                  "    plain: Do we live healthy lives?\n"
                  "    provenance: {kind: proposal, source: a test}\n"
                  "    domain: health\n"
                  "    layers: [people]\n"
                  "    life_stages: [adults]\n"
                  "    lead: smoking\n");
    folder_.write("p/metrics/smoking.yaml",
                  "metric: smoking\n"
                  "version: 1.0\n"
                  "status: proposed\n"
                  "title: Adults who smoke\n"
                  "plain: How many adults smoke?\n"
                  "measures: outcome\n"
                  "lead: council\n"
                  "source: published\n"
                  "value: proportion\n"
                  "unit: percent, 1 decimal\n"
                  "better: lower\n"
                  "better_from: proposal\n"
                  "series: {code: SMOKE}\n"
                  "publisher: ONS\n"
                  "definition: not stated by source\n");
    folder_.write("p/observations.csv", observations("15.0"));
  }

  static std::string observations(std::string const& value) {
    return "series,area_code,sex,age,period,period_start,period_years,value,"
           "lower95,upper95,lower998,upper998,count,denominator,unit,imputed,"
           "source,licence,note\n"
           "SMOKE,A1,Persons,18+,2023,2023-01-01,1," +
           value + ",,,,,,,percent,,ons,OGL,\n";
  }

  result<run_summary> run_it() const {
    return run({folder_ / "p",
                folder_ / "out",
                {},
                parse_date("2026-01-01").value(),
                {}},
               {});
  }

  test_support::temp_dir folder_;
};

TEST_F(small_package, runs) {
  auto const done = run_it();
  ASSERT_TRUE(done.has_value()) << done.error().message;
  EXPECT_EQ(done->figures, 1U);
  EXPECT_FALSE(std::filesystem::exists(folder_ / "out/rejects.csv"));
}

TEST_F(small_package, sets_rows_aside_and_later_takes_the_reject_file_away) {
  folder_.write("p/observations.csv", observations("15%"));
  auto const spoilt = run_it();
  ASSERT_TRUE(spoilt.has_value());
  EXPECT_EQ(spoilt->rejected, 1U);
  auto const rejects = read_file(folder_ / "out/rejects.csv");
  ASSERT_TRUE(rejects.has_value());
  EXPECT_TRUE(rejects->starts_with("row,field,value,reason\n1,value,15%,"))
      << *rejects;
  folder_.write("p/observations.csv", observations("15"));
  ASSERT_TRUE(run_it().has_value());
  EXPECT_FALSE(std::filesystem::exists(folder_ / "out/rejects.csv"));
}

TEST_F(small_package, with_an_error_writes_nothing_and_says_where) {
  folder_.write("p/metrics/smoking.yaml", "metric: smoking\n");
  auto const refused = run_it();
  ASSERT_FALSE(refused.has_value());
  EXPECT_EQ(refused.error().code, error_code::invalid_input);
  EXPECT_NE(refused.error().message.find("metrics/smoking.yaml"),
            std::string::npos)
      << refused.error().message;
  EXPECT_FALSE(std::filesystem::exists(folder_ / "out"));
}

TEST_F(small_package, a_report_needs_a_run_first) {
  auto const refused =
      write_report_page(folder_ / "nowhere", folder_ / "report.html", {});
  ASSERT_FALSE(refused.has_value());
  EXPECT_EQ(refused.error().code, error_code::not_found);
}

TEST_F(small_package, import_needs_a_source_that_exists) {
  auto const refused = import_figures(
      {folder_ / "p", {folder_ / "p/observations.csv"}, "nobody", {}, {}});
  ASSERT_FALSE(refused.has_value());
  EXPECT_EQ(refused.error().message, "framework.yaml has no source \"nobody\"");
}

TEST_F(small_package, import_of_fingertips_refuses_other_files) {
  auto request = import_request{};
  request.package = folder_ / "p";
  request.files = {folder_ / "p/observations.csv"};
  request.fingertips_only = true;
  auto const refused = import_figures(request);
  ASSERT_FALSE(refused.has_value());
  EXPECT_EQ(refused.error().code, error_code::invalid_input);
}

}  // namespace
}  // namespace wm::app
