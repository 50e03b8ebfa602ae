#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/result.h"
#include "figures/needs_picture.h"
#include "record/concept_index.h"
#include "record/life_course.h"
#include "record/state/breakdown.h"
#include "record/state/state_rules.h"
#include "record/store.h"

namespace wm::needs {

/// Conditions first recorded in so many years before the day count as new.
inline constexpr auto kFreshYears = 5;

/// Who has been registered for less than so long may bring old conditions
/// along that look new [days].
inline constexpr auto kSettledDays = 365;

/// Of fewer new cases no median is told: it would be nearly somebody's age.
inline constexpr auto kLeastOnsets = std::size_t{20};

/// The days of a picture: the day itself and the same day of earlier years,
/// back to a first day, oldest first. 29 February becomes 28.
std::vector<record::day_number> yearly_days(record::day_number first,
                                            record::day_number on);

/// Counts persons one by one, in any order. Who lives here on a day is alive
/// and registered with a practice (where the package names no registration:
/// alive).
///
/// - Groups, age and fifth are those of the day. Fifths are those of the
///   place's own people.
/// - Somebody has a condition from its first record on, until all its records
///   have ended.
/// - Onset is the first record of a condition. It is new when it lies in the
///   kFreshYears before the day and the person was registered kSettledDays
///   before it; what was recorded earlier, or by somebody who had just come,
///   is old: when it began is not known here.
class picture_counts {
 public:
  /// \param rules  must outlive this
  /// \param days   as yearly_days() gives them, not empty
  picture_counts(record::state_rules const& rules,
                 std::vector<record::day_number> days);

  /// \param course  with its registrations, residences, pregnancies and
  ///                conditions; other events do not matter
  void add(record::life_course const& course);

  /// Places of the concepts whose events matter, ascending.
  std::vector<std::uint32_t> concepts() const;

  /// \error undefined  never for ages that add() made
  result<figures::needs_picture> finish() const;

 private:
  struct onset_ages {
    std::int64_t with{0};
    std::vector<double> fresh;  // ages [years]
  };
  struct burden {
    std::int64_t people{0};
    std::int64_t any{0};
    std::int64_t several{0};
  };
  struct year_counts {
    std::int64_t people{0};
    std::int64_t several{0};
    std::vector<std::int64_t> with;
  };
  struct told_apart {
    record::breakdown by;
    std::vector<std::int64_t> people;  // by group
  };
  friend class picture_layout;

  bool lives_here(record::life_course const& of, record::day_number day) const;
  void add_today(record::life_course const& course,
                 std::span<std::optional<record::day_number> const> first,
                 std::vector<bool> const& has);

  record::state_rules const& rules_;
  std::vector<record::day_number> days_;
  record::day_number fresh_from_;
  std::vector<std::uint32_t> conditions_;  // places of concepts, in order
  record::breakdown sexes_;
  std::vector<told_apart> breakdowns_;
  std::vector<std::vector<std::int64_t>> ages_;  // by band, sex
  std::vector<std::vector<burden>> burden_;      // by band, fifth
  std::vector<std::vector<onset_ages>> onsets_;  // by condition, fifth
  std::vector<year_counts> years_;
};

/// What to read.
struct picture_request {
  record::store const& store;
  record::concept_index const& index;
  record::state_rules const& rules;
  record::day_number known_on;
  record::day_number first;  // of the years told
  record::day_number on;
};

/// The picture of everybody whom a table of persons names.
///
/// \error invalid_input  the store is damaged
result<figures::needs_picture> picture_of(picture_request const& of);

}  // namespace wm::needs
