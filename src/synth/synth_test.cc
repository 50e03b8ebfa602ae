#include "synth/synth.h"

#include <gtest/gtest.h>

#include "framework/concept.h"
#include "record/import.h"
#include "record/store.h"
#include "support/temp_dir.h"
#include "synth/rows.h"
#include "synth/test_borough.h"

namespace wm::synth {
namespace {

using test_support::temp_dir;

/// Concepts without anything but the ids: enough to read rows.
framework::concepts only_ids() {
  auto out = framework::concepts{};
  for (auto const* const id : {"registration.gp",
                               "residence",
                               "care_home_stay",
                               "hospital_stay",
                               "emergency_department.attendance",
                               "appointment.hospital",
                               "appointment.gp",
                               "contact.community",
                               "contact.social_care",
                               "care.package",
                               "vaccination.six_in_one",
                               "check.nhs_health_check",
                               "check.learning_disability",
                               "check.child_development",
                               "care.smoking_support",
                               "care.plan",
                               "care.plan_review",
                               "care.declined",
                               "care.handover_to_adult",
                               "care.shared_decision",
                               "care.reablement",
                               "care.talking_therapy",
                               "score.phq9",
                               "score.gad7",
                               "score.oxford_hip",
                               "procedure.hip_replacement",
                               "survey.invitation",
                               "survey.dignity",
                               "survey.shops"}) {
    auto one = framework::record_concept{};
    one.id.value = id;
    out.all.push_back(std::move(one));
  }
  return out;
}

TEST(make_borough, gives_the_same_bytes_on_one_and_on_three_threads) {
  auto const dir = temp_dir{};
  auto request = test_borough(1200, 7);
  request.threads = 1;
  auto const one = make_borough(request, dir / "one", {});
  ASSERT_TRUE(one) << one.error().message;
  request.threads = 3;
  auto const three = make_borough(request, dir / "three", {});
  ASSERT_TRUE(three) << three.error().message;
  EXPECT_EQ(one->version, three->version);
  EXPECT_EQ(files_in(dir / "one"), files_in(dir / "three"));
  request.seed = 8;
  auto const other = make_borough(request, dir / "other", {});
  ASSERT_TRUE(other) << other.error().message;
  EXPECT_NE(one->version, other->version);
}

TEST(make_borough, gives_the_bytes_that_an_import_of_its_rows_gives) {
  // With 150 residents many words are not used, with 700 few.
  for (auto const residents : {150U, 700U}) {
    auto const dir = temp_dir{};
    auto const request = test_borough(residents, 3);
    auto const made = make_borough(request, dir / "made", {});
    ASSERT_TRUE(made) << made.error().message;
    auto const concepts = only_ids();
    auto import = record::import_request{};
    import.store = dir / "imported";
    import.concepts = &concepts;
    import.origin = record::origin::synthetic;
    auto rejects = std::string{};
    auto const rows = borough_rows(request, tidiness::tidy, nullptr);
    auto const done = record::import_records(
        import, rows,
        {.rejected =
             [&](record::rejected_row const& row) {
               rejects += std::string{row.file} + " " + std::string{row.field} +
                          " " + std::string{row.value} + " " +
                          std::string{row.reason} + "\n";
             },
         .progress = {}});
    ASSERT_TRUE(done) << done.error().message;
    EXPECT_EQ(rejects, "");
    EXPECT_EQ(done->counts, made->counts);
    EXPECT_EQ(done->version, made->version);
  }
}

TEST(make_borough, marks_the_store_as_synthetic) {
  auto const dir = temp_dir{};
  ASSERT_TRUE(make_borough(test_borough(200, 1), dir / "store", {}));
  auto const store = record::store::open(dir / "store");
  ASSERT_TRUE(store) << store.error().message;
  EXPECT_EQ(store->counts().origin, record::origin::synthetic);
}

// As many residents, fewer who came and went, and more that is known of each.
TEST(make_borough, has_fewer_persons_where_they_stay_longer) {
  auto const dir = temp_dir{};
  auto request = test_borough(2000, 1);
  auto const usual = make_borough(request, dir / "usual", {});
  ASSERT_TRUE(usual);
  request.stays = 10;
  auto const settled = make_borough(request, dir / "settled", {});
  ASSERT_TRUE(settled);
  EXPECT_GT(usual->counts.persons, 4000U);
  EXPECT_LT(settled->counts.persons, 2800U);
  EXPECT_NEAR(static_cast<double>(settled->counts.events),
              static_cast<double>(usual->counts.events),
              0.1 * static_cast<double>(usual->counts.events));
}

TEST(make_borough, replaces_an_invented_borough_and_nothing_else) {
  auto const dir = temp_dir{};
  ASSERT_TRUE(make_borough(test_borough(200, 1), dir / "store", {}));
  ASSERT_TRUE(make_borough(test_borough(200, 2), dir / "store", {}));
  std::ofstream{dir / "letter.txt"} << "Dear Anna";
  auto const refused = make_borough(test_borough(200, 1), dir.path(), {});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, error_code::invalid_input);
}

TEST(make_borough, refuses_numbers_outside_their_range) {
  auto const dir = temp_dir{};
  auto request = test_borough(0, 1);
  EXPECT_FALSE(make_borough(request, dir / "a", {}));
  request = test_borough(kMostResidents + 1, 1);
  EXPECT_FALSE(make_borough(request, dir / "a", {}));
  request = test_borough(10, 1);
  request.years = 0;
  EXPECT_FALSE(make_borough(request, dir / "a", {}));
  request.years = kMostYears + 1;
  EXPECT_FALSE(make_borough(request, dir / "a", {}));
  request.years = 1;
  request.stays = 0;
  EXPECT_FALSE(make_borough(request, dir / "a", {}));
  request.stays = kLongestStays + 1;
  EXPECT_FALSE(make_borough(request, dir / "a", {}));
  request.stays = 1;
  request.until = {};
  auto const refused = make_borough(request, dir / "a", {});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().where, "--until");
}

}  // namespace
}  // namespace wm::synth
