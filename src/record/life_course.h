#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "framework/concept.h"
#include "record/concept_index.h"
#include "record/moment.h"
#include "record/store.h"

namespace wm::record {

/// A day as sources give it; of a month or year its first day.
struct known_day {
  day_number day{kNoTime};  // kNoTime: not known, or has not happened
  record::precision precision{record::precision::day};
  friend bool operator==(known_day const&, known_day const&) = default;
};

/// A measured number, once for each concept of its event that has it.
struct measured_value {
  std::uint32_t concept_place;  // in framework::concepts::all
  std::uint32_t value;          // place in record_concept::values
  std::int64_t number;  // in units of 10^-decimals of the concept's own unit
  bool plausible;       // within the limits of the concept
};

/// What a person or an event has said of it: {"method", "emergency"}.
struct said {
  std::string_view name;
  std::string_view word;
  friend bool operator==(said const&, said const&) = default;
};

/// An event as known on a day.
struct life_event {
  std::string_view id, source, system, code;
  minutes start{kNoTime};
  minutes end{kNoTime};  // kNoTime: a moment, or it still goes on
  precision start_precision{precision::day};
  precision end_precision{precision::day};
  std::vector<std::uint32_t> concepts;                 // places, ascending
  std::vector<measured_value> values;                  // by concept
  std::vector<said> attributes;                        // by name
  std::string_view provider, site, place, episode_id;  // empty: not given
  day_number recorded_on{kNoTime};
  day_number received_on{kNoTime};
};

/// A relation as known on a day: `other` is the mother of this person.
struct life_relation {
  std::string_view kind, other;
  day_number from{kNoTime};  // kNoTime: not given
  day_number to{kNoTime};    // the last day; kNoTime: it holds
  std::string_view source;
};

/// One person's records in clear, as known at the end of a day. The texts
/// belong to whoever made it: for life_course_of() the store.
struct life_course {
  std::string_view person_id;
  known_day birth, death;
  std::string_view sex, ethnic_group;  // empty: unknown
  std::vector<said> characteristics;   // all others that are known, by name
  std::vector<life_event> events;      // by start, id, source
  std::vector<life_relation> relations;
};

/// What was known of a person at the end of a day: only rows with
/// received_on <= known_on < superseded_on, without notices of withdrawal.
///
/// Sources may answer differently what sex or ethnic group a person has. An
/// answer is a word of the package; what is no such word is no answer and
/// overwrites none. Answers date from the day a source first sent them:
/// sending one again does not make it newer. The newest answer holds. Answers
/// of one day that differ contradict each other: none of them counts, and the
/// one before holds.
///
/// Births follow the same rule; a month or year that agrees with a day does
/// not overwrite it. A death holds as long as one source's newest row has it;
/// of different days the earliest, because nobody can be sure of life after.
///
/// \param concepts  those of the index
/// \param person    < persons + unlinked of the store
/// \returns texts live as long as the store
/// \error invalid_input  the store is damaged
result<life_course> life_course_of(store const& records,
                                   framework::concepts const& concepts,
                                   concept_index const& index,
                                   std::uint32_t person, day_number known_on);

/// The same without events and relations, person after person: birth, death,
/// characteristics. What words of the store mean is looked up once.
class person_facts {
 public:
  /// \param concepts  those of the index; all must outlive this
  person_facts(store const& records, framework::concepts const& concepts,
               concept_index const& index, day_number known_on);

  /// Reads the columns of persons that follow each other.
  ///
  /// \param last  first < last <= persons + unlinked of the store
  /// \error invalid_input  the store is damaged
  result<void> read_batch(std::uint32_t first, std::uint32_t last);

  /// Goes to a person of the batch.
  ///
  /// \error invalid_input  the store is damaged
  result<void> go_to(std::uint32_t person);

  /// Of the person; texts live as long as the store.
  life_course const& are() const { return are_; }

 private:
  /// What a text says, if it is an answer.
  struct answer {
    bool looked_up{false};
    std::string_view word;
  };
  struct answers {
    bool looked_up{false};
    bool contradicts{false};  // itself, or a column
    std::vector<said> all;    // by name
  };
  std::string_view word(std::vector<answer>& known, std::string_view name,
                        words of, std::uint32_t number);
  answers const& characteristics(std::uint32_t number);
  /// Of a person whom one row tells of, as of most.
  ///
  /// \returns false: its answers have to be weighed
  bool read_only_row(std::size_t row);

  store const& in_;
  framework::concepts const& concepts_;
  concept_index const& index_;
  day_number known_on_;
  std::uint32_t batch_first_{0};
  version_span rows_;
  life_course are_;
  std::vector<answer> sexes_, ethnic_groups_;
  std::vector<answers> characteristics_;
};

}  // namespace wm::record
