#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "synth/test_persons.h"

namespace wm::synth {

/// Numerators and denominators by name, and sums for slopes.
class portrait {
 public:
  explicit portrait(record::day_number const until) : until_{until} {}

  void add(seen_person const& one);
  std::map<std::string, double> figures() const;

 private:
  struct fraction {
    double above{0.0};
    double below{0.0};
    double value() const { return below > 0.0 ? above / below : 0.0; }
  };
  struct line {
    double n{0}, x{0}, y{0}, xx{0}, xy{0};
    void add(double const one, double const other) {
      n += 1;
      x += one;
      y += other;
      xx += one * one;
      xy += one * other;
    }
    double slope() const { return (n * xy - x * y) / (n * xx - x * x); }
  };
  static void add_to(fraction& one, bool const hit) {
    one.above += hit ? 1.0 : 0.0;
    one.below += 1.0;
  }
  void count(std::string const& name, bool const hit) {
    add_to(fractions_[name], hit);
  }
  void add_person(seen_person const& one);
  void add_children(seen_person const& one);
  void add_use(seen_person const& one);
  void add_stays(seen_person const& one);
  void add_answers(seen_person const& one);
  double of(std::string const& name) const {
    auto const found = fractions_.find(name);
    return found == fractions_.end() ? 0.0 : found->second.value();
  }
  double ratio(std::string const& name) const {
    return of(name + "_1") / of(name + "_5");
  }

