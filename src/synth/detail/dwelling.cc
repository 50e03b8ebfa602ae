#include <algorithm>
#include <cmath>
#include <vector>

#include "synth/detail/ages.h"
#include "synth/detail/comings_and_goings.h"
#include "synth/detail/ethnicity.h"
#include "synth/detail/pandemic.h"
#include "synth/detail/random_stream.h"
#include "synth/detail/resident.h"
#include "synth/detail/small_areas.h"

namespace wm::synth::detail {

namespace {

/// How long households stay is what most tells dwellings apart.
enum class tenure : std::uint8_t { passing, settled, family };

constexpr auto kMembersOfDwelling = 99;
constexpr auto kHouseholds = 40;

std::vector<double> const& running_areas() {
  static auto const kSums = [] {
    auto sums = std::vector<double>{};
    auto sum = 0.0;
    for (auto const& area : small_areas()) {
      for (auto const group : area.residents) {
        sum += group;
      }
      sums.push_back(sum);
    }
    return sums;
  }();
  return kSums;
}

/// Spreads dwellings evenly over areas, tenures, ethnic groups and
/// ages, so that a
/// small borough has the shares of a large one.
///
/// \returns a number within [0, 1) for each of four traits
/// \source Roberts 2018, The unreasonable effectiveness of quasirandom
///         sequences, for four dimensions.
double evenly(std::uint64_t const seed, std::uint64_t const dwelling,
              std::size_t const trait) {
  constexpr double kSteps[] = {0.8566748838545029, 0.7338918566271260,
                               0.6287067210378087, 0.5385972572236101};
  auto offset = random_stream{seed, trait, subject::borough};
  auto const at =
      offset.uniform() + kSteps[trait] * static_cast<double>(dwelling);
  return at - std::floor(at);
}

std::size_t draw_area(random_stream& chance) {
  return chance.pick(running_areas());
}

/// Practices stand evenly along the areas; most register with a near one.
provider draw_practice(std::size_t const area, random_stream& chance) {
  constexpr auto kNear = 0.6;
  auto const near = static_cast<int>(area * kPractices / small_areas().size());
  auto const there =
      chance.chance(kNear)
          ? near
          : near + static_cast<int>(std::lround(chance.normal(0.0, 3.0)));
  auto const practice = std::clamp(there, 0, kPractices - 1);
  return static_cast<provider>(static_cast<int>(provider::first_practice) +
                               practice);
}

int years_to_days(double const years) {
  return static_cast<int>(std::lround(years * kYear));
}

/// Makes the people of one dwelling.
class dwelling_maker {
 public:
  dwelling_maker(std::uint64_t const seed, std::uint64_t const dwelling,
                 window const& years, int const stays)
      : seed_{seed},
        dwelling_{dwelling},
        years_{years},
        stays_{stays},
        chance_{seed, dwelling, subject::dwelling} {}

  std::vector<resident> run();

 private:
  void add_household(day_number came, day_number left);
  void add_family(day_number on);
  void add_adults(day_number on);
  void add_children(day_number on, int mother);
  void add_deceased(std::size_t first, day_number came, day_number left);
  void settle(std::size_t first, day_number came, day_number left);
  resident& add(sex of, double age, day_number on);
  double years_of_stay();
  ethnic_group other_group(random_stream& chance);
  std::size_t draw_age(std::span<double const> running_sums) {
    return household_ == 0
               ? place_among(running_sums, evenly(seed_, dwelling_, 3))
               : chance_.pick(running_sums);
  }

