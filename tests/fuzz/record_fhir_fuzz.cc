// Any mapping file and any FHIR document: no crash, no hang, every resource
// accounted for. The input is a mapping, a line "----", and a document; without
// that line, a document for the mapping below. A document that begins with "{"
// is a bundle, else resources one a line.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "checked_import.h"
#include "framework/record_mapping.h"
#include "record/fhir.h"
#include "record/import.h"

namespace {

constexpr auto kMapping = std::string_view{R"(mapping: fuzz
files:
  - name: "*json"
    resource: Patient
    table: persons
    fields:
      - {field: person_id, columns: [id]}
      - {field: birth, columns: [birthDate]}
      - {field: death, columns: ["deceasedDateTime|deceasedBoolean[true]"]}
  - name: "*json"
    resource: Observation
    table: events
    fields:
      - {field: event_id, columns: [resourceType, id]}
      - {field: person_id, columns: ["subject[Patient]"]}
      - {field: code, columns: ["code.coding[http://loinc.org].code|code.coding.code"]}
      - {field: system, columns: [code.coding.system]}
      - {field: start, columns: ["effectiveDateTime|effectivePeriod.start"]}
      - {field: value.systolic, columns: ["component[8480-6].valueQuantity.value"]}
      - {field: episode_id, columns: [encounter.period.start]}
    only: [{column: status, is_not: [entered-in-error]}]
  - name: "*json"
    resource: Observation
    table: events
    fields:
      - {field: event_id, columns: [resourceType, id]}
      - {field: person_id, columns: [subject]}
      - {field: withdrawn_on, constant: received_on}
    only: [{column: status, is: [entered-in-error]}]
leave_out:
  - {resource: Claim, why: money}
)"};

std::optional<wm::framework::record_mapping> mapping_of(
    std::string_view const text) {
  auto problems = std::vector<wm::framework::diagnostic>{};
  auto mapping =
      wm::framework::read_record_mapping(text, "mapping.yaml", problems);
  if (!mapping && problems.empty()) {
    std::abort();
  }
  return mapping;
}

/// Reads every source by itself: each resource is a row of just one of them.
void read_all(std::vector<wm::record::row_source> const& sources) {
  auto seen = std::set<std::uint64_t>{};
  for (auto const& source : sources) {
    auto const note = [&](std::uint64_t const number) {
      if (!seen.insert(number).second) {
        std::abort();
      }
    };
    auto const broken =
        source.read([&](std::uint64_t const number, auto const fields) {
          note(number);
          if (fields.size() != source.columns.size()) {
            std::abort();
          }
        });
    for (auto const& row : *broken) {
      note(row.row);
    }
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* const data,
                                      std::size_t const size) {
  auto const bytes =
      std::string_view{reinterpret_cast<char const*>(data), size};
  static auto const kOfAll = mapping_of(kMapping);
  constexpr auto kBetween = std::string_view{"----\n"};
  auto const middle = bytes.find(kBetween);
  auto const own = middle != std::string_view::npos;
  auto const text =
      std::string{own ? bytes.substr(middle + kBetween.size()) : bytes};
  auto const mapping = own ? mapping_of(bytes.substr(0, middle)) : kOfAll;
  if (!mapping) {
    return 0;
  }
  auto const document = wm::record::fhir_document{
      text.starts_with('{') ? "a.json" : "a.ndjson",
      [&]() -> wm::result<std::string> { return text; }};
  auto const rows = wm::record::rows_of({&document, 1}, *mapping);
  if (!rows) {
    return 0;
  }
  read_all(*rows);
  // An import writes some forty files: some inputs go all the way.
  constexpr auto kImported = std::size_t{8};
  if (size % kImported != 0) {
    return 0;
  }
  auto concepts = wm::framework::concepts{};
  concepts.all.emplace_back().id.value = "residence";
  auto request = wm::record::import_request{};
  request.store = wm::fuzz::work_folder() / "store";
  request.concepts = &concepts;
  request.mapping = mapping;
  request.source = "fuzz";
  request.received_on = std::chrono::sys_days{};
  auto ignored = std::error_code{};
  std::filesystem::remove_all(request.store, ignored);
  auto const done = wm::record::import_records(request, *rows, {});
  if (done) {
    wm::fuzz::check_import(*done, request.store);
  } else if (done.error().message.empty()) {
    std::abort();
  }
  return 0;
}
