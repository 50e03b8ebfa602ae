#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "synth/detail/conditions.h"
#include "synth/detail/diary.h"
#include "synth/detail/provider_styles.h"
#include "synth/detail/random_stream.h"
#include "synth/detail/resident.h"

namespace wm::synth::detail {

/// A time on the list of a practice.
struct registration {
  day_number from;
  day_number to;  // first day off the list; kNoTime: still on it
  provider practice;
};

/// Days in hospital, both in.
struct hospital_days {
  day_number from;
  day_number to;
  bool emergency;
  bool visited{false};  // somebody looks in within the week after
};

/// All that the parts of a person's life have to know of each other.
struct life {
  std::uint64_t seed;
  resident const& who;
  window const& years;
  provider_styles const& styles;
  diary& book;
  std::array<day_number, kConditions> onset{};
  std::vector<registration> lists{};
  std::vector<hospital_days> stays{};  // in order, not overlapping
  std::vector<day_number> visits{};    // kept appointments with the practice
  double use{1.0};                     // of services, beside need; 1 on average
  int episodes{0};
  detail::smoking smokes{smoking::never};
  double pressure{0.0};           // standing among others' [deviations]
  double sugar{0.0};              // likewise
  std::vector<day_number> flu{};  // vaccinations
  day_number care_home{kNoTime};  // first day in one

  random_stream chance(subject const of) const {
    return random_stream{seed, who.key, of};
  }
  bool has(condition const one, day_number const day) const {
    return onset[static_cast<std::size_t>(one)] <= day;
  }
  int conditions_on(day_number const day) const {
    auto count = 0;
    for (auto const from : onset) {
      count += from <= day ? 1 : 0;
    }
    return count;
  }
  double age(day_number const day) const { return age_on(who, day); }
  /// The practice on whose list the person is; none when on no list.
  provider practice_on(day_number const day) const {
    for (auto const& one : lists) {
      if (one.from <= day && day < one.to) {
        return one.practice;
      }
    }
    return provider::none;
  }
  practice_style const& style_on(day_number const day) const {
    return styles.of_practice(practice_on(day));
  }
  /// In hospital, or away from the borough, on one of the days.
  bool is_elsewhere(day_number const from, day_number const to) const {
    if (who.away_from <= to && from < who.back_on && who.away_from != kNoTime) {
      return true;
    }
    for (auto const& stay : stays) {
      if (stay.from <= to && from <= stay.to) {
        return true;
      }
    }
    return false;
  }
};

/// The nearest kept appointment, because things are done when people are
/// there anyway; the day itself when none is near.
///
/// \param to  > from
day_number day_of_visit(life const& of, day_number day, day_number from,
                        day_number to);

/// From the most to the least deprived fifth: factors of need and of use.
struct by_fifth {
  double of[5];
  double operator[](int const fifth) const { return of[fifth - 1]; }
};

/// How likely somebody does what a share of people do, of whom some do
/// everything and some little.
///
/// \param willing  0 to 1, of the person; over all persons the share holds
inline double share_of(double const share, double const willing) {
  constexpr auto kAlike = 1.6;
  auto const room = share < 0.5 ? share : 1.0 - share;
  return share + kAlike * room * (willing - 0.5);
}

// The parts of a life, in the order in which they are written. Each draws from
// streams of its own.

/// Smoking, blood pressure and sugar of the person, as they are before anyone
/// asks. Fills `smokes`, `pressure`, `sugar`.
void write_body(life& of);
/// Registration and addresses. Fills `lists`.
void write_homes(life& of);
/// Diagnoses as practices know them.
void write_conditions(life& of);
/// Appointments with a practice, and what is measured.
void write_general_practice(life& of);
/// Smoking and checks.
void write_prevention(life& of);
/// Vaccination in autumn. Fills `flu`.
void write_flu(life& of);
/// Emergency departments, admissions, planned care. Fills `stays`.
void write_hospital(life& of);
void write_planned_stays(life& of);
void write_hospital_appointments(life& of);
provider draw_hospital(random_stream& chance);
/// Replaced hips, with what patients report before and after.
void write_hip_replacement(life& of);
/// Pregnancies and births of a woman.
///
/// \param births  of her children in the borough, ascending
void write_maternity(life& of, std::vector<day_number> const& births);
/// Reviews and vaccinations of young children.
void write_childhood(life& of);
/// Talking therapy with its scores.
void write_mental_health(life& of);
/// Care homes, packages of care, support after hospital.
void write_social_care(life& of);
/// Care plans, decisions, handover to adult care, end of life.
void write_care_plans(life& of);
/// Questions to residents, and the answers of those who do.
void write_surveys(life& of);
/// What was written down wrongly, and put right later.
void write_mistakes(life& of);

}  // namespace wm::synth::detail
