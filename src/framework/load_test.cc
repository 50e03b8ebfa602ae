#include "framework/load.h"

#include <gtest/gtest.h>
#include <algorithm>
#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

#include "framework/metric_file.h"
#include "support/temp_dir.h"
#include "support/test_files.h"

namespace wm::framework {
namespace {

using test_support::source_file;
using test_support::temp_dir;

package const& riverside() {
  static auto const loaded =
      load_package(source_file("tests/golden/framework/base"));
  return loaded.package.value();
}

TEST(load_package, gives_values_with_their_places) {
  auto const& s = riverside().statements.front();
  EXPECT_EQ(s.id.value, "i_am_healthy");
  EXPECT_EQ(to_string(s.id.at), "statements.yaml:2:9");
  EXPECT_EQ(s.number, 1);
  EXPECT_EQ(s.provenance.kind, provenance_kind::verbatim);
  EXPECT_EQ(s.lead->value, "smoking");
  EXPECT_TRUE(s.life_stages_confirmed);
  EXPECT_FALSE(s.not_yet_measured);
  auto const& unmeasured = riverside().statements.back();
  EXPECT_FALSE(unmeasured.lead);
  EXPECT_EQ(unmeasured.not_yet_measured->why.original(), "Nobody asks for it.");
  EXPECT_EQ(unmeasured.not_yet_measured->proposed_by.value,
            "living_well_group");
}

TEST(load_package, gives_every_text_all_languages_of_the_framework) {
  auto const& title = riverside().title;
  ASSERT_EQ(title.translations.size(), 2U);
  EXPECT_EQ(title.translations[0].language, "en");
  EXPECT_EQ(title.translations[0].status, translation_status::original);
  EXPECT_EQ(title.translations[1].language, "bn");
  EXPECT_EQ(title.translations[1].status, translation_status::wanted);
  EXPECT_EQ(riverside().about.translations[1].status,
            translation_status::wanted);
}

TEST(load_package, reads_a_metric) {
  auto const& m = *find_metric(riverside(), "smoking");
  EXPECT_EQ(m.version, "1.0");
  EXPECT_EQ(m.unit->per, 100.0);
  EXPECT_EQ(m.series->code, "S1");
  EXPECT_EQ(m.goal->value, 5.0);
  EXPECT_EQ(m.goal->kind, goal_kind::at_most);
  EXPECT_EQ(m.goal->by, std::chrono::sys_days{std::chrono::March / 31 / 2030});
  EXPECT_EQ(m.better_from, better_from::source);
  EXPECT_EQ(m.compare, compare_method::limits_against_value);
  auto const& wanted = *find_metric(riverside(), "loneliness");
  EXPECT_FALSE(wanted.unit);
  EXPECT_EQ(wanted.wanted->holder, "nobody yet");
}

TEST(load_package, finds_by_id_and_code) {
  EXPECT_EQ(find_metric(riverside(), "vaping"), nullptr);
  EXPECT_EQ(find_area(riverside(), "E003")->name, "Lakes, North");
  EXPECT_EQ(find_area(riverside(), "E003")->tile_row, 1);
  EXPECT_EQ(find_area(riverside(), "E9"), nullptr);
  EXPECT_EQ(find_organisation(riverside(), "hospital")->kind,
            organisation_kind::nhs_trust);
  EXPECT_EQ(find_organisation(riverside(), ""), nullptr);
}

TEST(load_package, gives_no_model_of_a_folder_that_is_not_there) {
  auto const dir = temp_dir{};
  auto const outcome = load_package(dir / "none");
  EXPECT_FALSE(outcome.package);
  ASSERT_EQ(outcome.problems.size(), 1U);
  EXPECT_EQ(outcome.problems[0].message, "there is no such folder");
}

TEST(load_package, does_not_read_a_huge_file) {
  auto const dir = temp_dir{};
  dir.write("metrics/huge.yaml", std::string(5 * 1024 * 1024, '#'));
  auto const problems = load_package(dir.path()).problems;
  auto const found = std::ranges::find_if(problems, [](auto const& problem) {
    return problem.at.file == "metrics/huge.yaml";
  });
  ASSERT_NE(found, problems.end());
  EXPECT_EQ(found->message,
            "the file has 5242880 bytes, more than the 4194304 that are read");
}

TEST(load_package, reads_an_excel_file_of_areas) {
  auto const dir = temp_dir{};
  dir.write("areas.csv",
            "\xEF\xBB\xBF"
            "code,name,type,parent,tile_row,tile_column\r\n"
            "E1,\"The \"\"Old\"\" Docks, West\",borough,,,\r\n");
  for (auto const& problem : load_package(dir.path()).problems) {
    EXPECT_NE(problem.at.file, "areas.csv") << to_string(problem);
  }
}

// Problems do not depend on how many threads share the files.
TEST(load_package, reads_many_metrics_in_any_number_of_threads) {
  auto const dir = temp_dir{};
  auto const folder = source_file("tests/golden/framework/base");
  std::filesystem::copy(folder, dir.path(),
                        std::filesystem::copy_options::recursive);
  auto const smoking = test_support::read_text(folder / "metrics/smoking.yaml");
  constexpr auto kMany = 300;
  for (auto i = 0; i < kMany; ++i) {
    auto const id = "smoking_" + std::to_string(i);
    auto yaml = smoking;
    yaml.replace(yaml.find("smoking"), 7, id);
    dir.write("metrics/" + id + ".yaml", yaml + "colour: red\n");
  }
  auto const problems = load_package(dir.path()).problems;
  auto unknown_keys = 0;
  for (auto const& problem : problems) {
    unknown_keys += problem.message == "unknown key \"colour\"" ? 1 : 0;
  }
  EXPECT_EQ(unknown_keys, kMany);
  EXPECT_TRUE(std::ranges::is_sorted(problems, {}, &diagnostic::at));
}

TEST(read_metric_file, reads_bytes_that_are_in_no_package) {
  auto problems = std::vector<diagnostic>{};
  auto const bytes = test_support::read_text(
      source_file("tests/golden/framework/base/metrics/smoking.yaml"));
  auto const m = read_metric_file(bytes, "smoking.yaml", {"en"}, problems);
  ASSERT_TRUE(m);
  EXPECT_TRUE(problems.empty());
  EXPECT_EQ(m->title.original(), "Adults who smoke");
  EXPECT_FALSE(read_metric_file(bytes, "vaping.yaml", {"en"}, problems));
  EXPECT_EQ(problems.size(), 1U);
}

TEST(diagnostic, is_told_with_its_remedy_on_a_line_of_its_own) {
  auto const unused = diagnostic{
      diagnostic_code::unused_metric, {"a.yaml", 2, 3}, "odd", "Mend it."};
  EXPECT_EQ(to_string(unused),
            "a.yaml:2:3: warning[WM0404]: odd\n    Mend it.");
  auto const missing =
      diagnostic{diagnostic_code::missing_file, {"a.yaml"}, "bad", ""};
  EXPECT_EQ(to_string(missing), "a.yaml: error[WM0002]: bad");
  EXPECT_FALSE(has_errors({unused}));
  EXPECT_TRUE(has_errors({unused, missing}));
}

}  // namespace
}  // namespace wm::framework
