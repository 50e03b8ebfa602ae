// Any bytes as a file of published figures: no crash, no hang, no number that
// is none; each row is a figure, left out, or set aside with a place in the
// file. A file that is no table is tried again below the header of a
// Fingertips download, so that its rows are reached.

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <utility>

#include "figures/read.h"
#include "figures/set_aside.h"
#include "figures/test_package.h"
#include "fuzzed_file.h"

namespace {

constexpr auto kHeader =
    "Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,"
    "Area Type,Sex,Age,Category Type,Category,Time period,Value,"
    "Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,"
    "Upper CI 99.8 limit,Count,Denominator,Value note\n";

void expect(bool const right) {
  if (!right) {
    std::abort();
  }
}

void expect_number(std::optional<double> const& value) {
  expect(!value || std::isfinite(*value));
}

void check(wm::figures::figure_reader reader) {
  auto const reading = std::move(reader).finish();
  for (auto const& row : reading.rejects) {
    auto const told = wm::figures::diagnostic_of(row);
    expect(!told.message.empty() && told.at.line > 1 && told.at.column > 0);
  }
  for (auto const& series : reading.figures.all) {
    for (auto const& point : series.points) {
      expect_number(point.value);
      expect_number(point.numerator);
      expect_number(point.denominator);
      expect(std::isfinite(point.at_95.limits.lower) &&
             std::isfinite(point.at_95.limits.upper));
      expect(point.covers.from < point.covers.to);
    }
  }
}

void read(wm::fuzz::fuzzed_file const& file,
          wm::framework::package const& package) {
  auto const problems = wm::figures::header_problems(file.path());
  auto reader = wm::figures::figure_reader{package};
  auto const read = reader.read(file.path());
  expect(read.has_value() || !read.error().message.empty());
  expect(!has_errors(problems) || !read.has_value());
  check(std::move(reader));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* const data,
                                      std::size_t const size) {
  static auto const package = wm::figures::package_for_tests();
  read(wm::fuzz::fuzzed_file{data, size}, package);
  auto below = std::string{kHeader};
  below.append(reinterpret_cast<char const*>(data), size);
  read(
      wm::fuzz::fuzzed_file{reinterpret_cast<std::uint8_t const*>(below.data()),
                            below.size()},
      package);
  return 0;
}
