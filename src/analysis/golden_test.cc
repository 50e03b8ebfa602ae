// Runs every tests/golden/analysis/*.case: what is asked on the first line
// behind comments, then the file; behind "----" the exit code, the result and
// what is told beside it. Rewritten by make golden-update.

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <sstream>

#include "analysis/run.h"
#include "support/test_files.h"

namespace wm::analysis {
namespace {

namespace fs = std::filesystem;

constexpr auto kFolder = "tests/golden/analysis";
constexpr auto kMark = std::string_view{"----"};

/// "stats dsr --by area" and the file below it.
struct golden_case {
  std::string given;  // the text before the mark
  std::string command;
  std::string file;
};

golden_case case_of(std::string const& text) {
  auto out = golden_case{};
  auto const mark = text.find("\n" + std::string{kMark});
  out.given = text.substr(0, mark == std::string::npos ? mark : mark + 1);
  auto lines = std::istringstream{out.given};
  for (auto line = std::string{}; std::getline(lines, line);) {
    if (out.command.empty()) {
      out.command = line.starts_with("#") ? "" : line;
    } else {
      out.file += line + "\n";
    }
  }
  return out;
}

request request_of(golden_case const& asked) {
  auto words = std::istringstream{asked.command};
  auto stats = std::string{};
  auto name = std::string{};
  words >> stats >> name;
  auto out = request{
      find_method(name), tables::csv_text{"standard input", asked.file}, {}};
  for (auto option = std::string{}; words >> option;) {
    auto value = std::string{};
    words >> value;
    out.options.push_back({option.substr(2), value});
  }
  return out;
}

std::string lines_of(std::vector<std::string> const& lines) {
  auto out = std::string{};
  for (auto const& line : lines) {
    out += line + "\n";
  }
  return out;
}

std::string seen(golden_case const& asked) {
  auto const wanted = request_of(asked);
  if (wanted.of == nullptr) {
    return "---- no such method\n";
  }
  auto const done = run(wanted);
  if (!done) {
    auto const code = done.error().kind == refusal_kind::usage ? 2 : 1;
    return std::string{kMark} + " exit " + std::to_string(code) + "\n" +
           lines_of(done.error().lines);
  }
  auto out = std::string{kMark} + " exit " +
             (done->bad_groups == 0 ? "0" : "1") + "\n" + done->csv;
  if (!done->notes.empty()) {
    out += std::string{kMark} + " told\n" + lines_of(done->notes);
  }
  return out;
}

std::vector<fs::path> cases() {
  auto out = std::vector<fs::path>{};
  for (auto const& entry :
       fs::directory_iterator{test_support::source_file(kFolder)}) {
    if (entry.path().extension() == ".case") {
      out.push_back(entry.path());
    }
  }
  std::ranges::sort(out);
  return out;
}

class analysis_golden : public testing::TestWithParam<fs::path> {};

TEST_P(analysis_golden, case_is_answered_as_written) {
  auto const asked = case_of(test_support::read_text(GetParam()));
  test_support::expect_golden(GetParam(), asked.given + seen(asked));
}

INSTANTIATE_TEST_SUITE_P(all, analysis_golden, testing::ValuesIn(cases()),
                         [](auto const& of) {
                           return of.param.stem().string();
                         });

}  // namespace
}  // namespace wm::analysis
