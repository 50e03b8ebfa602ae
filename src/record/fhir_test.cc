#include "record/fhir.h"

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "record/test_contents.h"
#include "record/test_import.h"
#include "support/temp_dir.h"
#include "support/test_files.h"

// Each folder of tests/golden/record/fhir holds FHIR documents, perhaps a
// mapping.yaml (else that of the repository reads them), and in expected.txt
// what a person is told and what the store holds.

namespace wm::record {
namespace {

namespace fs = std::filesystem;
using test_support::read_text;
using test_support::source_file;
using test_support::temp_dir;

fs::path cases() {
  return source_file("tests/golden/record/fhir");
}

std::vector<std::string> names_in(fs::path const& folder) {
  auto names = std::vector<std::string>{};
  for (auto const& entry : fs::directory_iterator{folder}) {
    names.push_back(entry.path().filename().string());
  }
  std::ranges::sort(names);
  return names;
}

std::vector<fhir_document> documents_in(fs::path const& folder) {
  auto out = std::vector<fhir_document>{};
  for (auto const& name : names_in(folder)) {
    if (is_fhir_name(name)) {
      out.push_back(*open_fhir(folder / name));
    }
  }
  return out;
}

fhir_document document_of(std::string const& name, std::string const& text) {
  return {name, [text]() -> result<std::string> { return text; }};
}

framework::concepts const& fhir_concepts() {
  static auto const all = [] {
    auto out = test_concepts();
    out.all.emplace_back().id.value = "emergency_department.attendance";
    return out;
  }();
  return all;
}

framework::record_mapping mapping_at(fs::path const& file,
                                     std::string& problems) {
  auto found = std::vector<framework::diagnostic>{};
  auto mapping = framework::read_record_mapping(
      read_text(file), file.filename().string(), found);
  for (auto const& problem : found) {
    problems += to_string(problem) + "\n";
  }
  return mapping.value_or(framework::record_mapping{});
}

framework::record_mapping const& shipped_mapping() {
  static auto const mapping = [] {
    auto problems = std::string{};
    auto read = mapping_at(source_file("mappings/fhir-r4.yaml"), problems);
    EXPECT_EQ(problems, "");
    return read;
  }();
  return mapping;
}

struct told {
  std::string text;  // rejects, then counts or the error
  import_summary summary;
};

/// \param day  of January 2026 on which they were received
told import_documents(fs::path const& into,
                      framework::record_mapping const& mapping,
                      std::vector<fhir_document> const& documents,
                      unsigned const day = 31) {
  auto out = told{};
  auto const fail = [&](error const& failure) {
    out.text += fmt::format("error: {}: {}\n", failure.where, failure.message);
    return out;
  };
  auto const rows = rows_of(documents, mapping);
  if (!rows) {
    return fail(rows.error());
  }
  auto request = import_request{};
  request.store = into;
  request.concepts = &fhir_concepts();
  request.mapping = mapping;
  request.source = "ward";
  request.received_on = std::chrono::year{2026} / 1 / static_cast<int>(day);
  auto done = import_records(
      request, *rows,
      {.rejected =
           [&](rejected_row const& row) {
             out.text += fmt::format("{} row {} [{}] \"{}\": {}\n", row.file,
                                     row.row, row.field, row.value, row.reason);
           },
       .progress = {}});
  if (!done) {
    return fail(done.error());
  }
  out.summary = *std::move(done);
  for (auto const& one : out.summary.resources) {
    out.text += fmt::format(
        "{}: {} resources, {} accepted, {} set aside, {} left out\n",
        one.type.empty() ? "other" : one.type, one.rows, one.accepted,
        one.rejected, one.passed_over);
  }
  return out;
}

std::string import_case(fs::path const& folder, fs::path const& into) {
  auto problems = std::string{};
  auto const own = fs::exists(folder / "mapping.yaml");
  auto const mapping =
      own ? mapping_at(folder / "mapping.yaml", problems) : shipped_mapping();
  if (!problems.empty()) {
    return problems;
  }
  auto text = import_documents(into, mapping, documents_in(folder)).text;
  if (auto const store = store::open(into)) {
    text += "\n" + contents_of(*store);
  }
  return text;
}

class fhir_cases : public testing::TestWithParam<std::string> {};

TEST_P(fhir_cases, are_told_and_stored_as_expected) {
  auto const dir = temp_dir{};
  test_support::expect_golden(cases() / GetParam() / "expected.txt",
                              import_case(cases() / GetParam(), dir / "store"));
}

INSTANTIATE_TEST_SUITE_P(record, fhir_cases,
                         testing::ValuesIn(names_in(cases())),
                         [](auto const& one) { return one.param; });

TEST(fhir, gives_the_same_store_in_any_order_twice_or_one_by_one) {
  auto const dir = temp_dir{};
  auto documents = documents_in(cases() / "five_bundles");
  ASSERT_EQ(documents.size(), 5U);
  import_documents(dir / "together", shipped_mapping(), documents);
  auto const together = bytes_of(dir / "together");
  import_documents(dir / "together", shipped_mapping(), documents);
  EXPECT_EQ(bytes_of(dir / "together"), together);
  std::ranges::reverse(documents);
  import_documents(dir / "backwards", shipped_mapping(), documents);
  EXPECT_EQ(bytes_of(dir / "backwards"), together);
  for (auto const& one : documents) {
    import_documents(dir / "one by one", shipped_mapping(), {one});
  }
  EXPECT_EQ(bytes_of(dir / "one by one"), together);
}

TEST(fhir, gives_the_same_store_from_bundles_and_from_lines) {
  auto const dir = temp_dir{};
  auto const patient = std::string{
      R"({"resourceType": "Patient", "id": "anna", "gender": "female"})"};
  import_documents(
      dir / "bundle", shipped_mapping(),
      {document_of("b.json", R"({"resourceType": "Bundle", "entry": [{)"
                             R"("resource": )" +
                                 patient + "}]}")});
  import_documents(dir / "lines", shipped_mapping(),
                   {document_of("Patient.ndjson", patient + "\n")});
  EXPECT_EQ(bytes_of(dir / "bundle"), bytes_of(dir / "lines"));
}

// An observation is sent again a day later as entered in error.
TEST(fhir, withdraws_what_was_entered_in_error) {
  auto const dir = temp_dir{};
  auto const bundle_with = [](std::string const& status) {
    return document_of("b.json",
                       R"({"resourceType": "Bundle", "entry": [
            {"resource": {"resourceType": "Patient", "id": "anna"}},
            {"resource": {"resourceType": "Observation", "id": "o1",
             "subject": {"reference": "Patient/anna"}, "status": ")" +
                           status + R"(",
             "code": {"coding": [{"system": "http://loinc.org",
                                  "code": "8302-2"}]},
             "effectiveDateTime": "2026-01-02"}}]})");
  };
  import_documents(dir / "store", shipped_mapping(), {bundle_with("final")},
                   10);
  import_documents(dir / "store", shipped_mapping(),
                   {bundle_with("entered-in-error")}, 11);
  auto const store = *store::open(dir / "store");
  auto const events =
      *store.events(*store.find_person("anna"), event_columns::all);
  ASSERT_GE(events.size, 1U);
  auto const known = [&](unsigned const day) {
    auto const on = as_number(std::chrono::sys_days{std::chrono::year{2026} /
                                                    1 / static_cast<int>(day)});
    auto counts = 0;
    for (auto i = std::size_t{0}; i < events.size; ++i) {
      counts += static_cast<int>(
          events.start[i] != kNoTime &&
          known_on(events.received_on[i], events.superseded_on[i], on));
    }
    return counts;
  };
  EXPECT_EQ(known(9), 0);
  EXPECT_EQ(known(10), 1);
  EXPECT_EQ(known(11), 0);
}

