#include "synth/detail/conditions.h"

#include <algorithm>
#include <cmath>

#include "synth/detail/ages.h"
#include "synth/detail/ethnicity.h"
#include "synth/detail/random_stream.h"

namespace wm::synth::detail {

namespace {

// Shares: registers of the practices of Tower Hamlets, Quality and Outcomes
// Framework 2019/20 (NHS Digital), of adults' registers times the share of
// adults. Ages at onset, their spread and the step between fifths are assumed.
constexpr condition_facts kTable[] = {
    {0.0738, 60.0, 14.0, 2.2}, {0.0528, 57.0, 14.0, 2.2},
    {0.0472, 14.0, 14.0, 0.5}, {0.0111, 68.0, 10.0, 2.0},
    {0.0150, 67.0, 11.0, 2.2}, {0.0056, 74.0, 10.0, 1.0},
    {0.0041, 75.0, 10.0, 1.7}, {0.0072, 72.0, 12.0, 1.7},
    {0.0215, 72.0, 12.0, 1.7}, {0.0644, 36.0, 15.0, 1.2},
    {0.0128, 30.0, 10.0, 0.6}, {0.0029, 82.0, 7.0, 1.0},
    {0.0035, 30.0, 22.0, 0.5}, {0.0040, 3.0, 1.0, 0.0},
    {0.0135, 66.0, 14.0, 0.3}, {0.0800, 42.0, 14.0, 1.5},
};
static_assert(std::size(kTable) == kConditions);

double normal_below(double const z) {
  return 0.5 * std::erfc(-z / std::sqrt(2.0));
}

/// How many of those who live long enough get it, so that the borough's
/// residents, with their ages, have the share of the table.
std::array<double, kConditions> ever() {
  auto out = std::array<double, kConditions>{};
  auto const ages = residents_by_age();
  auto people = 0.0;
  for (auto const one : ages) {
    people += one;
  }
  for (auto c = std::size_t{0}; c < kConditions; ++c) {
    auto affected = 0.0;
    for (auto age = std::size_t{0}; age < ages.size(); ++age) {
      affected +=
          ages[age] / people *
          normal_below((static_cast<double>(age) + 0.5 - kTable[c].onset) /
                       kTable[c].deviation);
    }
    out[c] = std::min(0.95, kTable[c].share / affected);
  }
  return out;
}

/// How much more often than others a group gets a condition (assumed).
double of_group(condition const one, ethnic_group const group) {
  auto const broad = broad_group_of(group);
  if (one == condition::diabetes) {
    return broad == broad_group::asian   ? 1.4
           : broad == broad_group::black ? 1.2
                                         : 0.62;
  }
  if (one == condition::hypertension && broad == broad_group::black) {
    return 1.35;
  }
  if (one == condition::copd) {
    return broad == broad_group::white ? 1.4 : 0.65;
  }
  return 1.0;
}

/// How much more often than others those get it who smoke or did, and how much
/// less the others: so that together they are as many (assumed).
double of_smoking(condition const one, smoking const smokes) {
  auto const more = one == condition::copd                     ? 2.2
                    : one == condition::coronary_heart_disease ? 1.5
                    : one == condition::stroke                 ? 1.4
                    : one == condition::cancer                 ? 1.3
                                                               : 1.0;
  return smokes != smoking::never
             ? more
             : (1.0 - kEverSmoked * more) / (1.0 - kEverSmoked);
}

/// A condition of which another is a consequence (assumed).
struct consequence {
  condition first;
  condition later;
  double with;  // times as often as on average, of those who have the first
  double without;
};
constexpr consequence kConsequences[] = {
    {condition::obesity, condition::diabetes, 1.9, 0.87},
    {condition::obesity, condition::hypertension, 1.6, 0.91},
    {condition::hypertension, condition::coronary_heart_disease, 1.6, 0.72},
    {condition::hypertension, condition::stroke, 1.7, 0.60},
    {condition::hypertension, condition::heart_failure, 1.6, 0.60},
    {condition::hypertension, condition::chronic_kidney_disease, 1.6, 0.65},
    {condition::diabetes, condition::coronary_heart_disease, 1.7, 0.80},
    {condition::diabetes, condition::chronic_kidney_disease, 1.8, 0.75},
    {condition::coronary_heart_disease, condition::heart_failure, 2.6, 0.82},
    {condition::atrial_fibrillation, condition::stroke, 2.4, 0.95},
};

/// First those of which others are consequences.
constexpr condition kOrder[] = {
    condition::obesity,
    condition::hypertension,
    condition::diabetes,
    condition::coronary_heart_disease,
    condition::atrial_fibrillation,
    condition::heart_failure,
    condition::stroke,
    condition::chronic_kidney_disease,
    condition::asthma,
    condition::copd,
    condition::depression,
    condition::severe_mental_illness,
    condition::dementia,
    condition::epilepsy,
    condition::learning_disability,
    condition::cancer,
};
static_assert(std::size(kOrder) == kConditions);

/// How much more often somebody gets a condition on a day because of those
/// they had before.
double of_earlier(condition const one,
                  std::array<day_number, kConditions> const& onset,
                  day_number const day) {
  auto out = 1.0;
  for (auto const& link : kConsequences) {
    if (link.later == one) {
      out *= onset[static_cast<std::size_t>(link.first)] < day ? link.with
                                                               : link.without;
    }
  }
  return out;
}

}  // namespace

std::span<condition_facts const> condition_table() {
  return kTable;
}

std::array<day_number, kConditions> onsets_of(std::uint64_t const seed,
                                              resident const& who,
                                              smoking const smokes) {
  static auto const kEver = ever();
  constexpr auto kMiddle = 3;       // fifth
  constexpr auto kCommon = 0.5;     // of a person's conditions with each other
  constexpr auto kOwn = 0.8660254;  // so that the deviation stays what it is
  auto chance = random_stream{seed, who.key, subject::conditions};
  auto out = std::array<day_number, kConditions>{};
  // Those who die young had their conditions earlier than others.
  auto const of_person = chance.normal(who.death == kNoTime ? 0.0 : -0.9, 1.0);
  for (auto const one : kOrder) {
    auto const c = static_cast<std::size_t>(one);
    auto const& facts = kTable[c];
    auto const z = kCommon * of_person + kOwn * chance.normal(0.0, 1.0);
    auto const age = facts.onset + facts.deviation * z +
                     facts.earlier * (who.fifth - kMiddle);
    auto const day =
        who.birth + static_cast<day_number>(std::max(0.7, age) * kYear);
    auto const gets =
        chance.chance(kEver[c] * of_group(one, who.group) *
                      of_smoking(one, smokes) * of_earlier(one, out, day));
    out[c] = gets ? day : kNoTime;
  }
  return out;
}

}  // namespace wm::synth::detail
