#pragma once

#include <string>
#include <vector>

#include "framework/places.h"
#include "framework/text.h"

namespace wm::framework {

/// From which age people are in a life stage: until the next one begins.
struct life_stage_ages {
  located<std::string> stage;  // an id of framework.yaml
  int from_age{0};             // [whole years]
};

/// Several ethnic groups as one: asian, black, mixed, white, other.
struct broad_ethnic_group {
  located<std::string> id;
  text title;
  std::vector<located<std::string>> words;  // of ethnic_group
};

/// Part of the place: several small areas, by places.csv.
struct locality {
  located<std::string> id;
  text title;
};

/// The block `state` of concepts.yaml: which events say where people are
/// registered and live, and how they are put into groups. Ids that are empty
/// are not given.
struct state_definition {
  located<std::string> registration;  // ids of concepts
  located<std::string> residence;
  located<std::string> care_home;
  located<std::string> pregnancy;
  std::vector<life_stage_ages> life_stages;  // by age, the first from 0
  located<std::string> pregnant;  // the life stage of whoever is pregnant
  std::vector<broad_ethnic_group> ethnic_groups;
  std::vector<locality> localities;
  std::vector<located<std::string>> long_term_conditions;  // concepts
  deprivation_edition deprivation{deprivation_edition::imd2025};
};

}  // namespace wm::framework
