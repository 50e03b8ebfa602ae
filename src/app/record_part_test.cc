#include "app/record_part.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "app/run.h"
#include "app/test_borough.h"
#include "base/calendar.h"
#include "base/file.h"
#include "support/temp_dir.h"
#include "support/test_files.h"

namespace wm::app {
namespace {

namespace fs = std::filesystem;
using test_support::source_file;
using test_support::temp_dir;

fs::path store_in(temp_dir const& dir, record::origin const origin) {
  auto request = borough_into(source_file(""), dir.path());
  request.origin = origin;
  EXPECT_TRUE(import_record(request));
  return request.store;
}

record_request records_of(fs::path const& store) {
  return {.store = store,
          .known_on = parse_date("2025-04-30").value(),
          .from = parse_date("2024-10-01").value(),
          .to = parse_date("2025-03-31").value()};
}

part_request part_of(fs::path const& store, fs::path const& out,
                     std::uint32_t const number, std::uint32_t const of) {
  return {.package = source_file("frameworks/tower-hamlets"),
          .out = out,
          .records = records_of(store),
          .part = {.number = number, .of = of},
          .looker = {.who = "a test", .at = {}, .purpose = {}}};
}

result<run_summary> run_with(record_request const& records,
                             fs::path const& out) {
  return run({.package = source_file("frameworks/tower-hamlets"),
              .out = out,
              .figures = {},
              .on = parse_date("2025-05-01").value(),
              .records = records},
             {});
}

TEST(record_parts, give_the_bytes_that_the_whole_store_gives) {
  auto const dir = temp_dir{};
  auto const store = store_in(dir, record::origin::synthetic);
  auto records = records_of(store);
  ASSERT_TRUE(run_with(records, dir / "whole"));
  for (auto const number : {2U, 0U, 1U}) {
    auto const part =
        write_record_part(part_of(store, dir / "parts", number, 3));
    ASSERT_TRUE(part) << part.error().message;
    records.parts.push_back(*part);
  }
  auto const merged = run_with(records, dir / "merged");
  ASSERT_TRUE(merged) << merged.error().message;
  for (auto const* const file : {"results.csv", "report.json"}) {
    EXPECT_EQ(*read_file(dir / "merged" / file),
              *read_file(dir / "whole" / file));
  }
}

TEST(record_parts, can_be_read_by_their_owner_alone) {
  auto const dir = temp_dir{};
  auto const store = store_in(dir, record::origin::synthetic);
  auto const part = write_record_part(part_of(store, dir / "parts", 0, 2));
  ASSERT_TRUE(part);
  EXPECT_EQ(fs::status(*part).permissions(),
            fs::perms::owner_read | fs::perms::owner_write);
}

TEST(record_parts, are_refused_when_they_are_of_other_days) {
  auto const dir = temp_dir{};
  auto const store = store_in(dir, record::origin::synthetic);
  auto records = records_of(store);
  records.parts.push_back(
      *write_record_part(part_of(store, dir / "parts", 0, 1)));
  records.from = parse_date("2024-04-01").value();
  auto const merged = run_with(records, dir / "merged");
  ASSERT_FALSE(merged);
  EXPECT_EQ(merged.error().where, records.parts.front().string());
  EXPECT_NE(merged.error().message.find("2024-04-01 to 2025-03-31"),
            std::string::npos);
  EXPECT_FALSE(fs::exists(dir / "merged" / "results.csv"));
}

TEST(record_parts, of_real_persons_need_a_purpose_and_leave_a_line) {
  auto const dir = temp_dir{};
  auto const store = store_in(dir, record::origin::real);
  auto request = part_of(store, dir / "parts", 0, 2);
  auto const refused = write_record_part(request);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, error_code::denied);
  EXPECT_FALSE(fs::exists(dir / "parts"));
  request.looker.purpose = "figures of the borough, half by half";
  ASSERT_TRUE(write_record_part(request));
  EXPECT_NE(read_file(audit_file_of(store))
                ->find("exact counts of part 1 of 2 of the persons"),
            std::string::npos);
}

}  // namespace
}  // namespace wm::app
