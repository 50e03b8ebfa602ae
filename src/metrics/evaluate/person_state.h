#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "framework/concept.h"
#include "metrics/evaluate/day_range.h"
#include "metrics/evaluate/truth.h"
#include "record/life_course.h"
#include "record/state/relatives.h"
#include "record/state/state_rules.h"

namespace wm::metrics {

/// A person whom a definition is applied to, and what is needed to say how
/// they are on a day. All must outlive it.
struct subject {
  record::life_course const& course;
  framework::concepts const& concepts;
  record::state_rules const& rules;
  record::relatives const* relatives{nullptr};  // null: carers are unknown
};

/// The day of birth that counts; nothing when it is unknown.
std::optional<day_number> birth_of(record::life_course const& course);

/// The day of death that counts; nothing for who is alive.
std::optional<day_number> death_of(record::life_course const& course);

/// Unknown without a birth, unless the person is dead.
truth alive_on(record::life_course const& course, day_number day);

/// Where stays of a person are looked up: registration, residence.
enum class belonging { registered, resident };

/// Whether a stay goes on, on the day, and the person is alive.
truth belongs_on(subject const& of, belonging to, day_number day);

/// Whether the person belongs on every day of a window, but for gaps of at
/// most so many days. A window without beginning or end is never filled.
///
/// \param gap  >= 0 [days]
truth belongs_throughout(subject const& of, belonging to,
                         day_range const& window, std::int32_t gap);

/// The days on which the person belongs and is alive, joined.
std::vector<day_range> days_belonging(subject const& of, belonging to);

/// A characteristic, as last known: sex, ethnic_group, religion.
///
/// \returns empty when it is unknown
std::string characteristic_of(record::life_course const& course,
                              std::string_view name);

/// What a breakdown calls a person: a state on the day, or a characteristic.
///
/// \param name  of record::breakdowns_of, or of a characteristic
/// \returns empty when it is unknown
std::string group_on(subject const& of, std::string_view name, day_number day);

}  // namespace wm::metrics
