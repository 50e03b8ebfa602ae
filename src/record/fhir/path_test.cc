#include "record/fhir/path.h"

#include <gtest/gtest.h>

namespace wm::record::fhir {
namespace {

// A reading of a patient, a medicine as another resource and as one that is
// contained, and a search instead of a reference.
bundle example() {
  return bundle::read(
      R"({"resourceType": "Bundle", "entry": [
      {"fullUrl": "urn:uuid:1", "resource": {
        "resourceType": "Patient", "id": "anna",
        "identifier": [{"system": "urn:a", "value": "1"},
                       {"system": "urn:b", "value": "2"}],
        "extension": [{"url": "http://x.org/a|1", "valueCode": "F"}]}},
      {"resource": {"resourceType": "Observation", "id": "o1",
        "subject": {"reference": "urn:uuid:1"},
        "performer": [{"reference": "Practitioner/p9"},
                      {"reference": "Organization/R1H/_history/2"}],
        "device": {"reference": "Device?identifier=urn:x|1"},
        "code": {"coding": [{"system": "urn:local", "code": "W"},
                            {"system": "http://loinc.org", "code": "29463-7"}]},
        "active": true, "note": null, "empty": [],
        "component": [{"code": {"coding": [{"code": "8480-6"}]},
                       "valueQuantity": {"value": 138.0}}]}},
      {"resource": {"resourceType": "Medication", "id": "m1",
        "code": {"coding": [{"code": "861467"}]}}},
      {"resource": {"resourceType": "MedicationRequest", "id": "r1",
        "contained": [{"resourceType": "Medication", "id": "m",
                       "code": {"coding": [{"code": "7"}]}}],
        "medicationReference": {"reference": "Medication/m1"},
        "other": {"reference": "#m", "display": "Seven"}}}]})",
      layout::bundle);
}

std::string at(std::size_t const resource, std::string_view const written) {
  auto const whole = example();
  auto const parsed = path::parse(written);
  EXPECT_TRUE(parsed) << written;
  return std::string{parsed->in(whole, whole.resources()[resource])};
}

TEST(fhir_path, goes_by_names_and_takes_first_items) {
  EXPECT_EQ(at(0, "id"), "anna");
  EXPECT_EQ(at(0, "identifier.value"), "1");
  EXPECT_EQ(at(1, "code.coding.code"), "W");
  EXPECT_EQ(at(1, "active"), "true");
  EXPECT_EQ(at(1, "note"), "");
  EXPECT_EQ(at(1, "empty.value"), "");
  EXPECT_EQ(at(1, "code"), "");
  EXPECT_EQ(at(1, "nothing.there"), "");
}

TEST(fhir_path, chooses_items_by_url_system_code_or_text) {
  EXPECT_EQ(at(0, "identifier[urn:b].value"), "2");
  EXPECT_EQ(at(0, "identifier[urn:c].value"), "");
  EXPECT_EQ(at(0, "extension[http://x.org/a|1].valueCode"), "F");
  EXPECT_EQ(at(1, "code.coding[http://loinc.org].code"), "29463-7");
  EXPECT_EQ(at(1, "component[8480-6].valueQuantity.value"), "138.0");
  EXPECT_EQ(at(1, "component[8462-4].valueQuantity.value"), "");
  EXPECT_EQ(at(1, "active[true]"), "true");
  EXPECT_EQ(at(1, "active[false]"), "");
}

TEST(fhir_path, takes_the_first_alternative_that_leads_to_a_text) {
  EXPECT_EQ(at(1, "value|note|code.coding[urn:x].code|id"), "o1");
}

TEST(fhir_path, gives_the_ids_of_references) {
  EXPECT_EQ(at(1, "subject"), "anna");
  EXPECT_EQ(at(1, "subject[Patient]"), "anna");
  EXPECT_EQ(at(1, "subject[Group]"), "");
  EXPECT_EQ(at(1, "performer"), "p9");
  EXPECT_EQ(at(1, "performer[Organization]"), "R1H");
  EXPECT_EQ(at(1, "device"), "");
  EXPECT_EQ(at(1, "subject.reference"), "urn:uuid:1");
}

TEST(fhir_path, goes_on_in_the_resource_that_a_reference_names) {
  EXPECT_EQ(at(1, "subject.identifier[urn:b].value"), "2");
  EXPECT_EQ(at(3, "medicationReference.code.coding.code"), "861467");
  EXPECT_EQ(at(3, "other.code.coding.code"), "7");
  EXPECT_EQ(at(3, "other.display"), "Seven");
  EXPECT_EQ(at(3, "other"), "");
}

TEST(fhir_path, refuses_what_is_no_path) {
  for (auto const* const wrong :
       {"", "|", "a|", "|a", "a..b", ".a", "a.", "a b", "a[", "a[]", "a[b",
        "a[b]c", "a[b][c]", "[a]"}) {
    EXPECT_FALSE(path::parse(wrong)) << wrong;
  }
}

}  // namespace
}  // namespace wm::record::fhir
