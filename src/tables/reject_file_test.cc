#include "tables/reject_file.h"

#include <vector>

#include <gtest/gtest.h>

#include "base/file.h"
#include "support/temp_dir.h"

namespace wm::tables {
namespace {

using test_support::temp_dir;

TEST(reject_file, holds_values_exactly_as_they_came) {
  auto const dir = temp_dir{};
  auto const rejects = std::vector<reject>{
      {2, "value", "-1,5", "Write the number with a point."},
      {7, "area", "=SUM(A1)", "This area is not known."},
      {9, "", "a,\"b", "A quote is not closed."}};
  ASSERT_TRUE(write_reject_file(dir / "rejects.csv", rejects));
  EXPECT_EQ(read_file(dir / "rejects.csv").value(),
            "row,field,value,reason\n"
            "2,value,\"-1,5\",Write the number with a point.\n"
            "7,area,=SUM(A1),This area is not known.\n"
            "9,,\"a,\"\"b\",A quote is not closed.\n");
}

TEST(reject_file, of_nothing_is_a_header) {
  auto const dir = temp_dir{};
  ASSERT_TRUE(write_reject_file(dir / "rejects.csv", {}));
  EXPECT_EQ(read_file(dir / "rejects.csv").value(), "row,field,value,reason\n");
}

TEST(reject_file, passes_on_why_it_cannot_be_written) {
  auto const dir = temp_dir{};
  auto const done = write_reject_file(dir / "none" / "rejects.csv", {});
  ASSERT_FALSE(done.has_value());
  EXPECT_EQ(done.error().code, error_code::io);
}

}  // namespace
}  // namespace wm::tables
