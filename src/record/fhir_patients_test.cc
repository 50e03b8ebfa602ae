#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "framework/load.h"
#include "record/fhir.h"
#include "record/import.h"
#include "record/store.h"
#include "support/temp_dir.h"
#include "support/test_files.h"
#include "support/unpack.h"

namespace wm::record {
namespace {

using test_support::shared_file;
using test_support::source_file;

constexpr auto kPatients =
    std::string_view{"data/synthea/fhir_r4_100_patients.tar.zst"};

std::vector<fhir_document> documents_in(std::filesystem::path const& folder) {
  auto out = std::vector<fhir_document>{};
  for (auto const& entry : std::filesystem::directory_iterator{folder}) {
    out.push_back(*open_fhir(entry.path()));
  }
  return out;
}

// 100 invented patients, described in data/README.md of the folder `shared`.
// The numbers were counted in the files with Python's json module, which knows
// nothing of this program.
TEST(fhir, accounts_for_every_resource_of_a_hundred_patients) {
  WM_NEEDS_SHARED(kPatients);
  auto const dir = test_support::temp_dir{};
  auto const bundles = dir / "bundles";
  if (!test_support::unpack(shared_file(kPatients), bundles)) {
    GTEST_SKIP() << "needs zstd, to unpack the bundles: run scripts/setup test";
  }
  auto const package =
      framework::load_package(source_file("frameworks/tower-hamlets")).package;
  ASSERT_TRUE(package);
  auto problems = std::vector<framework::diagnostic>{};
  auto request = import_request{};
  request.store = dir / "store";
  request.concepts = &package->concepts;
  request.mapping = framework::read_record_mapping(
      test_support::read_text(source_file("mappings/fhir-r4.yaml")),
      "fhir-r4.yaml", problems);
  request.source = "synthea";
  request.received_on = std::chrono::sys_days{std::chrono::year{2022} / 1 / 31};
  request.origin = origin::synthetic;
  auto const rows = rows_of(documents_in(bundles), *request.mapping);
  ASSERT_TRUE(rows) << rows.error().message;
  auto const done = import_records(request, *rows, {});
  ASSERT_TRUE(done) << done.error().where << done.error().message;
  EXPECT_EQ(done->files.size(), 100U);

  struct count {
    std::uint64_t resources;
    bool read;
  };
  auto const expected =
      std::map<std::string, count>{{"", {0, true}},
                                   {"AllergyIntolerance", {55, false}},
                                   {"CarePlan", {295, false}},
                                   {"Claim", {4102, false}},
                                   {"Condition", {776, true}},
                                   {"DiagnosticReport", {983, false}},
                                   {"Encounter", {3223, true}},
                                   {"ExplanationOfBenefit", {3223, false}},
                                   {"Goal", {180, false}},
                                   {"ImagingStudy", {43, false}},
                                   {"Immunization", {1197, true}},
                                   {"MedicationRequest", {879, true}},
                                   {"Observation", {14189, true}},
                                   {"Organization", {161, false}},
                                   {"Patient", {100, true}},
                                   {"Practitioner", {161, false}},
                                   {"Procedure", {2395, true}}};
  auto all = std::uint64_t{0};
  for (auto const& one : done->resources) {
    SCOPED_TRACE(one.type);
    ASSERT_TRUE(expected.contains(one.type));
    auto const [resources, read] = expected.at(one.type);
    EXPECT_EQ(one.rows, resources);
    EXPECT_EQ(read ? one.accepted : one.passed_over, resources);
    EXPECT_EQ(one.rejected, 0U);
    all += one.rows;
  }
  EXPECT_EQ(all, 31'962U);
  auto const& counts = done->counts;
  EXPECT_EQ(counts.persons, 100U);
  EXPECT_EQ(counts.unlinked, 0U);
  EXPECT_EQ(counts.events, 3223U + 776U + 14189U + 2395U + 1197U + 879U);
  EXPECT_EQ(counts.contradictions, 0U);

  auto const store = *store::open(dir / "store");
  auto values = std::map<std::string, std::uint64_t>{};
  auto died = 0;
  for (auto person = std::uint32_t{0}; person < counts.persons; ++person) {
    auto const events = *store.events(person, event_columns::all);
    for (auto const kind : events.value_kind) {
      ++values[std::string{
          read_value_kind(store.texts(words::value_kind)[kind]).name}];
    }
    auto const versions = *store.versions(person);
    for (auto const death : versions.death) {
      died += static_cast<int>(death != kNoTime);
    }
  }
  EXPECT_EQ(values["systolic"], 907U);
  EXPECT_EQ(values["diastolic"], 907U);
  EXPECT_EQ(values["bmi"], 775U);
  EXPECT_EQ(values["weight"], 843U);
  EXPECT_EQ(values["height"], 843U);
  EXPECT_EQ(values["hba1c"], 277U);
  EXPECT_EQ(died, 19);
}

}  // namespace
}  // namespace wm::record