TEST(fhir, counts_each_resource_once_in_however_many_ways_it_is_read) {
  auto const dir = temp_dir{};
  auto mapping = shipped_mapping();
  // The stays once more, as residence.
  auto again = *std::ranges::find(
      mapping.files, "Encounter",
      [](auto const& entry) { return entry.resource.value; });
  for (auto& field : again.fields) {
    if (field.field.value == "concept") {
      field.constant.value = "residence";
    } else if (field.field.value == "event_id") {
      field.columns.resize(1);  // the type alone
    }
  }
  mapping.files.push_back(again);
  auto const done = import_documents(dir / "store", mapping,
                                     documents_in(cases() / "five_bundles"));
  auto const encounters = *std::ranges::find(
      done.summary.resources, "Encounter", &resource_counts::type);
  EXPECT_EQ(encounters.rows, 3U);
  EXPECT_EQ(encounters.accepted, 2U);
  EXPECT_EQ(encounters.passed_over, 1U);
}

TEST(fhir, obeys_opt_outs) {
  auto const dir = temp_dir{};
  auto mapping = shipped_mapping();
  auto& opt_outs = mapping.files.emplace_back();
  opt_outs.name.value = "opt_outs.csv";
  opt_outs.table = framework::record_table::opt_outs;
  for (auto const* const name : {"person_id", "scope"}) {
    auto& field = opt_outs.fields.emplace_back();
    field.field.value = name;
    field.columns.push_back({name, {}});
  }
  auto rows = *rows_of(documents_in(cases() / "five_bundles"), mapping);
  rows.push_back(
      rows_of(test_file{"opt_outs.csv", "person_id,scope\nanna,all\n"}));
  auto request = import_request{};
  request.store = dir / "store";
  request.concepts = &fhir_concepts();
  request.mapping = mapping;
  request.source = "ward";
  request.received_on = std::chrono::year{2026} / 1 / 31;
  auto const done = import_records(request, rows, {});
  ASSERT_TRUE(done) << done.error().message;
  EXPECT_FALSE(store::open(dir / "store")->find_person("anna"));
  auto const patients =
      *std::ranges::find(done->resources, "Patient", &resource_counts::type);
  EXPECT_EQ(patients.rows, 4U);
  EXPECT_EQ(patients.accepted, 2U);
  EXPECT_EQ(patients.opted_out, 1U);
  EXPECT_EQ(patients.passed_over, 1U);
}

TEST(fhir, is_told_by_the_ending) {
  EXPECT_TRUE(is_fhir_name("bundle.json"));
  EXPECT_TRUE(is_fhir_name("Patient.ndjson.gz"));
  EXPECT_FALSE(is_fhir_name("events.csv"));
  EXPECT_EQ(open_fhir("no/such/bundle.json").error().code,
            error_code::not_found);
}

}  // namespace
}  // namespace wm::record
