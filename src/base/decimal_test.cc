#include "base/decimal.h"

#include <gtest/gtest.h>

namespace wm {
namespace {

decimal of(std::string_view const text) {
  return *parse_decimal(text);
}

TEST(decimal, writes_what_it_read) {
  for (auto const* const text :
       {"0", "139", "-0.5", "0.00001", "87.35552017650116", "-12", "120",
        "999999999999999999"}) {
    EXPECT_EQ(to_string(of(text)), text);
  }
}

TEST(decimal, makes_equal_numbers_equal) {
  for (auto const* const text :
       {"139", "139.0", "+139", "0139.00", "1.39e2", "13900e-2"}) {
    EXPECT_EQ(of(text).digits, 139) << text;
    EXPECT_EQ(of(text).places, 0) << text;
  }
  EXPECT_EQ(to_string(of("-0.0")), "0");
}

TEST(decimal, refuses_what_is_no_number) {
  for (auto const* const text :
       {"", "-", ".", "1.2.3", "12a", "1e", "e5", "1,5", " 1", "nan", "inf",
        "1234567890123456789", "1e61", "1e-31", "0x10"}) {
    EXPECT_FALSE(parse_decimal(text)) << text;
  }
}

TEST(decimal, compares_by_value) {
  EXPECT_TRUE(compare(of("139.5"), of("139")) > 0);
  EXPECT_TRUE(compare(of("-2"), of("0.001")) < 0);
  EXPECT_TRUE(compare(of("1.50"), of("1.5")) == 0);
  EXPECT_TRUE(compare(of("999999999999999999"), of("1e-30")) > 0);
  EXPECT_TRUE(compare(of("1e-30"), of("-999999999999999999")) > 0);
}

// HbA1c: mmol/mol = 10.929 * (% - 2.15). The diagnostic threshold of diabetes
// is stated in both units: 6.5 %, 48 mmol/mol (WHO 2011, WHO/NMH/CHP/CPM/11.1).
TEST(decimal, converts_between_units_and_rounds_halves_away_from_zero) {
  auto const ifcc = conversion{.times = of("10.929"), .plus = of("-23.49735")};
  EXPECT_EQ(scaled(of("6.5"), ifcc, 0), 48);
  EXPECT_EQ(scaled(of("0.5"), {}, 0), 1);
  EXPECT_EQ(scaled(of("-0.5"), {}, 0), -1);
  EXPECT_EQ(scaled(of("0.49"), {}, 0), 0);
  EXPECT_EQ(scaled(of("36.6"), {}, 2), 3660);
  EXPECT_EQ(scaled(of("999999999999999999"), {}, 9), std::nullopt);
}

}  // namespace
}  // namespace wm
