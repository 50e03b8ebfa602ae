#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "framework/record_mapping.h"
#include "record/test_import.h"
#include "support/temp_dir.h"
#include "support/test_files.h"

// Each folder of tests/golden/record/wrong holds files with something wrong,
// perhaps a mapping.yaml, and in expected.txt what a person is told.

namespace wm::record {
namespace {

namespace fs = std::filesystem;
using test_support::read_text;
using test_support::source_file;

fs::path cases() {
  return source_file("tests/golden/record/wrong");
}

std::vector<std::string> names_in(fs::path const& folder) {
  auto names = std::vector<std::string>{};
  for (auto const& entry : fs::directory_iterator{folder}) {
    names.push_back(entry.path().filename().string());
  }
  std::ranges::sort(names);
  return names;
}

std::string told(error const& failure) {
  // Not every machine has the repository in one place.
  return fmt::format("error: {}: {}\n",
                     fs::path{failure.where}.filename().string(),
                     failure.message);
}

std::string mapping_problems(std::string const& bytes) {
  auto problems = std::vector<framework::diagnostic>{};
  static_cast<void>(
      framework::read_record_mapping(bytes, "mapping.yaml", problems));
  auto text = std::string{};
  for (auto const& problem : problems) {
    text += to_string(problem) + "\n";
  }
  return text;
}

std::string import_case(fs::path const& folder, fs::path const& store) {
  static auto const concepts = test_concepts();
  auto request = import_request{};
  request.store = store;
  request.concepts = &concepts;
  request.source = "test";
  request.received_on = std::chrono::sys_days{std::chrono::year{2026} / 1 / 31};
  auto sources = std::vector<row_source>{};
  for (auto const& name : names_in(folder)) {
    if (name == "expected.txt") {
      continue;
    }
    if (name == "mapping.yaml") {
      auto const bytes = read_text(folder / name);
      if (auto problems = mapping_problems(bytes); !problems.empty()) {
        return problems;
      }
      auto none = std::vector<framework::diagnostic>{};
      request.mapping = framework::read_record_mapping(bytes, name, none);
      continue;
    }
    auto opened = open_rows(folder / name);
    if (!opened) {
      return told(opened.error());
    }
    sources.push_back(*std::move(opened));
  }
  auto text = std::string{};
  auto const done = import_records(
      request, sources,
      {.rejected =
           [&](rejected_row const& row) {
             text += fmt::format("{} row {} [{}] \"{}\": {}\n", row.file,
                                 row.row, row.field, row.value, row.reason);
           },
       .progress = {}});
  if (!done) {
    return text + told(done.error());
  }
  for (auto const& file : done->files) {
    text += fmt::format("{}: {} rows, {} accepted, {} set aside\n", file.file,
                        file.rows, file.accepted, file.rejected);
  }
  if (done->counts.contradictions > 0) {
    text += fmt::format("{} rows contradict each other\n",
                        done->counts.contradictions);
  }
  return text;
}

class wrong_files : public testing::TestWithParam<std::string> {};

TEST_P(wrong_files, are_told_with_row_field_value_and_reason) {
  auto const dir = test_support::temp_dir{};
  test_support::expect_golden(cases() / GetParam() / "expected.txt",
                              import_case(cases() / GetParam(), dir / "store"));
}

INSTANTIATE_TEST_SUITE_P(record, wrong_files,
                         testing::ValuesIn(names_in(cases())),
                         [](auto const& one) { return one.param; });

}  // namespace
}  // namespace wm::record