  record::day_number until_;
  std::map<std::string, fraction> fractions_;
  std::map<std::string, line> lines_;
};

inline std::string by_fifth_name(std::string_view const name, int const fifth) {
  return std::string{name} + "_" + std::to_string(fifth);
}

inline void portrait::add_person(seen_person const& one) {
  constexpr int kAges[] = {0, 5, 18, 25, 35, 50, 65, 200};
  constexpr std::string_view kNames[] = {"under_5",    "5_to_17",  "18_to_24",
                                         "25_to_34",   "35_to_49", "50_to_64",
                                         "65_and_over"};
  constexpr std::string_view kGroups[] = {"asian", "black", "mixed", "white",
                                          "other"};
  auto const age = one.age(until_);
  auto const year_ago = until_ - 365;
  auto here_a_year_ago = false;
  auto registered_lately = false;
  auto registered = false;
  for (auto const& event : one.events) {
    if (event.code == "registration.gp" && event.last_day == record::kNoTime) {
      registered = true;
      registered_lately = event.day > year_ago;
    }
    here_a_year_ago =
        here_a_year_ago || (event.code == "residence" && event.day <= year_ago);
  }
  if (registered) {
    count("registered_within_a_year", registered_lately);
  }
  for (auto i = std::size_t{0}; i + 1 < std::size(kAges); ++i) {
    count(std::string{kNames[i]}, age >= kAges[i] && age < kAges[i + 1]);
  }
  count("female", one.sex == "female");
  count("ethnic_group_unknown", one.ethnic_group.empty());
  if (!one.ethnic_group.empty()) {
    for (auto const group : kGroups) {
      count(std::string{group}, one.ethnic_group.starts_with(group));
    }
  }
  constexpr std::pair<std::string_view, std::string_view> kConditions[] = {
      {"hypertension", "38341003"}, {"diabetes", "44054006"},
      {"asthma", "195967001"},      {"depression", "35489007"},
      {"obesity", "414916001"},     {"copd", "13645005"}};
  for (auto const& [name, code] : kConditions) {
    count(std::string{name},
          std::ranges::any_of(one.events, [&](seen_event const& event) {
            return event.code == code;
          }));
  }
}

inline void portrait::add_children(seen_person const& one) {
  auto const until_age = [&](double const years) {
    return one.birth + static_cast<record::day_number>(years * 365.25);
  };
  auto const doses = [&](std::string_view const code, double const by) {
    return std::ranges::count_if(one.events, [&](seen_event const& event) {
      return event.code == code && event.day < until_age(by);
    });
  };
  auto const born_here =
      std::ranges::any_of(one.events, [&](seen_event const& event) {
        return event.code == "residence" && event.day == one.birth;
      });
  if (!one.lives_here || !born_here) {
    return;
  }
  auto const age = one.age(until_);
  if (age >= 1.0 && age < 6.0) {
    count("six_in_one_by_1", doses("vaccination.six_in_one", 1.0) >= 3);
  }
  if (age >= 2.0 && age < 7.0) {
    count("mmr1_by_2", doses("38598009", 2.0) >= 1);
  }
  if (age >= 5.0 && age < 10.0) {
    count("mmr2_by_5", doses("38598009", 5.0) >= 2);
  }
}

inline void portrait::add_use(seen_person const& one) {
  auto smokes = std::optional<bool>{};
  for (auto const& event : one.events) {
    auto const weekend = (event.day + 3) % 7 >= 5;
    if (event.code == "appointment.gp" && !event.says("cancelled")) {
      count("missed_gp", event.says("did_not_attend"));
      count("gp_at_weekends", weekend);
      if (one.fifth > 0) {
        count(by_fifth_name("missed_gp", one.fifth),
              event.says("did_not_attend"));
      }
    }
    if (event.code == "appointment.hospital" && !event.says("cancelled")) {
      count("missed_hospital", event.says("did_not_attend"));
    }
    if (event.code == "emergency_department.attendance") {
      count("over_four_hours", event.value("wait") > 240);
      count("emergencies_at_weekends", weekend);
      auto const of_year = std::fmod(event.day, 365.25);
      fractions_["winter_to_summer"].above += of_year < 59 || of_year > 334;
      fractions_["winter_to_summer"].below += of_year > 151 && of_year < 243;
      fractions_["young_children_attending"].above += one.age(event.day) < 5.0;
    }
    if (event.day > until_ - 730 && one.age(event.day) >= 15.0) {
      smokes = event.code == "77176002" ? std::optional{true}
               : event.code == "8517006" || event.code == "266919005"
                   ? std::optional{false}
                   : smokes;
    }
    if (event.code == "38341003" && one.fifth > 0) {
      auto& onset = fractions_[by_fifth_name("onset", one.fifth)];
      onset.above += one.age(event.day);
      onset.below += 1.0;
    }
  }
  if (smokes) {
    count("smokers", *smokes);
    if (one.fifth > 0) {
      count(by_fifth_name("smokers", one.fifth), *smokes);
    }
  }
}

inline void portrait::add_stays(seen_person const& one) {
  auto live = std::vector<seen_event>{};
  for (auto const& event : one.events) {
    if (event.code == "hospital_stay") {
      live.push_back(event);
    }
  }
  for (auto const& stay : live) {
    if (one.fifth > 0) {
      fractions_[by_fifth_name("emergency_stays", one.fifth)].above +=
          stay.says("method=emergency") ? 1.0 : 0.0;
    }
    if (!stay.says("type=ordinary") || stay.says("outcome=died") ||
        stay.last_day == record::kNoTime || stay.last_day > until_ - 30) {
      continue;
    }
    auto const back = std::ranges::any_of(live, [&](seen_event const& later) {
      return later.start > stay.start && later.says("method=emergency") &&
             later.day >= stay.last_day && later.day <= stay.last_day + 29;
    });
    count("readmitted", back);
    count(one.age(stay.day) >= 65.0 ? "readmitted_old" : "readmitted_young",
          back);
  }
}

inline void portrait::add_answers(seen_person const& one) {
  auto before = -1.0;       // none
  auto first_score = -1.0;  // none
  auto last_reading = 0.0;
  auto asked = 0;
  auto answered = 0;
  for (auto const& event : one.events) {
    asked += event.code == "survey.invitation" && !event.says("oxford_hip");
    answered += event.code == "survey.dignity" || event.code == "survey.shops";
    if (event.code == "score.oxford_hip") {
      auto const score = static_cast<double>(event.value("score").value_or(0));
      if (event.says("before")) {
        before = score;
      } else if (before >= 0.0) {
        lines_["hip"].add(before, score - before);
      }
    }
    if (event.code == "score.phq9") {
      auto const score = static_cast<double>(event.value("score").value_or(0));
      if (first_score >= 0.0) {
        lines_["phq9"].add(first_score, first_score - score);
        first_score = -1.0;
      } else {
        first_score = score;
      }
    }
    if (event.code == "75367002") {
      auto const reading =
          static_cast<double>(event.value("systolic").value_or(0));
      if (last_reading >= 160.0) {
        auto& fall = fractions_["fall_after_high_reading"];
        fall.above += last_reading - reading;
        fall.below += 1.0;
      }
      last_reading = reading;
    }
  }
  if (asked > 0 && one.fifth > 0) {
    auto& share = fractions_[by_fifth_name("answered", one.fifth)];
    share.above += answered;
    share.below += asked;
  }
}

inline void portrait::add(seen_person const& one) {
  auto const years_here = [&](double const from_age, double const to_age) {
    auto days = 0.0;
    for (auto const& event : one.events) {
      if (event.code == "residence") {
        auto const first =
            std::max({event.day, until_ - 1825,
                      one.birth + static_cast<int>(from_age * 365.25)});
        auto const last =
            std::min({event.last_day, until_,
                      one.birth + static_cast<int>(to_age * 365.25) - 1});
        days += std::max(0, last - first + 1);
      }
    }
    return days / 365.25;
  };
  if (one.lives_here) {
    add_person(one);
  }
  add_children(one);
  add_use(one);
  add_stays(one);
  add_answers(one);
  auto const years = years_here(0.0, 200.0);
  fractions_["deaths"].below += years;
  fractions_["deaths"].above +=
      one.death != record::kNoTime && one.death > until_ - 1826 ? 1.0 : 0.0;
  fractions_["young_children_attending"].below += years_here(0.0, 5.0);
  if (one.fifth > 0) {
    fractions_[by_fifth_name("emergency_stays", one.fifth)].below += years;
  }
}

/// Percentages, rates per 1,000 person-years, ratios and slopes, by name.
inline std::map<std::string, double> portrait::figures() const {
  auto out = std::map<std::string, double>{};
  for (auto const& [name, one] : fractions_) {
    out[name] = 100.0 * one.value();
  }
  out["deaths"] = 1000.0 * of("deaths");
  out["young_children_attending"] = 1000.0 * of("young_children_attending");
  out["winter_to_summer"] = of("winter_to_summer");
  out["fall_after_high_reading"] = of("fall_after_high_reading");
  out["onset_later_in_least_deprived"] = of("onset_5") - of("onset_1");
  out["missed_gp_most_to_least"] = ratio("missed_gp");
  out["smokers_most_to_least"] = ratio("smokers");
  out["emergency_stays_most_to_least"] = ratio("emergency_stays");
  out["answered_most_to_least"] = ratio("answered");
  out["readmitted_old_to_young"] =
      of("readmitted_old") / of("readmitted_young");
  for (auto const& [name, one] : lines_) {
    out["slope_" + name] = one.slope();
  }
  return out;
}

}  // namespace wm::synth
