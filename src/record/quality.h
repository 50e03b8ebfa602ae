#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "framework/concept.h"
#include "record/concept_index.h"
#include "record/store.h"

namespace wm::record {

/// Something that may be wrong with events, by their source.
struct quality_warning {
  std::string source;
  std::string what;    // "starts before the person's birth"
  std::string detail;  // a code, a value, a word; may be empty
  std::uint64_t events{0};
  friend auto operator<=>(quality_warning const&,
                          quality_warning const&) = default;
};

/// How often the persons of one provider have something recorded.
struct completeness {
  std::string provider;        // empty: all persons
  std::string characteristic;  // birth, sex, ethnic_group, religion, ...
  std::uint64_t persons{0};    // who have an event there
  std::uint64_t recorded{0};   // of these, with one of the categories
};

struct store_quality {
  std::vector<quality_warning> warnings;       // by source, what, detail
  std::vector<record::completeness> complete;  // by provider, characteristic
};

/// Looks at all that counts today in a store: what contradicts the person's
/// life, what the package does not know, what is not plausible, what may
/// stand twice; and how complete persons' characteristics are.
///
/// \param progress  may be empty
/// \error invalid_input  the store is damaged
result<store_quality> quality_of(
    store const& records, framework::concepts const& concepts,
    std::function<void(std::string_view)> const& progress);

}  // namespace wm::record
