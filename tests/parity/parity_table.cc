#include "parity/parity_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace wm::parity {
namespace {

constexpr auto kAbout = R"(# Parity with other packages
Written by `wm_parity_test`, which compares our statistics with the numbers that other packages give, cell by cell. A cell agrees within 1e-9 of its size (WHO healthequal 1e-7) or half of its last printed digit, whichever is more; limits that the other package drew at random within 2 % of the interval's width. Any other difference fails the test, unless it stands below with its reason and a test of its own.

Rows that expect nothing by themselves (a group's further rows) are input and not counted as compared. The largest difference is relative to the expected number and rounded up to a power of ten.

)";

std::string largest_text(double const largest) {
  auto const at_least = std::max(largest, 1e-12);
  // 1e-9 itself is not to become 1e-8 by the last bit of its logarithm.
  auto const exponent =
      static_cast<int>(std::ceil(std::log10(at_least) - 1e-9));
  return fmt::format("1e{}", exponent);
}

}  // namespace

std::string parity_page(std::span<outcome const> const outcomes,
                        std::span<exception const> const exceptions) {
  auto page = std::string{kAbout};
  page +=
      "| table | statistic | rows in file | compared | excepted | largest "
      "relative difference |\n"
      "| --- | --- | ---: | ---: | ---: | ---: |\n";
  for (auto const& of : outcomes) {
    page += fmt::format("| {} | {} | {} | {} | {} | {} |\n", of.table,
                        of.statistic, of.rows, of.compared, of.excepted,
                        largest_text(of.largest));
  }
  if (exceptions.empty()) {
    return page + "\nThere is no exception.\n";
  }
  page +=
      "\n## Exceptions\n"
      "| table | rows | columns | reason | test |\n"
      "| --- | --- | --- | --- | --- |\n";
  for (auto const& what : exceptions) {
    auto rows = what.rows;  // a bar would end the cell
    for (auto at = rows.find('|'); at != std::string::npos;
         at = rows.find('|', at)) {
      rows.replace(at, 1, " or ");
    }
    page += fmt::format("| {} | {} | {} | {} | `{}` |\n", what.table,
                        rows == "*" ? "all" : rows, what.columns, what.reason,
                        what.test);
  }
  return page;
}

}  // namespace wm::parity
