#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "metrics/engine/concept_sets.h"
#include "metrics/engine/period_mask.h"
#include "metrics/engine/person_records.h"
#include "metrics/engine/plan.h"
#include "metrics/engine/word_table.h"
#include "metrics/evaluate/person_state.h"
#include "record/state/person_state.h"

namespace wm::metrics::engine {

/// The events that say how persons are, where the package names them.
struct state_sources {
  state_sources(record::state_rules const& rules, concept_sets& sets);
  std::optional<source_number> registration, residence, care_home, pregnancy;
};

/// A word, and the periods in which it is said of a person.
struct word_in_periods {
  word_number word{kNoWord};
  period_mask in{0};
};

/// Adds to the periods of a word, or the word.
void add(std::vector<word_in_periods>& to, word_number word, period_mask in);

/// Whether a breakdown asks how persons are on a day: not what they are.
bool depends_on_day(std::string_view breakdown);

/// What a breakdown is called, by number.
using state_number = std::uint32_t;

/// How a person is on days: as metrics/evaluate/person_state.h says, for many
/// days at once.
class person_states {
 public:
  /// All must outlive this.
  person_states(records const& from, state_sources const& sources,
                person_records& person, word_table& words);

  /// Forgets the person before.
  void next_person();

  /// When registrations and residences hold.
  std::vector<stay_run> const& runs(belonging to);
  /// The days on which the person belongs and is alive: as days_belonging().
  std::vector<day_range> const& days(belonging to);
  /// Stays cut off by birth and death, by their first days.
  std::vector<record::stay_days> const& stays(belonging to);

  /// The periods, of those needed, on whose day the person lives, or may.
  period_mask there(fixed_day const& day) const;

  /// Whole months on a day, or nothing when they are not known [months].
  std::optional<int> age_in_months(day_number day) const;
  /// The same of each period's day, where that is not before the birth.
  int age_in_months(fixed_day const& day, std::size_t period) const {
    return record::whole_months(birth_, day.calendar[period]);
  }
  /// The periods on whose day the person is so old, or older.
  ///
  /// \param months  >= 0 [months]
  period_mask as_old_as(int months, fixed_day const& day) const {
    return person_.birth() == kNoEnd
               ? 0
               : day.since.at(record::day_after_months(birth_, months));
  }

  /// The number of a breakdown or characteristic.
  state_number number_of(std::string const& name);

  /// A characteristic as last known; kNoWord: unknown.
  word_number characteristic(state_number of);

  /// A word, and days on which it is surely the same.
  struct word_in_days {
    word_number word{kNoWord};
    day_range days;
    std::uint64_t since{0};  // of which person
  };
  /// What a breakdown calls the person on a day and some days around it;
  /// kNoWord: unknown.
  word_in_days const& word_near(state_number const of, day_number const day) {
    auto& last = questions_[of].last;
    if (last.since != persons_ || !holds(last.days, day)) {
      last = word_around(of, day);
      last.since = persons_;
    }
    return last;
  }
  word_number word_on(state_number const of, day_number const day) {
    return word_near(of, day).word;
  }
  /// The same for days of periods: all that are needed are in one of the
  /// words, or in kNoWord.
  void words_on(state_number of, fixed_day const& day, period_mask needed,
                std::vector<word_in_periods>& into);

 private:
  friend bool depends_on_day(std::string_view breakdown);
  enum class state {
    none,
    life_stage,
    age_band,
    broad_ethnic_group,
    residence,
    practice,
    care_home,
    carer,
  };
  /// Stays of one kind of the person, each way worked out when first needed.
  struct stays_of_kind {
    std::optional<source_number> source;
    bool has_runs{false}, has_days{false}, has_stays{false};
    std::vector<stay_run> runs;
    std::vector<day_range> days;
    std::vector<record::stay_days> stays;
  };
  enum class characteristic_kind { sex, ethnic_group, other };
  static state state_of(std::string_view name);
  stays_of_kind& kind(belonging to) {
    return to == belonging::registered ? registered_ : resident_;
  }
  std::vector<stay_run> const& runs(stays_of_kind& of);
  bool is_there(day_number day) const;
  bool pregnant_on(day_number day) const;
  period_mask pregnant(fixed_day const& day) const;
  word_number word_of(std::string const& name, record::person_state const& of);
  word_number stage_of_age(int years);
  word_number band_of_age(int years);
  word_number word_at(state_number of, std::uint32_t row);
  word_in_days word_around(state_number of, day_number day);
  word_in_days word_of_age(state_number of, day_number day);
  bool may_be_pregnant() const;
  word_number broad_group();
  void words_of_age(state_number of, fixed_day const& day, period_mask needed,
                    std::vector<word_in_periods>& into);
  word_number provider(std::uint32_t row);

  records const& from_;
  state_sources const& sources_;
  person_records& person_;
  word_table& words_;
  stays_of_kind registered_, resident_, care_home_;
  record::month_and_day birth_;
  /// What is said of an age, and the ages of which the same is said.
  struct word_of_ages {
    word_number word{kNoWord};
    int first{0}, last{0};  // [years]
  };
  static void note_same_ages(std::vector<word_of_ages>& in);
  static word_of_ages ages_as(std::vector<word_of_ages> const& in, int years) {
    auto const place = static_cast<std::size_t>(years);
    return place < in.size() ? in[place] : word_of_ages{kNoWord, years, years};
  }
  std::vector<word_of_ages> stages_, bands_;  // by age
  struct question {
    std::string name;
    state is{state::none};
    std::vector<word_number> places;  // by number of a place
    /// The characteristic of that name, of the person.
    std::uint64_t since{0};
    word_number characteristic{kNoWord};
    characteristic_kind said{characteristic_kind::other};
    word_in_days last;
  };
  word_number told_characteristic(question const& asked);
  /// \param text  of the store: where it stands says which it is
  word_number number_of_text(std::string_view text);
  std::vector<question> questions_;
  std::uint64_t persons_{0};
  std::vector<word_number> providers_;
  word_number yes_, no_;
  std::unordered_map<char const*, word_number> texts_, broad_groups_;
};

}  // namespace wm::metrics::engine
