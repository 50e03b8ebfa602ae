#include <gtest/gtest.h>

#include <map>

#include "framework/load.h"
#include "record/import.h"
#include "record/quality.h"
#include "record/store.h"
#include "support/temp_dir.h"
#include "support/test_files.h"
#include "synth/rows.h"
#include "synth/test_borough.h"

namespace wm::synth {
namespace {

/// What an import found, by the sentence in which it says so.
struct found {
  record::import_summary import;
  std::map<std::string, std::uint64_t> rejects;   // by reason
  std::map<std::string, std::uint64_t> warnings;  // by what
  std::uint64_t without_group{0};
};

/// The tables of a borough.
std::vector<record::row_source> tables_of(std::uint64_t const residents,
                                          tidiness const order,
                                          defect_counts* const made) {
  return borough_rows(test_borough(residents, 4), order, made);
}

found import_borough(std::vector<record::row_source> const& rows) {
  static auto const package = framework::load_package(
      test_support::source_file("frameworks/tower-hamlets"));
  auto const& concepts = package.package->concepts;
  auto const dir = test_support::temp_dir{};
  auto request = record::import_request{};
  request.store = dir / "store";
  request.concepts = &concepts;
  request.origin = record::origin::synthetic;
  auto out = found{};
  auto done =
      record::import_records(request, rows,
                             {.rejected =
                                  [&](record::rejected_row const& row) {
                                    ++out.rejects[std::string{row.reason}];
                                  },
                              .progress = {}});
  EXPECT_TRUE(done) << done.error().message;
  out.import = *std::move(done);
  auto const store = record::store::open(request.store);
  EXPECT_TRUE(store) << store.error().message;
  auto const quality = record::quality_of(*store, concepts, {});
  EXPECT_TRUE(quality) << quality.error().message;
  for (auto const& warning : quality->warnings) {
    out.warnings[warning.what] += warning.events;
  }
  for (auto const& one : quality->complete) {
    if (one.provider.empty() && one.characteristic == "ethnic_group") {
      out.without_group = one.persons - one.recorded;
    }
  }
  return out;
}

std::uint64_t rejects_that_say(found const& what,
                               std::string_view const words) {
  auto sum = std::uint64_t{0};
  for (auto const& [reason, rows] : what.rejects) {
    sum += reason.find(words) != std::string::npos ? rows : 0;
  }
  return sum;
}

TEST(borough_rows, that_are_tidy_give_an_import_nothing_to_say) {
  auto made = defect_counts{};
  auto const tidy = import_borough(tables_of(1'000, tidiness::tidy, &made));
  EXPECT_TRUE(made.empty());
  EXPECT_TRUE(tidy.rejects.empty()) << tidy.rejects.begin()->first;
  EXPECT_TRUE(tidy.warnings.empty()) << tidy.warnings.begin()->first;
  EXPECT_EQ(tidy.import.counts.contradictions, 0U);
  EXPECT_EQ(tidy.import.counts.unlinked, 0U);
}

TEST(borough_rows, that_are_untidy_have_every_defect_found_and_named) {
  auto made = defect_counts{};
  auto const untidy = import_borough(tables_of(3'000, tidiness::untidy, &made));
  // The same persons as they should be told, without those who opted out.
  auto should_be = tables_of(3'000, tidiness::tidy, nullptr);
  should_be.push_back(tables_of(3'000, tidiness::untidy, nullptr).front());
  auto const tidy = import_borough(should_be);
  // The defect, and the words of the reject that name it.
  constexpr std::pair<char const*, char const*> kRejects[] = {
      {"no_person", "whose it is"},
      {"no_start", "does not say when it started"},
      {"no_such_day", "2024-03-31"},
      {"ends_before_start", "ends before it starts"},
      {"no_such_concept", "has no such concept"},
      {"no_number", "no number"},
      {"received_never", "does not say when it was received"},
  };
  for (auto const& [defect, words] : kRejects) {
    EXPECT_GT(made[defect], 0U) << defect;
    EXPECT_EQ(made[defect], rejects_that_say(untidy, words)) << defect;
  }
  constexpr std::pair<char const*, char const*> kWarnings[] = {
      {"two_ids", "may stand twice, under two ids"},
      {"late", "was received more than half a year after it was written down"},
      {"before_birth", "starts before the person's birth"},
      {"after_death", "starts after the person's death"},
      {"after_receipt", "starts after the day it was received"},
      {"implausible", "has a value that is not plausible"},
      {"unit_not_accepted", "has a value in a unit that is not accepted"},
      {"no_such_value", "has a value that the concept does not have"},
      {"no_such_word", "has a word that its attribute does not have"},
      {"no_such_attribute", "has an attribute that the concept does not have"},
      {"code_of_no_concept", "has a code of no concept"},
      {"registered_twice", "is a registration that overlaps an earlier one"},
  };
  for (auto const& [defect, words] : kWarnings) {
    EXPECT_GT(made[defect], 0U) << defect;
    auto const warned = untidy.warnings.find(words);
    EXPECT_EQ(made[defect],
              warned == untidy.warnings.end() ? 0U : warned->second)
        << defect;
  }
  auto const& counts = untidy.import.counts;
  EXPECT_GT(made["sent_twice"], 0U);
  EXPECT_EQ(made["sent_twice"], untidy.import.events_repeated);
  EXPECT_GT(made["contradicts"], 0U);
  EXPECT_EQ(2 * made["contradicts"], counts.contradictions);
  EXPECT_EQ(made["contradicts"],
            rejects_that_say(untidy, "none of them counts"));
  EXPECT_GT(made["corrected"], 0U);
  EXPECT_GT(made["withdrawn"], 0U);
  EXPECT_EQ(made["corrected"] + made["withdrawn"] + 2 * made["contradicts"],
            counts.superseded - tidy.import.counts.superseded);
  EXPECT_GT(made["of_unknown_person"], 0U);
  EXPECT_EQ(made["of_unknown_person"], counts.unlinked_events);
  EXPECT_GT(made["opted_out"], 0U);
  EXPECT_EQ(made["opted_out"], counts.opt_outs);
  EXPECT_GT(made["ethnic_group_missing"], 0U);
  // Some of those who opted out would have had none either.
  EXPECT_LE(untidy.without_group - tidy.without_group,
            made["ethnic_group_missing"]);
  EXPECT_GE(untidy.without_group - tidy.without_group + made["opted_out"],
            made["ethnic_group_missing"]);
  // Nothing was spoilt in a way that this test does not know.
  EXPECT_EQ(made.size(), std::size(kRejects) + std::size(kWarnings) + 7);
}

}  // namespace
}  // namespace wm::synth
