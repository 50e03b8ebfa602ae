#include <gtest/gtest.h>

#include "framework/record_mapping.h"
#include "record/test_import.h"
#include "support/temp_dir.h"
#include "support/test_files.h"

namespace wm::record {
namespace {

using test_support::shared_file;
using test_support::temp_dir;

framework::record_mapping mapping_of(std::string const& text) {
  auto problems = std::vector<framework::diagnostic>{};
  auto mapping = framework::read_record_mapping(text, "m.yaml", problems);
  EXPECT_TRUE(mapping) << to_string(problems.front());
  return mapping.value_or(framework::record_mapping{});
}

// 615 invented persons with 144,933 rows, described in data/README.md of the
// folder `shared`. A row has no id: its own columns are its name.
TEST(mapping, accounts_for_every_row_of_a_file_with_other_columns) {
  WM_NEEDS_SHARED("data/synthea/events.csv.gz");
  auto const mapping = mapping_of(
      "mapping: synthea\n"
      "files:\n"
      "  - name: persons.csv\n"
      "    table: persons\n"
      "    fields:\n"
      "      - {field: person_id, columns: [subject_id]}\n"
      "      - {field: birth, columns: [birth_date]}\n"
      "      - {field: death, columns: [death_date]}\n"
      "      - {field: sex, columns: [sex]}\n"
      "  - name: events.csv*\n"
      "    table: events\n"
      "    fields:\n"
      "      - {field: event_id, columns: [encounter_id, type, start, code]}\n"
      "      - {field: person_id, columns: [subject_id]}\n"
      "      - {field: start, columns: [start]}\n"
      "      - {field: end, columns: [end]}\n"
      "      - {field: code, columns: [code]}\n"
      "      - field: system\n"
      "        columns: [system]\n"
      "        words: [{from: \"http://snomed.info/sct\", to: snomed},\n"
      "                {from: \"http://loinc.org\", to: loinc}]\n"
      "      - {field: value_name, constant: value}\n"
      "      - {field: value, columns: [numeric_value]}\n"
      "      - {field: unit, columns: [unit]}\n"
      "    only: [{column: type, is: [Observation, Condition]}]\n");
  auto const dir = temp_dir{};
  auto const concepts = test_concepts();
  auto request = import_request{};
  request.store = dir / "store";
  request.concepts = &concepts;
  request.mapping = mapping;
  request.source = "synthea";
  request.received_on = std::chrono::sys_days{std::chrono::year{2026} / 1 / 31};
  request.origin = origin::synthetic;
  auto const files =
      std::vector{*open_rows(shared_file("data/synthea/persons.csv")),
                  *open_rows(shared_file("data/synthea/events.csv.gz"))};
  auto rejects = std::vector<std::string>{};
  auto const done = import_records(
      request, files,
      {.rejected =
           [&](rejected_row const& row) { rejects.emplace_back(row.reason); },
       .progress = {}});
  ASSERT_TRUE(done) << done.error().message;
  EXPECT_EQ(done->counts.persons, 615U);
  auto const& events = done->files.back();
  EXPECT_EQ(events.rows, 144'933U);
  EXPECT_EQ(events.rows, events.accepted + events.rejected + events.opted_out +
                             events.passed_over);
  EXPECT_GT(events.accepted, 0U);
  EXPECT_GT(events.passed_over, 0U);
}

TEST(mapping, names_fit_with_stars) {
  EXPECT_TRUE(framework::fits_name("APC_2024.csv.gz", "APC_*.csv*"));
  EXPECT_TRUE(framework::fits_name("events.csv", "events.csv"));
  EXPECT_TRUE(framework::fits_name("a-b-a.csv", "a*a.csv"));
  EXPECT_FALSE(framework::fits_name("a.csv", "a*a.csv"));
  EXPECT_FALSE(framework::fits_name("events.csv.gz", "events.csv"));
}

}  // namespace
}  // namespace wm::record
