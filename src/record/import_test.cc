#include "record/import.h"

#include <gtest/gtest.h>

#include "record/test_import.h"
#include "support/temp_dir.h"

namespace wm::record {
namespace {

using test_support::temp_dir;

constexpr auto kPersons =
    "person_id,birth,death,sex,ethnic_group,characteristic.religion\n"
    "anna,1950-02,,female,white_british,none\n"
    "ben,1980-12-31,2025-06-30,male,,\n";

constexpr auto kEvents =
    "event_id,person_id,concept,start,end,value.systolic,value.diastolic,"
    "unit.systolic,attribute.method,provider\n"
    "e2,ben,observation.blood_pressure,2025-03-31T09:30,,139.0,89,mmHg,,"
    "F84001\n"
    "e1,ben,hospital_stay,2025-03-01,2025-03-04,,,,emergency,R1H\n"
    "e3,anna,diagnosis.asthma,1999,,,,,,\n"
    "e4,carl,diagnosis.asthma,2001-05,,,,,,\n";

TEST(import_records, gives_back_what_it_was_given) {
  auto const dir = temp_dir{};
  auto const done = import_files(
      dir / "store", {{"events.csv", kEvents}, {"persons.csv", kPersons}});
  ASSERT_TRUE(done.outcome) << done.outcome.error().message;
  EXPECT_EQ(done.rejects, "");
  auto const store = *store::open(dir / "store");
  EXPECT_EQ(store.counts().persons, 2U);
  EXPECT_EQ(store.counts().unlinked, 1U);
  EXPECT_EQ(store.counts().events, 3U);
  EXPECT_EQ(store.counts().unlinked_events, 1U);
  EXPECT_EQ(*store.person_id(0), "anna");
  EXPECT_EQ(*store.find_person("ben"), 1U);
  EXPECT_EQ(*store.find_person("carl"), 2U);
  EXPECT_EQ(store.find_person("dora").error().code, error_code::not_found);

  auto const events = *store.events(1, event_columns::all);
  ASSERT_EQ(events.size, 2U);
  EXPECT_EQ(events.event_id[0], "e1");
  EXPECT_EQ(events.event_id[1], "e2");
  EXPECT_EQ(to_string(moment{events.start[0], precision::day}), "2025-03-01");
  EXPECT_EQ(to_string(moment{events.end[0], precision::day}), "2025-03-04");
  EXPECT_EQ(to_string(moment{events.start[1], precision::minute}),
            "2025-03-31 09:30");
  EXPECT_EQ(events.end[1], kNoTime);
  auto const code = read_code(store.texts(words::code)[events.code[0]]);
  EXPECT_EQ(code.system, "concept");
  EXPECT_EQ(code.code, "hospital_stay");
  EXPECT_EQ(store.texts(words::provider)[events.provider[0]], "R1H");
  EXPECT_EQ(
      read_attributes(store.texts(words::attributes)[events.attributes[0]]),
      (attribute_list{{"method", "emergency"}}));
  EXPECT_EQ(values_of(events, 0).to, 0U);
  auto const [from, to] = values_of(events, 1);
  ASSERT_EQ(to - from, 2U);
  auto const kind =
      read_value_kind(store.texts(words::value_kind)[events.value_kind[1]]);
  EXPECT_EQ(kind.name, "systolic");
  EXPECT_EQ(kind.unit, "mmHg");
  EXPECT_EQ(kind.places, 0);
  EXPECT_EQ(events.value_number[0], 89);
  EXPECT_EQ(events.value_number[1], 139);
  EXPECT_EQ(events.superseded_on[0], kNoTime);

  auto const anna = *store.versions(0);
  ASSERT_EQ(anna.size(), 1U);
  EXPECT_EQ(to_string(moment{start_of(anna.birth[0]), precision::month}),
            "1950-02");
  EXPECT_EQ(anna.precision[0] % 4, static_cast<int>(precision::month));
  EXPECT_EQ(store.texts(words::ethnic_group)[anna.ethnic_group[0]],
            "white_british");
  EXPECT_EQ(read_attributes(
                store.texts(words::characteristics)[anna.characteristics[0]]),
            (attribute_list{{"religion", "none"}}));
}

TEST(import_records, links_events_when_their_person_becomes_known) {
  auto const dir = temp_dir{};
  ASSERT_TRUE(import_files(dir / "store", {{"events.csv", kEvents}}).outcome);
  EXPECT_EQ(store::open(dir / "store")->counts().unlinked_events, 4U);
  ASSERT_TRUE(import_files(dir / "store", {{"persons.csv", kPersons}}).outcome);
  EXPECT_EQ(store::open(dir / "store")->counts().unlinked_events, 1U);
}

TEST(import_records, joins_the_rows_of_a_reading_in_long_form) {
  auto const dir = temp_dir{};
  auto const header =
      std::string{"event_id,person_id,concept,start,value_name,value,unit\n"};
  auto const systolic =
      "e1,anna,observation.blood_pressure,2025-03-31,systolic,139,mmHg\n";
  auto const diastolic =
      "e1,anna,observation.blood_pressure,2025-03-31,diastolic,89,mmHg\n";
  ASSERT_TRUE(import_files(dir / "store", {{"persons.csv", kPersons},
                                           {"events.csv", header + systolic}})
                  .outcome);
  ASSERT_TRUE(import_files(dir / "store", {{"events.csv", header + diastolic}})
                  .outcome);
  auto const store = *store::open(dir / "store");
  auto const events = *store.events(0, event_columns::all);
  ASSERT_EQ(events.size, 1U);
  EXPECT_EQ(values_of(events, 0).to, 2U);
  EXPECT_EQ(events.superseded_on[0], kNoTime);
}

TEST(import_records, leaves_out_whom_it_must) {
  auto const dir = temp_dir{};
  auto const opt_outs = "person_id,scope\nben,all\nanna,hospital\n";
  auto const done = import_files(dir / "store", {{"persons.csv", kPersons},
                                                 {"events.csv", kEvents},
                                                 {"opt_outs.csv", opt_outs}});
  ASSERT_TRUE(done.outcome);
  ASSERT_EQ(done.outcome->opted_out.size(), 2U);
  EXPECT_EQ(done.outcome->opted_out[0].scope, "all");
  EXPECT_EQ(done.outcome->opted_out[0].sex, "male");
  EXPECT_EQ(done.outcome->opted_out[1].scope, "hospital");
  EXPECT_EQ(done.outcome->opted_out[0].persons, 1U);
  auto const opened = *store::open(dir / "store");
  EXPECT_FALSE(opened.find_person("ben"));
  EXPECT_EQ(opened.counts().events, 1U);
  for (auto const& [name, bytes] : bytes_of(dir / "store")) {
    if (name.find("opt_outs") == std::string::npos) {
      EXPECT_EQ(bytes.find("ben"), std::string::npos) << name;
    }
  }
}

}  // namespace
}  // namespace wm::record
