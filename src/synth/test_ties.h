#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "synth/test_persons.h"

namespace wm::synth {

/// How what happens to persons hangs together: with what they do, with what
/// was done, with where and when.
class ties {
 public:
  explicit ties(record::day_number const until) : until_{until} {}

  void add(seen_person const& one) {
    add_conditions(one);
    add_control(one);
    add_visits(one);
    add_time_and_place(one);
  }

  std::map<std::string, double> figures() const {
    auto const ratio = [&](std::string const& first,
                           std::string const& second) {
      return at(first).value() / at(second).value();
    };
    return {
        {"copd_smokers_to_others", ratio("copd_smokers", "copd_others")},
        {"kidneys_with_pressure_to_without",
         ratio("kidneys_pressure", "kidneys_none")},
        {"emergency_stays_high_readings_to_low",
         ratio("stays_high", "stays_low")},
        {"readmitted_visited_to_not",
         ratio("readmitted_visited", "readmitted_not")},
        {"attendances_spring_2020_to_2023",
         at("spring_2020").above / at("spring_2023").above},
        {"missed_highest_practices_to_lowest", practices()},
        {"away_and_back", 100.0 * at("away").value()},
    };
  }

 private:
  struct fraction {
    double above{0.0};
    double below{0.0};
    double value() const { return below > 0.0 ? above / below : 0.0; }
    void count(bool const hit) {
      above += hit ? 1.0 : 0.0;
      below += 1.0;
    }
  };
  fraction const& at(std::string const& name) const {
    return fractions_.find(name)->second;
  }
  static bool has(seen_person const& one, std::string_view const code) {
    return std::ranges::any_of(one.events, [&](seen_event const& event) {
      return event.code == code;
    });
  }

  void add_conditions(seen_person const& one) {
    if (one.age(until_) < 45.0) {
      return;
    }
    if (has(one, "77176002") || has(one, "8517006")) {
      fractions_["copd_smokers"].count(has(one, "13645005"));
    } else if (has(one, "266919005")) {
      fractions_["copd_others"].count(has(one, "13645005"));
    }
    if (one.age(until_) >= 60.0) {
      fractions_[has(one, "38341003") ? "kidneys_pressure" : "kidneys_none"]
          .count(has(one, "709044004"));
    }
  }

  /// Emergency stays for each reading of those with high blood pressure.
  void add_control(seen_person const& one) {
    if (!has(one, "38341003")) {
      return;
    }
    auto sum = 0.0;
    auto readings = 0.0;
    auto stays = 0.0;
    for (auto const& event : one.events) {
      if (event.code == "75367002") {
        sum += static_cast<double>(event.value("systolic").value_or(0));
        readings += 1.0;
      }
      stays += event.code == "hospital_stay" && event.says("method=emergency");
    }
    if (readings >= 4.0 && (sum / readings < 130.0 || sum / readings > 140.0)) {
      auto& rate =
          fractions_[sum / readings < 130.0 ? "stays_low" : "stays_high"];
      rate.above += stays;
      rate.below += 1.0;
    }
  }

  /// Returns of people aged 65 and over, by whether somebody looked in.
  void add_visits(seen_person const& one) {
    for (auto const& stay : one.events) {
      if (stay.code != "hospital_stay" || !stay.says("method=emergency") ||
          stay.says("outcome=died") || stay.last_day > until_ - 40 ||
          one.age(stay.day) < 65.0) {
        continue;
      }
      auto visited = false;
      auto back = false;
      for (auto const& later : one.events) {
        auto const after = later.day - stay.last_day;
        visited = visited || (later.code == "contact.community" && after >= 1 &&
                              after <= 7);
        back = back || (later.code == "hospital_stay" && after > 7 &&
                        after <= 30 && later.says("method=emergency"));
      }
      fractions_[visited ? "readmitted_visited" : "readmitted_not"].count(back);
    }
  }

  void add_time_and_place(seen_person const& one) {
    constexpr auto kApril2020 = 18353;
    constexpr auto kApril2023 = 19448;
    constexpr auto kQuarter = 91;
    auto lived_until = record::kNoTime;
    auto back = false;
    for (auto const& event : one.events) {
      if (event.code == "emergency_department.attendance") {
        for (auto const& [name, first] :
             {std::pair{"spring_2020", kApril2020},
              std::pair{"spring_2023", kApril2023}}) {
          fractions_[name].above +=
              event.day >= first && event.day < first + kQuarter;
        }
      }
      if (event.code == "appointment.gp" && !event.says("cancelled")) {
        missed_[event.provider].count(event.says("did_not_attend"));
      }
      if (event.code == "residence") {
        back = back ||
               (lived_until != record::kNoTime && event.day > lived_until + 1);
        lived_until = event.last_day;
      }
    }
    if (one.lives_here && one.age(until_) >= 18.0) {
      fractions_["away"].count(back);
    }
  }

  /// The six practices with most missed appointments to the six with fewest.
  double practices() const {
    constexpr auto kSix = std::size_t{6};
    auto shares = std::vector<double>{};
    for (auto const& [name, one] : missed_) {
      shares.push_back(one.value());
    }
    std::ranges::sort(shares);
    auto low = 0.0;
    auto high = 0.0;
    for (auto i = std::size_t{0}; i < std::min(kSix, shares.size()); ++i) {
      low += shares[i];
      high += shares[shares.size() - 1 - i];
    }
    return high / low;
  }

  record::day_number until_;
  std::map<std::string, fraction> fractions_;
  std::map<std::string_view, fraction> missed_;
};

}  // namespace wm::synth
