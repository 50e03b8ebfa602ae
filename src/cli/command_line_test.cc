#include "cli/command_line.h"

#include <gtest/gtest.h>

#include "analysis/method.h"
#include "base/calendar.h"
#include "cli/exit_code.h"

namespace wm::cli {
namespace {

answer answer_to(std::vector<std::string> arguments) {
  auto const asked = read_command_line(std::move(arguments));
  auto const* const found = std::get_if<answer>(&asked);
  EXPECT_NE(found, nullptr);
  return found == nullptr ? answer{} : *found;
}

TEST(command_line, reads_a_run) {
  auto const asked = read_command_line({"run", "p", "--out", "o", "--figures",
                                        "a.csv", "--figures", "b.csv.gz",
                                        "--on", "2026-03-31", "--json"});
  auto const& run = std::get<run_options>(asked);
  EXPECT_EQ(run.package, "p");
  EXPECT_EQ(run.out, "o");
  EXPECT_EQ(run.figures.size(), 2U);
  EXPECT_EQ(to_string(run.on.value()), "2026-03-31");
  EXPECT_EQ(run.format, output_format::json);
}

TEST(command_line, reads_for_whom_an_output_is) {
  using disclosure::audience;
  auto const asked = read_command_line(
      {"run", "p", "--record", "s", "--for", "partner:barts_health"});
  auto const& run = std::get<run_options>(asked);
  EXPECT_EQ(run.readers.kind, audience::partner);
  EXPECT_EQ(run.readers.organisation, "barts_health");
  auto const exact = read_command_line({"run", "p", "--record", "s", "--for",
                                        "restricted", "--purpose", "a b c"});
  EXPECT_EQ(std::get<run_options>(exact).readers.kind, audience::restricted);
  EXPECT_EQ(std::get<run_options>(exact).purpose, "a b c");
  auto const nobody =
      answer_to({"run", "p", "--record", "s", "--for", "everyone"});
  EXPECT_EQ(nobody.exit_code, kUsage);
  EXPECT_EQ(answer_to({"run", "p", "--for", "restricted"}).exit_code, kUsage);
}

TEST(command_line, reads_which_figure_is_to_be_explained) {
  auto const asked = read_command_line(
      {"disclosure", "explain", "falls/E1/x/y", "--record", "s", "--json"});
  auto const& explain = std::get<disclosure_options>(asked);
  EXPECT_EQ(explain.wanted, disclosure_task::explain);
  EXPECT_EQ(explain.figure, "falls/E1/x/y");
  EXPECT_TRUE(explain.json);
  auto const list = read_command_line({"disclosure", "list", "--record", "s"});
  EXPECT_EQ(std::get<disclosure_options>(list).wanted, disclosure_task::list);
}

TEST(command_line, reads_a_part_of_a_run_and_a_merge) {
  auto const part = read_command_line(
      {"run", "p", "--record", "s", "--shard", "2/3", "--out", "parts"});
  auto const& only = std::get<run_options>(part).only;
  ASSERT_TRUE(only);
  EXPECT_EQ(only->number, 2U);
  EXPECT_EQ(only->of, 3U);
  auto const merge = read_command_line(
      {"merge", "p", "a.part", "b.part", "--record", "s", "--out", "o"});
  auto const& run = std::get<run_options>(merge);
  EXPECT_EQ(run.package, "p");
  EXPECT_EQ(run.parts.size(), 2U);
  EXPECT_FALSE(run.only);
}

TEST(command_line, refuses_parts_that_there_are_not) {
  for (auto const* const part : {"0/3", "4/3", "2", "2/", "a/3", "1/3x", ""}) {
    auto const said = answer_to({"run", "p", "--record", "s", "--shard", part});
    EXPECT_EQ(said.exit_code, kUsage) << part;
  }
  EXPECT_EQ(answer_to({"run", "p", "--shard", "1/2"}).exit_code, kUsage);
}

TEST(command_line, reads_both_kinds_of_import) {
  auto const figures =
      read_command_line({"import", "figures", "a.csv", "--package", "p"});
  EXPECT_EQ(std::get<import_options>(figures).kind, import_kind::figures);
  auto const fingertips = read_command_line(
      {"import", "fingertips", "a.csv", "--package", "p", "--source", "f"});
  EXPECT_EQ(std::get<import_options>(fingertips).kind, import_kind::fingertips);
  EXPECT_EQ(std::get<import_options>(fingertips).source, "f");
}

TEST(command_line, reads_how_a_difference_is_told_and_checked) {
  auto const asked =
      read_command_line({"diff", "a", "b", "--format", "markdown", "--check"});
  auto const& diff = std::get<diff_options>(asked);
  EXPECT_EQ(diff.before, "a");
  EXPECT_EQ(diff.after, "b");
  EXPECT_EQ(diff.layout, app::diff_format::markdown);
  EXPECT_EQ(diff.versions, version_check::must_be_raised);
  auto const json = read_command_line({"diff", "a", "b", "--json"});
  EXPECT_EQ(std::get<diff_options>(json).layout, app::diff_format::json);
}

TEST(command_line, help_of_every_command_has_an_example) {
  for (auto const& command :
       std::vector<std::vector<std::string>>{{"check"},
                                             {"run"},
                                             {"merge"},
                                             {"report"},
                                             {"import", "figures"},
                                             {"import", "fingertips"},
                                             {"diff"},
                                             {"schema"},
                                             {"completion"},
                                             {"help"}}) {
    auto arguments = command;
    arguments.emplace_back("--help");
    auto const help = answer_to(arguments);
    EXPECT_EQ(help.exit_code, kDone);
    EXPECT_NE(help.text.find("Example:\n  whatmatters " + command.front()),
              std::string::npos)
        << help.text;
  }
}

TEST(command_line, reads_a_statistic_and_its_options_in_order) {
  auto const asked = read_command_line(
      {"stats", "rate", "--numerator", "deaths", "--by", "area", "t.csv"});
  auto const& stats = std::get<stats_options>(asked);
  EXPECT_EQ(stats.method, "rate");
  EXPECT_EQ(stats.file, "t.csv");
  ASSERT_EQ(stats.options.size(), 2U);
  EXPECT_EQ(answer_to({"stats"}).exit_code, kUsage);
  EXPECT_EQ(answer_to({"stats", "ratte"}).exit_code, kUsage);
  EXPECT_EQ(answer_to({"stats", "rate", "--nominator", "x"}).exit_code, kUsage);
}

TEST(command_line, help_of_every_statistic_has_an_example) {
  for (auto const* const method : analysis::methods()) {
    auto const name = std::string{method->name};
    auto const help = answer_to({"stats", name, "--help"});
    EXPECT_EQ(help.exit_code, kDone);
    EXPECT_NE(help.text.find("Example:\n  whatmatters stats " + name),
              std::string::npos)
        << help.text;
  }
}

TEST(command_line, reads_how_check_shows_its_problems) {
  auto const plain = read_command_line({"check", "p"});
  EXPECT_EQ(std::get<check_options>(plain).colours, colour_choice::automatic);
  EXPECT_EQ(std::get<check_options>(plain).list, problem_list::shortened);
  auto const asked =
      read_command_line({"check", "p", "--color", "never", "--all"});
  EXPECT_EQ(std::get<check_options>(asked).colours, colour_choice::never);
  EXPECT_EQ(std::get<check_options>(asked).list, problem_list::whole);
}

TEST(command_line, help_lists_the_commands_and_names_the_codes) {
  auto const help = answer_to({"help"});
  EXPECT_EQ(help.exit_code, kDone);
  EXPECT_NE(help.text.find("check"), std::string::npos);
  EXPECT_NE(help.text.find("whatmatters help WM0301"), std::string::npos);
}

TEST(command_line, help_explains_a_command_like_its_own_help_does) {
  EXPECT_NE(answer_to({"help", "run"}).text.find("--figures"),
            std::string::npos);
  EXPECT_NE(answer_to({"help", "import", "figures"}).text.find("--replace"),
            std::string::npos);
}

TEST(command_line, help_explains_a_code_however_it_is_written) {
  auto const help = answer_to({"help", "WM0301"});
  EXPECT_EQ(help.exit_code, kDone);
  EXPECT_TRUE(help.text.starts_with("WM0301 (error): an unknown key\n"));
  EXPECT_EQ(answer_to({"help", "wm301"}).text, help.text);
  EXPECT_NE(answer_to({"help", "codes"}).text.find("WM0301"),
            std::string::npos);
}

TEST(command_line, help_guesses_what_was_meant) {
  auto const code = answer_to({"help", "WM0399"});
  EXPECT_EQ(code.exit_code, kUsage);
  EXPECT_NE(code.text.find("Did you mean \"WM03"), std::string::npos);
  auto const command = answer_to({"help", "chek"});
  EXPECT_EQ(command.exit_code, kUsage);
  EXPECT_NE(command.text.find("Did you mean \"check\"?"), std::string::npos);
}

TEST(command_line, wrong_usage_ends_with_2_and_says_what) {
  EXPECT_EQ(answer_to({}).exit_code, kUsage);
  EXPECT_EQ(answer_to({"measure"}).exit_code, kUsage);
  EXPECT_EQ(answer_to({"run"}).exit_code, kUsage);
  EXPECT_NE(answer_to({"run"}).text.find("package"), std::string::npos);
  EXPECT_EQ(answer_to({"report", "out"}).exit_code, kUsage);
  EXPECT_EQ(answer_to({"completion", "tcsh"}).exit_code, kUsage);
  EXPECT_EQ(answer_to({"run", "p", "--on", "31/03/2026"}).exit_code, kUsage);
}

TEST(command_line, completion_knows_commands_and_options) {
  for (auto const* const shell : {"bash", "zsh", "fish"}) {
    auto const script = answer_to({"completion", shell});
    EXPECT_EQ(script.exit_code, kDone);
    EXPECT_NE(script.text.find("fingertips"), std::string::npos) << shell;
    EXPECT_NE(script.text.find("figures"), std::string::npos) << shell;
  }
  EXPECT_NE(answer_to({"completion", "bash"}).text.find("\"run\") words="),
            std::string::npos);
}

}  // namespace
}  // namespace wm::cli
