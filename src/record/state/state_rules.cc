#include "record/state/state_rules.h"

namespace wm::record {

namespace {

std::optional<std::uint32_t> place_of(framework::concepts const& in,
                                      std::string_view const id) {
  auto const* const found = framework::find_concept(in, id);
  return found == nullptr
             ? std::nullopt
             : std::optional{static_cast<std::uint32_t>(found - in.all.data())};
}

}  // namespace

state_rules::state_rules(framework::package const& of)
    : package_{of},
      local_fifths_{framework::local_fifths(of.places, edition())} {
  if (auto const& state = of.concepts.state) {
    registration_ = place_of(of.concepts, state->registration.value);
    residence_ = place_of(of.concepts, state->residence.value);
    care_home_ = place_of(of.concepts, state->care_home.value);
    pregnancy_ = place_of(of.concepts, state->pregnancy.value);
  }
}

framework::deprivation_edition state_rules::edition() const {
  auto const& state = package_.concepts.state;
  return state ? state->deprivation : framework::deprivation_edition::imd2025;
}

std::optional<state_rules::place_facts> state_rules::find(
    std::string_view const place) const {
  auto const* const found = framework::find_place(package_.places, place);
  if (found == nullptr) {
    return std::nullopt;
  }
  auto const& deprived = found->deprived[static_cast<std::size_t>(edition())];
  auto const decile = deprived ? deprived->decile : 0;
  auto const at = static_cast<std::size_t>(found - package_.places.data());
  return place_facts{.place = found,
                     .national_decile = decile,
                     .national_fifth = (decile + 1) / 2,
                     .local_fifth = local_fifths_[at]};
}

std::string_view state_rules::stage_of_age(int const age) const {
  auto stage = std::string_view{};
  if (auto const& state = package_.concepts.state) {
    for (auto const& one : state->life_stages) {
      stage = one.from_age <= age ? std::string_view{one.stage.value} : stage;
    }
  }
  return stage;
}

std::string_view state_rules::stage_when_pregnant() const {
  auto const& state = package_.concepts.state;
  return state ? std::string_view{state->pregnant.value} : std::string_view{};
}

std::string_view state_rules::broad_ethnic_group(
    std::string_view const word) const {
  if (auto const& state = package_.concepts.state) {
    for (auto const& group : state->ethnic_groups) {
      for (auto const& one : group.words) {
        if (one.value == word) {
          return group.id.value;
        }
      }
    }
  }
  return {};
}

}  // namespace wm::record
