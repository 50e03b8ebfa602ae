#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "base/decimal.h"
#include "framework/concept.h"
#include "record/store.h"

namespace wm::record {

/// Which concepts of a package the codes of a store mean, and how its values
/// become numbers with the unit and precision of a concept. Stores keep what
/// sources sent; a change of concepts.yaml or of a code list therefore needs
/// no new import, only a new index.
class concept_index {
 public:
  /// \param concepts  must outlive this
  concept_index(store const& records, framework::concepts const& concepts);

  /// The concepts of a code of the store, by their places in
  /// framework::concepts::all, ascending. Several lists may have one code.
  ///
  /// \param code  < number of codes of the store
  std::span<std::uint32_t const> concepts_of(std::uint32_t const code) const {
    auto const first = ends_[code];
    return std::span{concepts_}.subspan(first, ends_[code + 1] - first);
  }

  /// The codes of the store that mean a concept, ascending.
  ///
  /// \param concept_place  < number of concepts
  std::vector<std::uint32_t> codes_of(std::uint32_t concept_place) const;

  /// Which value of a concept a kind of number is, and how to convert it.
  struct value_plan {
    std::uint32_t value;  // place in record_concept::values
    conversion by;
    int places_in;   // of the stored number
    int places_out;  // of the concept's value
  };
  /// \returns nothing when the concept has no such value, or does not accept
  ///          its unit
  std::optional<value_plan> plan_of(std::uint32_t concept_place,
                                    std::uint32_t value_kind) const;

 private:
  framework::concepts const& in_;
  std::vector<value_kind> kinds_;
  std::vector<std::uint32_t> concepts_;
  std::vector<std::size_t> ends_;  // one more than codes
};

/// A stored number in units of 10^-places_out of the concept's unit, halves
/// away from zero.
///
/// \returns nothing when it does not fit into 64 bits
std::optional<std::int64_t> number_in(concept_index::value_plan const& plan,
                                      std::int64_t stored);

/// Whether a number lies within what is plausible for a value.
///
/// \param number  in units of 10^-decimals of the value's own unit
bool is_plausible(framework::concept_value const& of, std::int64_t number);

}  // namespace wm::record
