// Files of published figures, right and wrong, and what is said of them:
// tests/golden/figures/NAME.csv (or .csv.gz) and NAME.expected.

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <string>

#include "figures/read.h"
#include "figures/set_aside.h"
#include "figures/test_package.h"
#include "framework/diagnostic_text.h"
#include "support/test_files.h"

namespace wm::figures {
namespace {

std::string describe(figure const& f) {
  auto const number = [](std::optional<double> const& value) {
    return value ? fmt::format("{}", *value) : std::string{"-"};
  };
  auto out =
      fmt::format("{} to {} \"{}\" value {} count {} of {}",
                  to_string(f.covers.from), to_string(f.covers.to), f.label,
                  number(f.value), number(f.numerator), number(f.denominator));
  if (has_limits(f.at_95)) {
    out += fmt::format(" limits {:.2f} to {:.2f}", f.at_95.limits.lower,
                       f.at_95.limits.upper);
  }
  return out + (f.imputed ? " imputed" : "");
}

std::string told(std::vector<framework::diagnostic> const& problems,
                 std::filesystem::path const& file) {
  return framework::text_of(problems, file.parent_path(), {});
}

std::string describe(std::filesystem::path const& file) {
  auto problems = header_problems(file);
  if (has_errors(problems)) {
    return told(problems, file);
  }
  auto const package = package_for_tests();
  auto reader = figure_reader{package};
  if (auto const read = reader.read(file); !read) {
    problems.push_back(not_readable(read.error(), file));
    return told(problems, file);
  }
  auto const reading = std::move(reader).finish();
  std::ranges::transform(reading.rejects, std::back_inserter(problems),
                         diagnostic_of);
  auto out = told(problems, file);
  out += fmt::format("{} rows, {} left out, {} set aside\n", reading.rows,
                     reading.left_out, reading.rejects.size());
  for (auto const& series : reading.figures.all) {
    for (auto const& f : series.points) {
      out += fmt::format(
          "{} {}{} {}\n", package.metrics[series.metric.value()].id.value,
          package.areas[series.area.value()].name,
          series.group.empty() ? "" : fmt::format(" ({})", series.group),
          describe(f));
    }
  }
  return out;
}

TEST(figures, golden_files) {
  auto files = 0;
  for (auto const& entry : std::filesystem::directory_iterator{
           test_support::source_file("tests/golden/figures")}) {
    auto expected = entry.path();
    if (expected.extension() == ".gz") {
      expected.replace_extension();
    }
    if (expected.extension() != ".csv") {
      continue;
    }
    test_support::expect_golden(expected.replace_extension(".expected"),
                                describe(entry.path()));
    ++files;
  }
  EXPECT_GE(files, 37);
}

}  // namespace
}  // namespace wm::figures
