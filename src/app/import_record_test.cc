#include "app/import_record.h"

#include <gtest/gtest.h>

#include <fmt/format.h>

#include "app/test_borough.h"
#include "base/calendar.h"
#include "framework/load.h"
#include "record/concept_index.h"
#include "record/store.h"
#include "support/temp_dir.h"
#include "support/test_files.h"

namespace wm::app {
namespace {

using record::event_columns;
using test_support::source_file;

/// What can be told of an import and its store, for people to compare.
std::string told(record_import_summary const& done) {
  auto text = std::string{};
  for (auto const& file : done.import.files) {
    text += fmt::format(
        "{}: {} rows, {} accepted, {} set aside, {} opted out\n", file.file,
        file.rows, file.accepted, file.rejected, file.opted_out);
  }
  for (auto const& group : done.import.opted_out) {
    text += fmt::format("opted out of {}: {} {} {}\n", group.scope,
                        group.persons, group.sex, group.ethnic_group);
  }
  auto const& counts = done.import.counts;
  text += fmt::format(
      "{} persons, {} events, {} superseded, {} unlinked, {} relations\n",
      counts.persons, counts.events, counts.superseded, counts.unlinked_events,
      counts.relations);
  for (auto const& warning : done.quality.warnings) {
    text += fmt::format("{}: {} {} [{}]\n", warning.source, warning.events,
                        warning.what, warning.detail);
  }
  for (auto const& one : done.quality.complete) {
    if (one.provider.empty() || one.provider == "R1H") {
      text += fmt::format("{}: {} of {} have {}\n",
                          one.provider.empty() ? "all" : one.provider,
                          one.recorded, one.persons, one.characteristic);
    }
  }
  return text;
}

TEST(import_record, tells_what_the_borough_of_sixty_holds) {
  auto const dir = test_support::temp_dir{};
  auto const done = import_record(borough_into(source_file(""), dir.path()));
  ASSERT_TRUE(done) << done.error().message;
  EXPECT_FALSE(done->rejects);
  test_support::expect_golden(
      source_file("tests/golden/record/borough/expected.txt"), told(*done));
}

TEST(import_record, knows_a_corrected_reading_by_the_day) {
  auto const dir = test_support::temp_dir{};
  ASSERT_TRUE(import_record(borough_into(source_file(""), dir.path())));
  auto const store = *record::store::open(dir / "store");
  // p52: 188 received on 15 April 2025, corrected to 138 on 15 May.
  auto const events =
      *store.events(*store.find_person("p52"), event_columns::all);
  auto const systolic_on = [&](std::string_view const day) {
    auto const known = record::as_number(*parse_date(day));
    for (auto i = std::size_t{0}; i < events.size; ++i) {
      auto const [from, to] = record::values_of(events, i);
      if (to > from && record::known_on(events.received_on[i],
                                        events.superseded_on[i], known)) {
        return events.value_number[to - 1];
      }
    }
    return std::int64_t{0};
  };
  EXPECT_EQ(systolic_on("2025-04-14"), 0);
  EXPECT_EQ(systolic_on("2025-05-14"), 188);
  EXPECT_EQ(systolic_on("2025-05-15"), 138);
}

TEST(import_record, finds_concepts_by_code_and_units_by_factor) {
  auto const dir = test_support::temp_dir{};
  auto const request = borough_into(source_file(""), dir.path());
  ASSERT_TRUE(import_record(request));
  auto const store = *record::store::open(dir / "store");
  auto const package = framework::load_package(request.package).package;
  auto const index = record::concept_index{store, package->concepts};
  auto const ids_of = [&](std::string_view const system,
                          std::string_view const code) {
    auto out = std::vector<std::string>{};
    auto const number = store.find(
        record::words::code, record::to_text(record::code_text{system, code}));
    for (auto const i : index.concepts_of(number.value_or(0))) {
      out.push_back(package->concepts.all[i].id.value);
    }
    return out;
  };
  EXPECT_EQ(ids_of("snomed", "38341003"),
            std::vector<std::string>{"diagnosis.hypertension"});
  EXPECT_EQ(ids_of("icd10", "J45.9"),
            (std::vector<std::string>{"hospital_stay.avoidable",
                                      "diagnosis.asthma"}));
  EXPECT_EQ(ids_of("snomed", "271825005"), std::vector<std::string>{});
  // p07: 18.5 kPa times 7.50062 is 138.8 mmHg; the concept has no decimals.
  auto const pressure = static_cast<std::uint32_t>(
      framework::find_concept(package->concepts, "observation.blood_pressure") -
      package->concepts.all.data());
  auto const kind =
      *store.find(record::words::value_kind,
                  record::to_text(record::value_kind{"systolic", "kPa", 1}));
  EXPECT_EQ(record::number_in(*index.plan_of(pressure, kind), 185), 139);
}

}  // namespace
}  // namespace wm::app
