#include "record/state/breakdown.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include <fmt/format.h>

namespace wm::record {

namespace {

using groups = std::vector<group>;

constexpr auto kLastBand = 90;  // [years]
constexpr auto kBandWidth = 5;  // [years]

std::string band_of(int const age) {
  if (age >= kLastBand) {
    return fmt::format("{}+", kLastBand);
  }
  auto const first = age / kBandWidth * kBandWidth;
  return fmt::format("{}-{}", first, first + kBandWidth - 1);
}

std::string word_of(std::string_view const word) {
  return std::string{word.empty() ? kUnknownGroup : word};
}

std::string word_of(int const fifth) {
  return fifth == 0 ? std::string{kUnknownGroup} : fmt::format("{}", fifth);
}

std::string word_of(yes_or_no const is_so) {
  return is_so == yes_or_no::yes  ? "yes"
         : is_so == yes_or_no::no ? "no"
                                  : std::string{kUnknownGroup};
}

std::string age_band(person_state const& of) {
  auto const there = of.living == living::alive || of.living == living::unknown;
  return there && of.age_in_years ? band_of(*of.age_in_years)
                                  : std::string{kUnknownGroup};
}

struct named {
  std::string_view name;
  std::string (*group_of)(person_state const&);
  groups (*all)(state_rules const&);
  std::string (*title)(state_rules const&);
};

/// "Mixed White and Asian" of mixed_white_and_asian: names of groups of people
/// are written so, and words have no titles of their own.
std::string title_of_word(std::string const& word) {
  auto out = word;
  auto begins = true;
  for (auto i = std::size_t{0}; i < out.size(); ++i) {
    if (out[i] == '_') {
      out[i] = ' ';
      begins = true;
      continue;
    }
    auto const is_small = word.compare(i, 4, "and_") == 0 ||
                          word.compare(i, 3, "or_") == 0 ||
                          word.compare(i, 3, "of_") == 0;
    if (begins && !(i > 0 && is_small) && 'a' <= out[i] && out[i] <= 'z') {
      out[i] = static_cast<char>(out[i] - 'a' + 'A');
    }
    begins = false;
  }
  return out;
}

std::string first_words(framework::text const& title,
                        std::string_view const or_else) {
  auto const words = title.original();
  return std::string{words.empty() ? or_else : words};
}

groups life_stages(state_rules const& rules) {
  auto out = groups{};
  for (auto const& one : rules.package().life_stages) {
    out.push_back({one.id.value, first_words(one.title, one.id.value)});
  }
  return out;
}

groups age_bands(state_rules const&) {
  auto out = groups{};
  for (auto age = 0; age <= kLastBand; age += kBandWidth) {
    out.push_back({band_of(age), band_of(age)});
  }
  return out;
}

groups words_of(state_rules const& rules, std::string_view const id) {
  auto out = groups{};
  auto const* const known =
      framework::find_characteristic(rules.package().concepts, id);
  if (known != nullptr) {
    for (auto const& word : known->words) {
      out.push_back({word.value, title_of_word(word.value)});
    }
  }
  return out;
}

groups broad_ethnic_groups(state_rules const& rules) {
  auto out = groups{};
  if (auto const& state = rules.package().concepts.state) {
    for (auto const& one : state->ethnic_groups) {
      out.push_back({one.id.value, first_words(one.title, one.id.value)});
    }
  }
  return out;
}

groups localities(state_rules const& rules) {
  auto out = groups{};
  if (auto const& state = rules.package().concepts.state) {
    for (auto const& one : state->localities) {
      out.push_back({one.id.value, first_words(one.title, one.id.value)});
    }
  }
  return out;
}

groups wards(state_rules const& rules) {
  auto codes = std::set<std::string_view>{};
  for (auto const& place : rules.package().places) {
    codes.insert(place.ward.value);
  }
  auto out = groups{};
  for (auto const code : codes) {
    auto const* const area = framework::find_area(rules.package(), code);
    out.push_back(
        {std::string{code}, area == nullptr ? std::string{code} : area->name});
  }
  return out;
}

groups places(state_rules const& rules) {
  auto out = groups{};
  for (auto const& place : rules.package().places) {
    out.push_back({place.code.value, place.name});
  }
  return out;
}

groups fifths(state_rules const&) {
  return {{"1", "1 (most deprived)"},
          {"2", "2"},
          {"3", "3"},
          {"4", "4"},
          {"5", "5 (least deprived)"}};
}

groups practices(state_rules const& rules) {
  auto out = groups{};
  for (auto const& area : rules.package().areas) {
    if (area.type == framework::area_type::practice) {
      out.push_back({area.code.value, area.name});
    }
  }
  return out;
}

groups yes_and_no(state_rules const&) {
  return {{"yes", "Yes"}, {"no", "No"}};
}

std::string local_title(state_rules const& rules) {
  auto const* const home =
      framework::find_area(rules.package(), rules.package().home.value);
  return fmt::format("Deprivation, fifths of the people of {} ({})",
                     home == nullptr ? "the place" : home->name,
                     framework::title_of(rules.edition()));
}

std::string national_title(state_rules const& rules) {
  return fmt::format("Deprivation, fifths of England ({})",
                     framework::title_of(rules.edition()));
}

constexpr named kBreakdowns[] = {
    {"life_stage",
     [](person_state const& of) { return word_of(of.life_stage); }, life_stages,
     [](state_rules const&) { return std::string{"Life stage"}; }},
    {"age_band_5", age_band, age_bands,
     [](state_rules const&) {
       return std::string{"Age, in bands of 5 years"};
     }},
    {"sex", [](person_state const& of) { return word_of(of.sex); },
     [](state_rules const& rules) { return words_of(rules, "sex"); },
     [](state_rules const&) { return std::string{"Sex"}; }},
    {"ethnic_group",
     [](person_state const& of) { return word_of(of.ethnic_group); },
     [](state_rules const& rules) { return words_of(rules, "ethnic_group"); },
     [](state_rules const&) { return std::string{"Ethnic group"}; }},
    {"ethnic_group_5",
     [](person_state const& of) { return word_of(of.broad_ethnic_group); },
     broad_ethnic_groups,
     [](state_rules const&) { return std::string{"Broad ethnic group"}; }},
    {"locality",
     [](person_state const& of) { return word_of(of.residence.locality); },
     localities, [](state_rules const&) { return std::string{"Locality"}; }},
    {"ward", [](person_state const& of) { return word_of(of.residence.ward); },
     wards, [](state_rules const&) { return std::string{"Ward"}; }},
    // A place that the package does not have is unknown, too.
    {"place",
     [](person_state const& of) {
       return word_of(of.residence.ward.empty() ? std::string_view{}
                                                : of.residence.place);
     },
     places, [](state_rules const&) { return std::string{"Small area"}; }},
    {"local_deprivation_fifth",
     [](person_state const& of) { return word_of(of.residence.local_fifth); },
     fifths, local_title},
    {"national_deprivation_fifth",
     [](person_state const& of) {
       return word_of(of.residence.national_fifth);
     },
     fifths, national_title},
    {"practice", [](person_state const& of) { return word_of(of.practice); },
     practices,
     [](state_rules const&) { return std::string{"General practice"}; }},
    {"care_home",
     [](person_state const& of) { return word_of(of.lives_in_care_home); },
     yes_and_no,
     [](state_rules const&) { return std::string{"Lives in a care home"}; }},
    {"carer", [](person_state const& of) { return word_of(of.is_carer); },
     yes_and_no,
     [](state_rules const&) { return std::string{"Cares for somebody"}; }},
};

}  // namespace

std::vector<breakdown> breakdowns_of(state_rules const& rules) {
  auto out = std::vector<breakdown>{};
  for (auto const& one : kBreakdowns) {
    auto all = one.all(rules);
    all.push_back({std::string{kUnknownGroup}, "Unknown"});
    out.push_back({.name = std::string{one.name},
                   .title = one.title(rules),
                   .groups = std::move(all),
                   .complete = one.name != "practice"});
  }
  return out;
}

std::string group_of(person_state const& state, std::string_view const name) {
  auto const* const found = std::ranges::find(kBreakdowns, name, &named::name);
  return found == std::end(kBreakdowns) ? std::string{kUnknownGroup}
                                        : found->group_of(state);
}

}  // namespace wm::record
