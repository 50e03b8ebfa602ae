#include "synth/detail/ethnicity.h"

#include <array>
#include <span>

namespace wm::synth::detail {

namespace {

// How much more often than its share of residents a group is drawn for a
// household, by kind of household: asian, black, mixed, white, other. Families
// of different sizes and mixed couples then give the borough's shares.
constexpr double kHouseholdWeights[2][kBroadGroups] = {
    {1.19, 1.01, 0.58, 0.76, 1.12}, {0.78, 0.97, 1.0, 1.28, 1.0}};

struct part_of_group {
  ethnic_group group;
  double share;
};
using enum ethnic_group;
// Assumed shares within each broad group.
constexpr part_of_group kAsian[] = {{bangladeshi, 0.78},
                                    {chinese, 0.075},
                                    {indian, 0.075},
                                    {pakistani, 0.02},
                                    {asian_other, 0.05}};
constexpr part_of_group kBlack[] = {
    {african, 0.63}, {caribbean, 0.23}, {black_other, 0.14}};
constexpr part_of_group kMixed[] = {{white_and_asian, 0.28},
                                    {white_and_african, 0.17},
                                    {white_and_caribbean, 0.25},
                                    {mixed_other, 0.30}};
constexpr part_of_group kWhite[] = {{british, 0.58},
                                    {irish, 0.03},
                                    {gypsy_or_traveller, 0.002},
                                    {roma, 0.013},
                                    {white_other, 0.375}};
constexpr part_of_group kOther[] = {{arab, 0.25}, {any_other, 0.75}};
constexpr std::span<part_of_group const> kParts[] = {kAsian, kBlack, kMixed,
                                                     kWhite, kOther};

struct belief {
  religion of;
  double share;
};
constexpr belief kMostlyMuslim[] = {
    {religion::muslim, 0.93}, {religion::none, 0.05}, {religion::other, 0.02}};
constexpr belief kIndian[] = {{religion::hindu, 0.5},
                              {religion::sikh, 0.1},
                              {religion::muslim, 0.12},
                              {religion::christian, 0.13},
                              {religion::none, 0.15}};
constexpr belief kChinese[] = {{religion::none, 0.7},
                               {religion::buddhist, 0.13},
                               {religion::christian, 0.17}};
constexpr belief kBlackBeliefs[] = {{religion::christian, 0.62},
                                    {religion::muslim, 0.27},
                                    {religion::none, 0.11}};
constexpr belief kOthers[] = {{religion::none, 0.5},
                              {religion::christian, 0.4},
                              {religion::muslim, 0.04},
                              {religion::jewish, 0.02},
                              {religion::other, 0.04}};

template <typename Parts>
auto draw_part(Parts const& parts, random_stream& chance) {
  auto left = chance.uniform();
  for (auto const& one : parts) {
    left -= one.share;
    if (left < 0.0) {
      return &one;
    }
  }
  return &parts[0];
}

}  // namespace

broad_group broad_group_at(std::size_t const area, household_kind const kind,
                           double const at) {
  auto sums = std::array<double, kBroadGroups>{};
  auto sum = 0.0;
  for (auto i = std::size_t{0}; i < kBroadGroups; ++i) {
    sum += small_areas()[area].residents[i] *
           kHouseholdWeights[static_cast<std::size_t>(kind)][i];
    sums[i] = sum;
  }
  return static_cast<broad_group>(place_among(sums, at));
}

broad_group draw_broad_group(std::size_t const area, household_kind const kind,
                             random_stream& chance) {
  return broad_group_at(area, kind, chance.uniform());
}

ethnic_group draw_group(broad_group const of, random_stream& chance) {
  return draw_part(kParts[static_cast<std::size_t>(of)], chance)->group;
}

broad_group broad_group_of(ethnic_group const group) {
  if (group <= asian_other) {
    return broad_group::asian;
  }
  if (group <= black_other) {
    return broad_group::black;
  }
  if (group <= mixed_other) {
    return broad_group::mixed;
  }
  return group <= white_other ? broad_group::white : broad_group::other;
}

ethnic_group group_of_child(ethnic_group const mother,
                            ethnic_group const father) {
  auto const of_mother = broad_group_of(mother);
  auto const of_father = broad_group_of(father);
  if (of_mother == of_father) {
    return mother;
  }
  auto const either = [&](broad_group const one) {
    return of_mother == one || of_father == one;
  };
  if (!either(broad_group::white)) {
    return mixed_other;
  }
  if (either(broad_group::asian)) {
    return white_and_asian;
  }
  if (either(broad_group::black)) {
    return mother == caribbean || father == caribbean ? white_and_caribbean
                                                      : white_and_african;
  }
  return mixed_other;
}

religion draw_religion(ethnic_group const of, random_stream& chance) {
  if (of == bangladeshi || of == pakistani || of == arab) {
    return draw_part(kMostlyMuslim, chance)->of;
  }
  if (of == indian || of == asian_other) {
    return draw_part(kIndian, chance)->of;
  }
  if (of == chinese) {
    return draw_part(kChinese, chance)->of;
  }
  return broad_group_of(of) == broad_group::black
             ? draw_part(kBlackBeliefs, chance)->of
             : draw_part(kOthers, chance)->of;
}

language draw_language(ethnic_group const of, random_stream& chance) {
  if (of == bangladeshi) {
    return chance.chance(0.4) ? language::bengali : language::english;
  }
  if (of == african) {
    return chance.chance(0.3) ? language::somali : language::english;
  }
  auto const english = of == british || of == irish ? 0.99 : 0.62;
  return chance.chance(english) ? language::english : language::other;
}

}  // namespace wm::synth::detail
