#include <gtest/gtest.h>

#include "app/import_record.h"
#include "record/store.h"
#include "support/temp_dir.h"
#include "support/test_files.h"

namespace wm::app {
namespace {

using test_support::source_file;

record_import_request fhir_request(test_support::temp_dir const& dir) {
  auto request = record_import_request{};
  request.package = source_file("frameworks/tower-hamlets");
  request.store = dir / "store";
  request.source = "ward";
  request.received_on = std::chrono::sys_days{std::chrono::year{2026} / 1 / 31};
  request.rejects = dir / "rejects.csv";
  return request;
}

TEST(import_fhir, brings_bundles_into_a_store) {
  auto const dir = test_support::temp_dir{};
  auto request = fhir_request(dir);
  request.mapping = source_file("mappings/fhir-r4.yaml");
  request.files = {
      source_file("tests/golden/record/fhir/five_bundles/1_anna.json"),
      source_file("tests/golden/record/fhir/five_bundles/2_readings.json")};
  auto const done = import_record(request);
  ASSERT_TRUE(done) << done.error().where << done.error().message;
  EXPECT_EQ(done->import.counts.persons, 2U);
  EXPECT_FALSE(done->rejects);
}

TEST(import_fhir, asks_for_a_mapping) {
  auto const dir = test_support::temp_dir{};
  auto request = fhir_request(dir);
  request.files = {dir.write("bundle.json", "{}")};
  auto const done = import_record(request);
  ASSERT_FALSE(done);
  EXPECT_EQ(done.error().message,
            "FHIR is read by a mapping file, which says what becomes of each "
            "type of resource: give --mapping mappings/fhir-r4.yaml, or one "
            "of your own.");
}

}  // namespace
}  // namespace wm::app
