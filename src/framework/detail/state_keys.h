#pragma once

#include "framework/detail/object.h"
#include "framework/state_definition.h"

namespace wm::framework::detail {

template <>
struct choices<deprivation_edition> {
  static constexpr choice<deprivation_edition> all[] = {
      {"imd2019", deprivation_edition::imd2019},
      {"imd2025", deprivation_edition::imd2025},
  };
};

template <>
struct object<life_stage_ages> {
  using row = row_of<life_stage_ages>;
  static constexpr field<life_stage_ages> keys[] = {
      row::required<&life_stage_ages::stage>(
          "stage", "a life stage of framework.yaml", names::life_stage),
      row::required<&life_stage_ages::from_age>(
          "from_age", "the first age of it, in whole years"),
  };
};

template <>
struct object<broad_ethnic_group> {
  using row = row_of<broad_ethnic_group>;
  static constexpr field<broad_ethnic_group> keys[] = {
      row::id_inside<&broad_ethnic_group::id>("id", "its id: asian",
                                              names::broad_ethnic_group),
      row::required<&broad_ethnic_group::title>("title", "its name"),
      row::required<&broad_ethnic_group::words>(
          "words", "the words of ethnic_group that it holds")
          .not_empty(),
  };
};

template <>
struct object<locality> {
  using row = row_of<locality>;
  static constexpr field<locality> keys[] = {
      row::id<&locality::id>("id", "its id, for places.csv", names::locality),
      row::required<&locality::title>("title", "its name"),
  };
};

/// Stages that do not follow each other from age 0; words of no ethnic group
/// or of two broad ones.
void check_state(reader& from, yaml_node const& node,
                 state_definition const& into);

template <>
struct object<state_definition> {
  using row = row_of<state_definition>;
  static constexpr field<state_definition> keys[] = {
      row::optional<&state_definition::registration>(
          "registration", "who is registered with which practice",
          names::record_concept)
          .like("registration.gp"),
      row::optional<&state_definition::residence>(
          "residence", "who lives at which place of places.csv",
          names::record_concept)
          .like("residence"),
      row::optional<&state_definition::care_home>(
          "care_home", "who lives in a care home", names::record_concept)
          .like("care_home_stay"),
      row::optional<&state_definition::pregnancy>(
          "pregnancy", "who is pregnant", names::record_concept)
          .like("pregnancy"),
      row::optional<&state_definition::life_stages>(
          "life_stages", "from which age people are in which life stage"),
      row::optional<&state_definition::pregnant>(
          "pregnant", "the life stage of whoever is pregnant, at any age",
          names::life_stage),
      row::optional<&state_definition::ethnic_groups>(
          "ethnic_groups", "broad groups, for breakdowns by ethnic_group_5"),
      row::optional<&state_definition::localities>(
          "localities", "parts of the place, in order"),
      row::optional<&state_definition::long_term_conditions>(
          "long_term_conditions",
          "conditions that stay, for the picture of need, in order",
          names::record_concept),
      row::optional<&state_definition::deprivation>(
          "deprivation", "which edition gives the fifths of deprivation"),
  };
  static void check(reader& from, yaml_node const& node,
                    state_definition& into) {
    check_state(from, node, into);
  }
};

}  // namespace wm::framework::detail
