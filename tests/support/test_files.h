#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace wm::test_support {

/// A file of this repository: source_file("tests/golden/figures/a.case").
std::filesystem::path source_file(std::string_view path);

/// A file of the folder `shared` that stands beside the repository:
/// shared_file("oracle/phe/esp2013.csv"). It may be absent; see
/// WM_NEEDS_SHARED.
std::filesystem::path shared_file(std::string_view path);

/// The whole file; the test fails when it cannot be read.
std::string read_text(std::filesystem::path const& file);

/// A CSV file with a header line, for published test values: commas, quotes
/// doubled inside quotes, line breaks only inside quotes.
struct csv_table {
  std::vector<std::string> columns;
  std::vector<std::vector<std::string>> rows;

  /// The field of that row; fails the test and is empty when there is no such
  /// column.
  std::string const& text(std::size_t row, std::string_view column) const;

  /// As a number; NaN for an empty field or "NA".
  double number(std::size_t row, std::string_view column) const;
};

/// Reads a table of published test values.
csv_table read_csv(std::filesystem::path const& file);

/// The same from text.
csv_table parse_csv(std::string_view text);

/// Compares with an expectation that people read, line by line. With the
/// environment variable WM_GOLDEN_UPDATE set (`make golden-update`) the file
/// is rewritten instead, and git shows what changed.
void expect_golden(std::filesystem::path const& file, std::string_view actual);

}  // namespace wm::test_support

/// Skips the test when the folder `shared` has no such file. First line of a
/// TEST that compares with published values.
#define WM_NEEDS_SHARED(path)                                              \
  do {                                                                     \
    if (!std::filesystem::exists(::wm::test_support::shared_file(path))) { \
      GTEST_SKIP() << "needs " << (path)                                   \
                   << " in the folder `shared` beside the repository; it " \
                      "is not there";                                      \
    }                                                                      \
  } while (false)
