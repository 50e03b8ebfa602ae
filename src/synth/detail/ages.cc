#include "synth/detail/ages.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

namespace wm::synth::detail {

namespace {

constexpr auto kAges = std::size_t{kOldest + 1};

constexpr int kResidents[kAges] = {
    4299, 4237, 4423, 4490, 4434, 4427, 4322, 4652, 4663, 4148, 4074, 3839,
    3807, 3896, 3766, 3513, 3510, 3549, 3486, 4094, 4521, 4928, 5245, 6469,
    7104, 7321, 7733, 7950, 8199, 8825, 8328, 8733, 8979, 8784, 8207, 7734,
    7236, 6878, 6518, 6070, 5845, 5296, 5140, 4929, 4415, 4266, 3980, 3812,
    3575, 3633, 3413, 3252, 3156, 3070, 2843, 2677, 2682, 2445, 2330, 2257,
    2102, 2023, 1975, 1899, 1792, 1703, 1596, 1522, 1525, 1206, 1254, 1155,
    1021, 1051, 900,  809,  702,  660,  664,  661,  646,  567,  532,  469,
    473,  419,  364,  335,  323,  256,  958,
};

constexpr auto kChildren = std::size_t{18};
constexpr auto kAdults = kAges - kChildren;

// @TABLES@
constexpr double kYoungestChild[kChildren] = {
    117.14, 78.06, 107.16, 44.17, 59.49, 41.97, 51.66, 55.75, 58.37,
    48.84,  43.39, 40.79,  42.24, 45.88, 45.52, 39.35, 39.37, 40.83,
};
constexpr double kSettled[kAdults] = {
    0.25,  0.43,  1.95,  1.56,  2.33,  2.93,  3.69,  3.8,   4.25,  4.56,  5.46,
    6.2,   6.98,  7.95,  10.6,  11.32, 11.89, 11.85, 12.52, 13.23, 13.33, 14.49,
    14.23, 14.88, 15.5,  16.45, 15.21, 14.4,  15.8,  15.85, 18.48, 21,    23.74,
    23.73, 27.05, 29.68, 28.69, 28.36, 29.71, 28.47, 27.73, 27.28, 25.27, 25.12,
    24.72, 25.48, 23.1,  21.83, 19.94, 21.18, 19.3,  16.63, 15.51, 15.03, 14.15,
    13.1,  13.68, 9.54,  9.65,  8.03,  9.29,  9.21,  8.78,  7.9,   6.89,  6.88,
    5.98,  6.13,  4.4,   4.94,  3.86,  3.68,  12.99,
};
constexpr double kPassing[kAdults] = {
    5.92,  9.78,  43.6,  33.77, 48.27, 57.49, 67.64, 64.16, 64.95, 61.65, 64.2,
    62.06, 58.33, 54.41, 58.52, 49.69, 41.04, 31.82, 25.96, 21.05, 16.21, 13.4,
    9.98,  7.89,  6.21,  4.98,  3.47,  2.48,  2.04,  1.55,  1.36,  1.16,  0.99,
    0.74,  0.63,  0.52,  0.38,  0.28,  0.22,  0.16,  0.12,  0.09,  0.06,  0.05,
    0.04,  0.03,  0.03,  0.03,  0.02,  0.03,  0.02,  0.03,  0.02,  0.02,  0.03,
    0.02,  0.03,  0.02,  0.03,  0.02,  0.03,  0.03,  0.02,  0.02,  0.02,  0.03,
    0.02,  0.03,  0.01,  0.03,  0.02,  0.03,  0.03,
};
// @END@

template <std::size_t Size>
std::array<double, Size> running_sums(double const (&weights)[Size]) {
  auto out = std::array<double, Size>{};
  auto sum = 0.0;
  for (auto i = std::size_t{0}; i < Size; ++i) {
    out[i] = sum += weights[i];
  }
  return out;
}

struct death_table {
  std::array<double, kAges> sums{};  // of deaths by age
  double of_a_person{0.0};
};

death_table deaths_in(int const fifth) {
  auto out = death_table{};
  auto deaths = 0.0;
  auto people = 0.0;
  for (auto age = std::size_t{0}; age < kAges; ++age) {
    deaths +=
        kResidents[age] * mortality(static_cast<double>(age) + 0.5, fifth);
    people += kResidents[age];
    out.sums[age] = deaths;
  }
  out.of_a_person = deaths / people;
  return out;
}

constexpr auto kFifths = std::size_t{5};

death_table const& deaths_of(int const fifth) {
  static auto const kTables = [] {
    auto out = std::array<death_table, kFifths>{};
    for (auto i = std::size_t{0}; i < kFifths; ++i) {
      out[i] = deaths_in(static_cast<int>(i) + 1);
    }
    return out;
  }();
  return kTables[static_cast<std::size_t>(fifth - 1)];
}

}  // namespace

std::span<int const> residents_by_age() {
  return kResidents;
}

std::span<double const> youngest_child_ages() {
  static auto const kSums = running_sums(kYoungestChild);
  return kSums;
}

std::span<double const> settled_adult_ages() {
  static auto const kSums = running_sums(kSettled);
  return kSums;
}

std::span<double const> young_adult_ages() {
  static auto const kSums = running_sums(kPassing);
  return kSums;
}

double mortality(double const age, int const fifth) {
  if (age < 1.0) {
    return 0.0035;
  }
  // Gompertz; deprivation tells most in middle age.
  constexpr double kRisk[] = {1.35, 1.15, 1.0, 0.88, 0.75};
  auto const of_fifth = kRisk[static_cast<std::size_t>(fifth - 1)];
  auto const part = age < 70.0 ? 1.0 : std::max(0.2, 1.0 - (age - 70.0) / 30.0);
  return (0.00005 + std::exp(-10.4 + 0.095 * age)) * std::pow(of_fifth, part);
}

double deaths_of_a_person(int const fifth) {
  return deaths_of(fifth).of_a_person;
}

double draw_age_at_death(int const fifth, random_stream& chance) {
  auto const age = static_cast<double>(chance.pick(deaths_of(fifth).sums));
  auto const more = chance.uniform();
  constexpr auto kBeyond = 3.5;  // [years] of those aged 90 and over
  return age < kOldest ? age + more
                       : age + std::min(15.0, chance.exponential(kBeyond));
}

}  // namespace wm::synth::detail
