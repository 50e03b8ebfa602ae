#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/decimal.h"

namespace wm::record {

/// Texts that a store keeps once and rows name by number.
enum class words : std::uint8_t {
  code,  // system and code; see code_text
  provider,
  site,
  place,
  attributes,  // all of an event; see attribute_list
  source,
  value_kind,  // name, unit and decimal places; see value_kind
  sex,
  ethnic_group,
  characteristics,  // all others of a person; as attributes
  relation_kind,
  other,  // person or household that a relation leads to
};
inline constexpr auto kWords = std::size_t{12};

/// A code and its system; the system "concept" has ids of concepts.yaml.
struct code_text {
  std::string_view system;
  std::string_view code;
};
inline constexpr auto kConceptSystem = std::string_view{"concept"};
code_text read_code(std::string_view text);
std::string to_text(code_text const& code);

/// {"method", "emergency"}, by name.
using attribute_list =
    std::vector<std::pair<std::string_view, std::string_view>>;
attribute_list read_attributes(std::string_view text);

/// What a stored number is: 1365 of {systolic, mmHg, 1} is 136.5 mmHg.
struct value_kind {
  std::string_view name;
  std::string_view unit;  // as received, may be empty
  int places{0};          // [decimal places]
};
value_kind read_value_kind(std::string_view text);
std::string to_text(value_kind const& kind);

}  // namespace wm::record