  std::uint64_t seed_;
  std::uint64_t dwelling_;
  window years_;
  int stays_;
  random_stream chance_;
  tenure tenure_{tenure::settled};
  std::size_t area_{0};
  ethnic_group group_{ethnic_group::unknown};
  int household_{0};
  std::vector<resident> people_;
};

double dwelling_maker::years_of_stay() {
  constexpr double kMean[] = {1.7, 9.0, 10.5};
  constexpr auto kLongest = 45.0;
  return std::min(
      kLongest, 0.25 + stays_ * chance_.exponential(
                                    kMean[static_cast<std::size_t>(tenure_)]));
}

resident& dwelling_maker::add(sex const of, double const age,
                              day_number const on) {
  auto one = resident{};
  one.member = static_cast<int>(people_.size());
  one.key = dwelling_ * 128 + static_cast<std::uint64_t>(one.member);
  one.household = household_;
  one.sex = of;
  constexpr auto kYoungest = 2;  // [days]
  one.birth = on - std::max(kYoungest, years_to_days(age));
  one.group = group_;
  people_.push_back(std::move(one));
  return people_.back();
}

ethnic_group dwelling_maker::other_group(random_stream& chance) {
  return draw_group(draw_broad_group(area_, household_kind::adults, chance),
                    chance);
}

void dwelling_maker::add_children(day_number const on, int const mother) {
  auto const broad = broad_group_of(group_);
  auto const more =
      broad == broad_group::asian || broad == broad_group::black ? 1.25 : 0.65;
  auto children = 1 + std::min(5, chance_.poisson(more));
  auto age =
      static_cast<double>(draw_age(youngest_child_ages())) + chance_.uniform();
  auto const at_youngest =
      std::clamp(chance_.normal(31.5, 5.0), 17.5 + 2.4 * (children - 1), 45.0);
  auto& woman = people_[static_cast<std::size_t>(mother)];
  woman.birth = on - years_to_days(age + at_youngest);
  auto const age_of_mother = age + at_youngest;
  for (auto i = 0; i < children; ++i) {
    constexpr auto kGrown = 18.0;
    constexpr auto kOldestAtHome = 28.0;
    // Children of a mother have to be born after she was 16.
    if (age_of_mother - age < 16.5 || age > kOldestAtHome ||
        (age > kGrown && chance_.chance((age - kGrown) / 9.0))) {
      break;
    }
    auto& child = add(chance_.chance(0.512) ? sex::male : sex::female, age, on);
    child.mother = mother;
    age += std::max(1.2, chance_.normal(2.8, 1.0));
  }
}

void dwelling_maker::add_family(day_number const on) {
  constexpr auto kTwoParents = 0.81;
  constexpr auto kMixed = 0.10;
  auto const mother = add(sex::female, 35.0, on).member;
  add_children(on, mother);
  auto const age = age_on(people_[static_cast<std::size_t>(mother)], on);
  people_[static_cast<std::size_t>(mother)].head = true;
  if (chance_.chance(kTwoParents)) {
    auto& father =
        add(sex::male, std::max(18.5, age + chance_.normal(2.8, 4.0)), on);
    father.head = true;
    if (chance_.chance(kMixed)) {
      father.group = other_group(chance_);
    }
    auto const both = group_of_child(group_, father.group);
    for (auto& child : people_) {
      if (child.mother == mother && child.household == household_) {
        child.group = both;
      }
    }
  }
  auto const grandparent = group_ == ethnic_group::bangladeshi ? 0.09 : 0.015;
  if (chance_.chance(grandparent)) {
    add(chance_.chance(0.6) ? sex::female : sex::male,
        std::min(95.0, age + chance_.normal(27.0, 4.0)), on);
  }
}

void dwelling_maker::add_adults(day_number const on) {
  auto const ages =
      tenure_ == tenure::passing ? young_adult_ages() : settled_adult_ages();
  auto const age =
      18.0 + static_cast<double>(draw_age(ages)) + chance_.uniform();
  constexpr auto kShared = 0.55;
  constexpr auto kOld = 70.0;
  auto const of_old = age > kOld ? 0.52 : 0.455;
  auto const first = chance_.chance(of_old) ? sex::female : sex::male;
  add(first, age, on).head = true;
  if (tenure_ == tenure::passing && age < 45.0 && chance_.chance(kShared)) {
    auto const others = chance_.between(1, 3);
    for (auto i = 0; i < others; ++i) {
      auto& one = add(chance_.chance(0.49) ? sex::female : sex::male,
                      std::max(18.1, age + chance_.normal(0.0, 3.0)), on);
      one.head = true;
      one.group = other_group(chance_);
    }
    return;
  }
  if (chance_.chance(age > kOld ? 0.45 : 0.5)) {
    auto& partner =
        add(first == sex::female ? sex::male : sex::female,
            std::clamp(age + chance_.normal(0.0, 3.5), 18.1, 99.0), on);
    partner.head = true;
    if (chance_.chance(0.15)) {
      partner.group = other_group(chance_);
    }
  }
}

/// Persons who died while the household lived there. They were as many as
/// mortality takes of the borough's people in that time.
void dwelling_maker::add_deceased(std::size_t const first,
                                  day_number const came,
                                  day_number const left) {
  auto chance = random_stream{
      seed_, dwelling_ * 64 + static_cast<std::uint64_t>(household_),
      subject::deceased};
  constexpr auto kWinter = 1.08;
  auto const fifth = small_areas()[area_].local_fifth;
  auto const size = static_cast<double>(people_.size() - first);
  auto const from = std::max(came, years_.from);
  auto const to = std::min(left, years_.until);
  auto const mean =
      tenure_ == tenure::passing
          ? 0.0
          : 1.25 * size * years_between(from, to) * deaths_of_a_person(fifth);
  auto const deaths = chance.poisson(kMostDeaths * kWinter * mean);
  for (auto i = 0; i < deaths; ++i) {
    auto const age = draw_age_at_death(fifth, chance);
    constexpr auto kChild = 18.0;
    if (age < kChild && tenure_ != tenure::family) {
      continue;
    }
    // More die in winter, and in the pandemic.
    auto const death = chance.between(from, to);
    auto const of_year = std::fmod(static_cast<double>(death), kYear) / kYear;
    auto const season = of_year > 0.25 && of_year < 0.8 ? 0.93 : kWinter;
    if (!chance.chance(deaths_more(death) * season / (kMostDeaths * kWinter))) {
      continue;
    }
    auto& one =
        add(chance.chance(age > 82.0 ? 0.42 : 0.57) ? sex::male : sex::female,
            age, death);
    one.death = death;
    one.head = age >= kChild;
  }
}

/// The household's homes in the borough, and who came and left when.
void dwelling_maker::settle(std::size_t const first, day_number const came,
                            day_number const left) {
  constexpr auto kMovesWithin = 0.045;  // [1 / year]
  constexpr auto kChangesPractice = 0.55;
  constexpr auto kTries = 4;
  auto chance = random_stream{
      seed_, dwelling_ * 64 + static_cast<std::uint64_t>(household_),
      subject::moves};
  auto homes = std::vector<home>{{.from = came,
                                  .to = left,
                                  .area = static_cast<std::uint16_t>(area_),
                                  .practice = draw_practice(area_, chance)}};
  auto at = left == kNoTime ? years_.until : left;
  for (;;) {
    at -= years_to_days(0.3 + chance.exponential(1.0 / kMovesWithin));
    if (at <= came) {
      break;
    }
    // From a place not much better or worse off.
    auto area = draw_area(chance);
    auto const gap = [&](std::size_t const one) {
      return std::abs(small_areas()[one].deprivation -
                      small_areas()[area_].deprivation);
    };
    for (auto i = 0; i < kTries; ++i) {
      auto const other = draw_area(chance);
      area = gap(other) < gap(area) ? other : area;
    }
    homes.front().from = at;
    homes.insert(homes.begin(), {.from = came,
                                 .to = at,
                                 .area = static_cast<std::uint16_t>(area),
                                 .practice = chance.chance(kChangesPractice)
                                                 ? draw_practice(area, chance)
                                                 : homes.front().practice});
  }
  for (auto i = first; i < people_.size(); ++i) {
    auto& one = people_[i];
    one.area = static_cast<std::uint16_t>(area_);
    one.fifth = small_areas()[area_].local_fifth;
    one.came = std::max(came, one.birth);
    // Who leaves alone has a day of their own.
    one.left = std::min(
        {left, one.left, one.death == kNoTime ? kNoTime : one.death + 1});
    one.homes = homes;
    std::erase_if(one.homes, [&](home const& h) {
      return (h.to != kNoTime && h.to <= one.came) || h.from >= one.left;
    });
    one.homes.front().from = one.came;
    one.homes.back().to = one.left;
  }
}

void dwelling_maker::add_household(day_number const came,
                                   day_number const left) {
  auto const on = left == kNoTime ? years_.until : left;
  auto const first = people_.size();
  auto const kind = tenure_ == tenure::family ? household_kind::family
                                              : household_kind::adults;
  // The last household of each dwelling is spread evenly, those before follow
  // chance alone.
  auto const broad =
      household_ == 0 ? broad_group_at(area_, kind, evenly(seed_, dwelling_, 2))
                      : draw_broad_group(area_, kind, chance_);
  group_ = draw_group(broad, chance_);
  if (tenure_ == tenure::family) {
    add_family(on);
  } else {
    add_adults(on);
  }
  add_deceased(first, came, left);
  // Who came as a child of the household's later years was not there before.
  auto const away = comings_and_goings{seed_, dwelling_, household_, years_};
  if (tenure_ != tenure::passing) {
    away.add_who_left(people_, first, came, left);
  }
  settle(first, came, left);
  away.move(people_, first);
  ++household_;
}

std::vector<resident> dwelling_maker::run() {
  constexpr double kTenures[] = {0.345, 0.695, 1.0};
  tenure_ =
      static_cast<tenure>(place_among(kTenures, evenly(seed_, dwelling_, 0)));
  area_ = place_among(running_areas(), evenly(seed_, dwelling_, 1));
  auto left = kNoTime;
  auto on = years_.until;
  while (household_ < kHouseholds && people_.size() + 20 < kMembersOfDwelling) {
    auto const came = on - years_to_days(years_of_stay());
    add_household(came, left);
    if (came <= years_.from) {
      break;
    }
    left = came - chance_.between(5, 60);
    on = left;
    if (left <= years_.from) {
      break;
    }
  }
  return std::move(people_);
}

}  // namespace

std::vector<resident> people_of(std::uint64_t const seed,
                                std::uint64_t const dwelling,
                                window const& years, int const stays) {
  return dwelling_maker{seed, dwelling, years, stays}.run();
}

double residents_of_a_dwelling() {
  return 2.475;
}

}  // namespace wm::synth::detail
