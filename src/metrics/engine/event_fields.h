#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "base/decimal.h"
#include "metrics/engine/concept_sets.h"
#include "metrics/engine/person_records.h"
#include "metrics/engine/word_table.h"
#include "metrics/expression.h"

namespace wm::metrics::engine {

/// Values and words of events: as value_in() and word_in() say, but what
/// follows from texts of the store is found out once. Names are words of the
/// table.
class event_fields {
 public:
  /// All must outlive this.
  event_fields(records const& from, concept_sets& sets, word_table& words,
               person_records const& person);

  /// \returns nothing when it was not taken or is not plausible, or when the
  ///          event has two different ones
  std::optional<decimal> value(seen_event const& of, word_number name,
                               whose_word whose) {
    // Several definitions ask the same of an event.
    auto const row = whose == whose_word::last ? of.final : of.first;
    auto const asked = asked_value{person_.person(), row, name, of.as};
    auto& known = known_values_[(row * 8 + name) % known_values_.size()];
    if (known.first != asked) {
      known = {asked, read_value(of, name, row)};
    }
    return known.second;
  }

  /// Whether the event has all values of its concepts, all plausible.
  bool is_plausible(seen_event const& of);

  /// \returns kNoWord when it is not given or is no word of its concept
  word_number word(seen_event const& of, word_number name, whose_word whose);

 private:
  /// A stored number as a value that is asked for.
  struct meaning {
    record::concept_index::value_plan plan;
    framework::concept_value const* value;
    /// Of numbers in the value's own unit: what they are times, and the
    /// lowest and highest that are plausible [units of its last digit].
    struct own_unit {
      std::int64_t times, lowest, highest;
    };
    std::optional<own_unit> own;
  };
  static std::optional<meaning::own_unit> in_own_unit(
      record::concept_index::value_plan const& plan,
      framework::concept_value const& value);
  struct asked_value {
    std::uint32_t person, row;
    word_number name;
    set_number as;
    friend bool operator==(asked_value const&, asked_value const&) = default;
  };
  std::optional<decimal> read_value(seen_event const& of, word_number name,
                                    std::uint32_t row);
  static std::optional<std::int64_t> number_of(meaning const& is,
                                               std::int64_t stored);
  /// By kind of number.
  using value_meanings = std::vector<std::optional<std::vector<meaning>>>;
  using word_meanings = std::vector<word_number>;  // by attributes
  template <typename Known>
  using by_set_and_name = std::vector<std::vector<Known>>;

  std::vector<meaning> const& meanings(value_meanings& known, set_number as,
                                       word_number name, std::uint32_t kind);
  /// Words of a name by attributes, of the concepts that were asked for last.
  struct last_meanings {
    set_number meant{0};
    word_number const* words{nullptr};
  };
  word_number attribute_word(std::uint32_t const attributes,
                             word_number const name, set_number const meant) {
    if (name < last_.size() && last_[name].words != nullptr &&
        last_[name].meant == meant) {
      auto const word = last_[name].words[attributes];
      if (word != kNotLookedUp) {
        return word;
      }
    }
    return look_up_attribute(attributes, name, meant);
  }
  word_number look_up_attribute(std::uint32_t attributes, word_number name,
                                set_number meant);
  word_number field(wanted_row const& row, std::uint32_t number,
                    word_number name);
  word_number text(record::words of, std::uint32_t number);
  std::vector<word_number> const& value_names(set_number as);

  records const& from_;
  concept_sets& sets_;
  word_table& words_;
  person_records const& person_;
  std::array<std::pair<asked_value, std::optional<decimal>>, 256> known_values_;
  by_set_and_name<value_meanings> values_;
  by_set_and_name<word_meanings> attributes_;
  std::vector<last_meanings> last_;  // by name
  std::map<set_number, std::vector<word_number>> value_names_;
  std::vector<std::vector<word_number>> texts_;  // by kind of text, number
  // What lines call the columns.
  word_number provider_, site_, place_, source_, code_, episode_;
};

}  // namespace wm::metrics::engine
