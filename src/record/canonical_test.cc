// A store depends on the set of rows that were ever accepted and on nothing
// else: not on their order, not on how often or in how many parts they came.

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <string>
#include <vector>

#include "record/test_import.h"
#include "support/temp_dir.h"
#include "support/test_files.h"

namespace wm::record {
namespace {

using test_support::temp_dir;

/// One row with the name of its table; all tables have these columns.
struct table_row {
  std::string table;
  std::string text;
};

constexpr auto kEventHeader =
    "event_id,person_id,concept,start,end,value_name,value,unit,"
    "attribute.method,source,received_on,withdrawn_on\n";
constexpr auto kPersonHeader =
    "person_id,birth,sex,ethnic_group,source,received_on\n";
constexpr auto kRelationHeader =
    "person_id,kind,other_id,to,source,received_on\n";
constexpr auto kOptOutHeader = "person_id,scope\n";

std::string header_of(std::string const& table) {
  return table == "events"      ? kEventHeader
         : table == "persons"   ? kPersonHeader
         : table == "relations" ? kRelationHeader
                                : kOptOutHeader;
}

/// Rows as the files of one import.
std::vector<test_file> files_of(std::vector<table_row> const& rows) {
  auto out = std::vector<test_file>{};
  for (auto const* const table :
       {"events", "persons", "relations", "opt_outs"}) {
    auto text = header_of(table);
    auto some = false;
    for (auto const& row : rows) {
      if (row.table == table) {
        text += row.text;
        some = true;
      }
    }
    if (some) {
      out.emplace_back(std::string{table} + ".csv", text);
    }
  }
  return out;
}

/// Few persons, ids and days, so that rows correct, repeat and contradict
/// each other often.
rc::Gen<table_row> any_row() {
  auto const pick = [](std::vector<std::string> const& of) {
    return rc::gen::elementOf(of);
  };
  auto const person = pick({"ann", "bo", "cy", "a"});
  auto const source = pick({"gp", "hospital"});
  auto const day = pick({"2025-01-01", "2025-02-01", "2025-03-01"});
  auto const event = rc::gen::map(
      rc::gen::tuple(pick({"e1", "e2", "e3"}), person,
                     pick({"hospital_stay,2024-01-01,2024-01-02,,,",
                           "hospital_stay,2024-01-02,,,,",
                           "observation.blood_pressure,2024-01-01,,systolic,"
                           "139,mmHg",
                           "observation.blood_pressure,2024-01-01,,systolic,"
                           "140,mmHg",
                           "observation.blood_pressure,2024-01-01,,diastolic,"
                           "89,",
                           ",,,,,"}),
                     pick({"", "emergency"}), source, day,
                     pick({"", "2025-03-01", "2025-04-01"})),
      [](auto const& t) {
        auto const& [id, who, what, method, from, received, withdrawn] = t;
        return table_row{"events", id + "," + who + "," + what + "," + method +
                                       "," + from + "," + received + "," +
                                       withdrawn + "\n"};
      });
  auto const birth = rc::gen::map(
      rc::gen::tuple(person, pick({"1950-01-01", "1950"}), pick({"", "female"}),
                     source, day),
      [](auto const& t) {
        auto const& [who, born, sex, from, received] = t;
        return table_row{"persons", who + "," + born + "," + sex + ",," + from +
                                        "," + received + "\n"};
      });
  auto const relation = rc::gen::map(
      rc::gen::tuple(person, pick({"carer,dee", "household,h1", "carer,bo"}),
                     pick({"", "2024-05-05"}), source, day),
      [](auto const& t) {
        auto const& [who, what, to, from, received] = t;
        return table_row{"relations", who + "," + what + "," + to + "," + from +
                                          "," + received + "\n"};
      });
  auto const opt_out = rc::gen::map(
      rc::gen::tuple(person, pick({"all", "gp"})), [](auto const& t) {
        return table_row{"opt_outs",
                         std::get<0>(t) + "," + std::get<1>(t) + "\n"};
      });
  return rc::gen::weightedOneOf<table_row>(
      {{12, event}, {4, birth}, {2, relation}, {1, opt_out}});
}

/// The store that imports of these parts leave, one after the other.
std::map<std::string, std::string> store_of(
    std::vector<std::vector<table_row>> const& parts,
    std::size_t const memory = std::size_t{1} << 26U) {
  auto const dir = temp_dir{};
  for (auto const& part : parts) {
    auto const done = import_files(dir / "store", files_of(part), memory);
    EXPECT_TRUE(done.outcome) << done.outcome.error().message;
  }
  return bytes_of(dir / "store");
}

std::vector<table_row> some_rows(std::size_t const most) {
  return *rc::gen::resize(
      static_cast<int>(most),
      rc::gen::container<std::vector<table_row>>(any_row()));
}

rc::detail::Configuration few(int const tests) {
  auto out = rc::detail::configuration();
  out.testParams.maxSuccess = tests;
  return out;
}

void holds(std::string const& what, int const tests,
           std::function<void()> const& property) {
  auto const outcome = rc::detail::checkTestable(
      property, rc::detail::TestMetadata{.id = what, .description = what},
      few(tests).testParams);
  auto text = std::ostringstream{};
  rc::detail::printResultMessage(outcome, text);
  EXPECT_TRUE(outcome.template is<rc::detail::SuccessResult>()) << text.str();
}

TEST(canonical_store, does_not_depend_on_the_order_of_rows) {
  holds("order", 12, [] {
    auto rows = some_rows(60);
    auto const first = store_of({rows});
    std::ranges::reverse(rows);
    RC_ASSERT(store_of({rows}) == first);
  });
}

TEST(canonical_store, does_not_depend_on_parts_and_repeats) {
  holds("parts", 12, [] {
    auto const rows = some_rows(60);
    auto const middle =
        rows.begin() + *rc::gen::inRange(0, static_cast<int>(rows.size()) + 1);
    auto const front = std::vector<table_row>(rows.begin(), middle);
    auto const back = std::vector<table_row>(middle, rows.end());
    auto const whole = store_of({rows});
    RC_ASSERT(store_of({front, back}) == whole);
    RC_ASSERT(store_of({back, front, rows}) == whole);
  });
}

TEST(canonical_store, does_not_depend_on_the_memory_for_sorting) {
  holds("memory", 6, [] {
    auto const rows = some_rows(60);
    RC_ASSERT(store_of({rows}, 500) == store_of({rows}));
  });
}

}  // namespace
}  // namespace wm::record
