#include <optional>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "base/calendar.h"
#include "framework/load.h"
#include "metrics/definitions.h"
#include "metrics/engine/measure_all.h"
#include "metrics/engine/part_file.h"
#include "metrics/engine/test_figures.h"
#include "metrics/evaluate/reporting_periods.h"
#include "record/import.h"
#include "record/state/relatives.h"
#include "support/temp_dir.h"
#include "support/test_files.h"

// All metrics on records of the package, over the hand-made borough of
// tests/golden/record/borough: the engine gives what measure() gives.

namespace wm::metrics {
namespace {

using test_support::source_file;

framework::package const& tower_hamlets() {
  static auto const loaded =
      framework::load_package(source_file("frameworks/tower-hamlets"));
  return loaded.package.value();
}

day_number day(std::string const& date) {
  return record::as_number(*parse_date(date));
}

/// The borough with what May brought, and everything the package measures.
class engine_in_the_borough : public testing::Test {
 protected:
  void SetUp() override {
    auto request = record::import_request{};
    request.store = dir_ / "store";
    request.concepts = &tower_hamlets().concepts;
    request.origin = record::origin::synthetic;
    auto files = std::vector<record::row_source>{};
    for (auto const* const name :
         {"persons.csv", "events.csv", "relations.csv", "opt_outs.csv",
          "persons_may.csv", "events_may.csv"}) {
      files.push_back(*record::open_rows(
          source_file(std::string{"tests/golden/record/borough/"} + name)));
    }
    auto const done = record::import_records(request, files, {});
    ASSERT_TRUE(done) << done.error().message;
    store_ = record::store::open(dir_ / "store").value();
    index_.emplace(*store_, tower_hamlets().concepts);
    relatives_ = record::relatives::of(*store_, kKnownOn).value();
    for (auto const& one : all_.all) {
      wanted_.push_back(
          {&one, periods_within({day("2022-01-01"), day("2025-12-31")},
                                one.reference)});
    }
  }

  records everything() const {
    return {*store_, tower_hamlets().concepts, *index_, rules_, &*relatives_};
  }

  std::vector<std::vector<std::string>> measured(
      engine_options const& how) const {
    return shown_all(
        *measure_all(everything(), wanted_, kKnownOn, day("2025-06-15"), how));
  }

  static std::vector<std::vector<std::string>> shown_all(
      measured_metrics const& all) {
    auto out = std::vector<std::vector<std::string>>{};
    for (auto const& one : all) {
      out.push_back(one ? shown(*one)
                        : std::vector<std::string>{one.error().message});
    }
    return out;
  }

  day_number const kKnownOn = day("2025-06-30");
  test_support::temp_dir dir_;
  std::optional<record::store> store_;
  std::optional<record::concept_index> index_;
  std::optional<record::relatives> relatives_;
  record::state_rules rules_{tower_hamlets()};
  definitions all_{definitions_of(tower_hamlets())};
  std::vector<wanted_figures> wanted_;
};

TEST_F(engine_in_the_borough, gives_what_each_definition_gives_alone) {
  auto const found = measured({});
  ASSERT_GE(found.size(), 35U);
  for (auto i = std::size_t{0}; i < wanted_.size(); ++i) {
    auto const expected =
        measure(everything(), *wanted_[i].by, wanted_[i].periods, kKnownOn,
                day("2025-06-15"));
    ASSERT_TRUE(expected) << expected.error().message;
    EXPECT_EQ(difference(shown(*expected), found[i]), "")
        << wanted_[i].by->of_metric->id.value;
  }
}

TEST_F(engine_in_the_borough, gives_the_same_with_several_threads) {
  auto const one = measured({});
  EXPECT_EQ(measured({.threads = 2, .part = {}}), one);
  EXPECT_EQ(measured({.threads = 7, .part = {}}), one);
}

TEST_F(engine_in_the_borough, gives_the_same_in_parts_that_are_merged) {
  auto const part = [&](std::uint32_t const number) {
    return *measure_part(everything(), wanted_, kKnownOn,
                         {.threads = 1, .part = {.number = number, .of = 3}});
  };
  auto merged = part(2);
  merge(merged, part(0));
  merge(merged, part(1));
  EXPECT_EQ(
      shown_all(figures_of(std::move(merged), wanted_, day("2025-06-15"))),
      measured({}));
}

/// The borough in three parts, each as the text of its file.
class parts_of_the_borough : public engine_in_the_borough {
 protected:
  void SetUp() override {
    engine_in_the_borough::SetUp();
    for (auto number = std::uint32_t{0}; number < 3; ++number) {
      auto const part = person_part{.number = number, .of = 3};
      texts_.push_back(
          *text_of({"package and store", part,
                    *measure_part(everything(), wanted_, kKnownOn,
                                  {.threads = number + 1, .part = part})},
                   wanted_));
    }
  }

  result<kept_part> read(std::string const& text) const {
    return read_part(text, "a.part", "package and store", wanted_);
  }
  result<measured_part> together(std::vector<std::size_t> const& parts) const {
    auto all = std::vector<kept_part>{};
    for (auto const one : parts) {
      all.push_back(*read(texts_[one]));
    }
    return all_together(std::move(all));
  }

  std::vector<std::string> texts_;
};

TEST_F(parts_of_the_borough, give_the_same_from_files_in_any_order) {
  auto const orders =
      std::vector<std::vector<std::size_t>>{{0, 1, 2}, {2, 0, 1}, {1, 2, 0}};
  for (auto const& order : orders) {
    EXPECT_EQ(
        shown_all(figures_of(*together(order), wanted_, day("2025-06-15"))),
        measured({}));
  }
}

TEST_F(parts_of_the_borough, are_written_the_same_after_being_read) {
  EXPECT_EQ(*text_of(*read(texts_[1]), wanted_), texts_[1]);
}

TEST_F(parts_of_the_borough, are_refused_when_one_is_missing_or_there_twice) {
  EXPECT_EQ(together({0, 1}).error().where, "part 3 of 3");
  EXPECT_EQ(together({0, 1, 1, 2}).error().where, "part 2 of 3");
}

TEST_F(parts_of_the_borough, are_refused_when_cut_off_or_changed) {
  auto const& whole = texts_[0];
  for (auto const length :
       {std::size_t{30}, whole.size() / 2, whole.size() - 1}) {
    EXPECT_FALSE(read(whole.substr(0, length)));
  }
  auto changed = whole;
  changed[changed.size() / 2] ^= 1;
  EXPECT_FALSE(read(changed));
  EXPECT_FALSE(read(""));
}

TEST_F(parts_of_the_borough, are_refused_when_of_something_else) {
  auto const other = read_part(texts_[0], "a.part", "another store", wanted_);
  ASSERT_FALSE(other);
  EXPECT_NE(other.error().message.find("\"package and store\""),
            std::string::npos);
}

}  // namespace
}  // namespace wm::metrics
