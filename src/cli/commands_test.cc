#include "cli/commands.h"

#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <sstream>

#include "cli/exit_code.h"
#include "support/golden_package.h"
#include "support/temp_dir.h"
#include "support/test_files.h"

namespace wm::cli {
namespace {

struct outcome {
  int code;
  std::string out;
  std::string notes;
};

template <typename Command, typename Options>
outcome done_by(Command const& command, Options const& options) {
  auto out = std::ostringstream{};
  auto notes = std::ostringstream{};
  auto const code = command(options, streams{out, notes, false});
  return {code, out.str(), notes.str()};
}

TEST(commands, check_of_a_right_package_ends_with_0) {
  auto const done = done_by(
      check,
      check_options{test_support::source_file("frameworks/tower-hamlets"),
                    output_format::words});
  EXPECT_EQ(done.code, kDone) << done.out;
  EXPECT_NE(done.out.find("0 errors"), std::string::npos);
}

TEST(commands, check_of_a_missing_package_ends_with_1) {
  auto const done =
      done_by(check, check_options{"no/such/folder", output_format::words});
  EXPECT_EQ(done.code, kYourInput);
  EXPECT_NE(done.out.find("error"), std::string::npos);
}

TEST(commands, check_speaks_json_to_editors) {
  auto const done =
      done_by(check, check_options{"no/such/folder", output_format::json});
  auto const answer = boost::json::parse(done.out).as_object();
  EXPECT_EQ(answer.at("errors").to_number<int>(), 1);
  EXPECT_EQ(answer.at("problems").as_array().at(0).as_object().at("severity"),
            "error");
}

TEST(commands, check_tells_editors_code_place_and_help) {
  auto const folder = test_support::temp_dir{};
  test_support::assemble_package(
      test_support::source_file("tests/golden/framework/repeated_keys"),
      folder.path());
  auto const done =
      done_by(check, check_options{folder.path(), output_format::json});
  auto const answer = boost::json::parse(done.out).as_object();
  EXPECT_EQ(answer.at("errors").to_number<int>(), 2);
  EXPECT_EQ(boost::json::serialize(answer.at("problems").as_array().at(0)),
            R"({"code":"WM0302","severity":"error",)"
            R"("file":"metrics/smoking.yaml","line":8,"column":1,)"
            R"("range":{"start":{"line":8,"column":1},)"
            R"("end":{"line":8,"column":6}},)"
            R"("message":"the key \"title\" is given twice",)"
            R"("remedy":"Delete one of them.",)"
            R"("related":[{"file":"metrics/smoking.yaml",)"
            R"("range":{"start":{"line":4,"column":1},)"
            R"("end":{"line":4,"column":6}},)"
            R"("message":"first given here"}],)"
            R"("help":"docs/diagnostics.md#WM0302"})");
}

TEST(commands, check_shortens_its_list_unless_all_is_asked_for) {
  auto const folder = test_support::temp_dir{};
  test_support::assemble_package(
      test_support::source_file(
          "tests/golden/framework/more_problems_than_are_shown"),
      folder.path());
  auto options = check_options{folder.path(), output_format::words};
  EXPECT_NE(done_by(check, options).out.find("and 10 more; --all shows them"),
            std::string::npos);
  options.list = problem_list::whole;
  auto const whole = done_by(check, options).out;
  EXPECT_EQ(whole.find("more; --all"), std::string::npos);
  EXPECT_NE(whole.find("\"key_29\""), std::string::npos);
}

TEST(commands, check_uses_colours_on_a_terminal_or_when_told_to) {
  auto const coloured = [](colour_choice const choice, bool const terminal) {
    auto out = std::ostringstream{};
    auto notes = std::ostringstream{};
    auto options = check_options{"no/such/folder", output_format::words};
    options.colours = choice;
    check(options, streams{out, notes, false, terminal});
    return out.str().contains('\x1B');
  };
  EXPECT_TRUE(coloured(colour_choice::automatic, true));
  EXPECT_FALSE(coloured(colour_choice::automatic, false));
  EXPECT_TRUE(coloured(colour_choice::always, false));
  EXPECT_FALSE(coloured(colour_choice::never, true));
}

TEST(commands, a_failed_run_speaks_json_too) {
  auto const folder = test_support::temp_dir{};
  auto options = run_options{};
  options.package = folder / "nothing";
  options.out = folder / "out";
  options.format = output_format::json;
  auto const done = done_by(run, options);
  EXPECT_EQ(done.code, kYourInput);
  auto const answer = boost::json::parse(done.out).as_object();
  EXPECT_EQ(answer.at("error").as_object().at("code"), "invalid_input");
}

TEST(commands, a_run_tells_its_steps_and_its_findings) {
  auto const folder = test_support::temp_dir{};
  auto options = run_options{};
  options.package = test_support::source_file("frameworks/tower-hamlets");
  options.out = folder / "out";
  auto const done = done_by(run, options);
  EXPECT_EQ(done.code, kDone) << done.notes;
  EXPECT_NE(done.notes.find("2/6 Reading figures"), std::string::npos);
  EXPECT_NE(done.out.find("results.parquet"), std::string::npos);
}

TEST(commands, a_report_without_a_run_says_what_to_do_first) {
  auto const folder = test_support::temp_dir{};
  auto const done =
      done_by(report, report_options{folder.path(), folder / "report.html",
                                     output_format::words});
  EXPECT_EQ(done.code, kYourInput);
  EXPECT_NE(done.notes.find("whatmatters run"), std::string::npos);
}

/// Two versions of a package, of which the newer has another age group and
/// the old version.
class two_versions : public testing::Test {
 protected:
  two_versions() {
    std::filesystem::copy(before_, after(),
                          std::filesystem::copy_options::recursive);
    auto metric = test_support::read_text(after() / "metrics/smoking.yaml");
    metric.replace(metric.find("age: 18+"), 8, "age: 16+");
    folder_.write("after/metrics/smoking.yaml", metric);
  }
  std::filesystem::path after() const { return folder_ / "after"; }

  std::filesystem::path before_ =
      test_support::source_file("tests/golden/diff/base");
  test_support::temp_dir folder_;
};

TEST_F(two_versions, differ_and_that_is_no_failure) {
  auto const done =
      done_by(diff, diff_options{.before = before_, .after = after()});
  EXPECT_EQ(done.code, kDone);
  EXPECT_NE(done.out.find("18+ -> 16+"), std::string::npos);
}

TEST_F(two_versions, fail_the_check_when_a_version_was_not_raised) {
  auto const done =
      done_by(diff, diff_options{.before = before_,
                                 .after = after(),
                                 .versions = version_check::must_be_raised});
  EXPECT_EQ(done.code, kYourInput);
  EXPECT_NE(done.out.find("Write version: 2.0."), std::string::npos);
}

TEST_F(two_versions, pass_the_check_when_nothing_changed) {
  auto const done =
      done_by(diff, diff_options{.before = before_,
                                 .after = before_,
                                 .versions = version_check::must_be_raised});
  EXPECT_EQ(done.code, kDone);
  EXPECT_EQ(done.out, "No difference.\n");
}

}  // namespace
}  // namespace wm::cli
