#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/decimal.h"
#include "framework/state_definition.h"
#include "framework/text.h"

namespace wm::framework {

/// What an event of a concept is like in time.
enum class concept_kind {
  moment,  // a reading, a contact, an answer: it has a start
  stay,    // from a start to an end; without an end it is still going on
  state,   // holds from its start until its end, or for good
};

/// How far the codes of a list are all there are.
enum class code_list_status { complete, illustration };

/// How a code of a list stands for codes of records.
enum class code_match {
  whole,      // the same code
  beginning,  // and all that begin with it: I21 stands for I21.9
};

struct listed_code {
  std::string code;
  std::string term;
};

/// codelists/ID.csv, and what concepts.yaml says of it.
struct code_list {
  located<std::string> id;
  std::string system;   // snomed, icd10, loinc, local, ...
  std::string version;  // of the code system
  std::string source;
  code_list_status status{code_list_status::illustration};
  code_match match{code_match::whole};
  std::vector<listed_code> codes;  // in the order of the codes
};

/// A unit in which sources send a value, beside the value's own.
struct other_unit {
  located<std::string> unit;
  located<std::string> times;  // as written; empty: 1
  located<std::string> plus;   // as written; empty: 0
  wm::conversion conversion;
};

/// A measured number of a concept: the systolic part of a blood pressure.
struct concept_value {
  located<std::string> id;
  text title;
  std::string unit;
  int decimals{0};                 // 0 to 9; figures are summed with these
  located<std::string> plausible;  // as written: "50 to 300"; may be empty
  std::optional<decimal> lowest;   // plausible, in the value's unit
  std::optional<decimal> highest;  // plausible, in the value's unit
  std::vector<other_unit> also;
};

/// What an event says besides its code: how somebody was admitted.
struct concept_attribute {
  located<std::string> id;
  text title;
  std::vector<located<std::string>> words;  // all it may say; empty: anything
};

/// A kind of event, named in our words: diagnosis.hypertension.
struct record_concept {
  located<std::string> id;
  text title;
  concept_kind kind{concept_kind::moment};
  std::vector<located<std::string>> code_lists;
  std::vector<concept_attribute> attributes;
  std::vector<concept_value> values;
  std::string note;
};

/// What persons' tables say of a person besides birth and death: sex,
/// ethnic_group, religion, ...
struct characteristic {
  located<std::string> id;
  text title;
  std::vector<located<std::string>> words;
  std::string source;  // of the categories
};

/// concepts.yaml and codelists/.
struct concepts {
  std::vector<characteristic> characteristics;
  std::vector<code_list> code_lists;
  std::vector<record_concept> all;
  std::optional<state_definition> state;
};

/// The concept, code list or characteristic with that id, or null.
record_concept const* find_concept(concepts const& in, std::string_view id);
code_list const* find_code_list(concepts const& in, std::string_view id);
characteristic const* find_characteristic(concepts const& in,
                                          std::string_view id);

/// The value or attribute of that id, or null.
concept_value const* find_value(record_concept const& of, std::string_view id);
concept_attribute const* find_attribute(record_concept const& of,
                                        std::string_view id);

/// How a number sent in that unit becomes one in the value's own unit.
///
/// \param unit  as sent; empty means the value's own
/// \returns nothing when the value is not accepted in that unit
std::optional<conversion> conversion_from(concept_value const& to,
                                          std::string_view unit);

/// Whether the list has the code, whole or by its beginning. Points do not
/// count in ICD-10: I219 is I21.9.
bool stands_in(code_list const& list, std::string_view code);

}  // namespace wm::framework
