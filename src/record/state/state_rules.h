#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "framework/model.h"

namespace wm::record {

/// What a package says of the states of persons, looked up once: places of
/// concepts, places with their fifths. The package must outlive it.
class state_rules {
 public:
  explicit state_rules(framework::package const& of);

  /// A place that people live at, with its fifths of deprivation.
  struct place_facts {
    framework::small_area const* place;
    int national_decile;  // 1 = most deprived, to 10; 0: not ranked
    int national_fifth;   // 1 = most deprived, to 5; 0: not ranked
    int local_fifth;      // of the people of all places; 0: not ranked
  };
  /// \returns nothing for a place that places.csv does not have
  std::optional<place_facts> find(std::string_view place) const;

  framework::package const& package() const { return package_; }
  /// What is asked for of deprivation, and of whom.
  framework::deprivation_edition edition() const;

  /// Places in framework::concepts::all; nothing where the package names none.
  std::optional<std::uint32_t> registration() const { return registration_; }
  std::optional<std::uint32_t> residence() const { return residence_; }
  std::optional<std::uint32_t> care_home() const { return care_home_; }
  std::optional<std::uint32_t> pregnancy() const { return pregnancy_; }

  /// The life stage of an age; empty when the package has none.
  ///
  /// \param age  0 and more [years]
  std::string_view stage_of_age(int age) const;
  /// The life stage of whoever is pregnant; empty: that of their age.
  std::string_view stage_when_pregnant() const;
  /// The broad ethnic group of a word; empty when there is none.
  std::string_view broad_ethnic_group(std::string_view word) const;

 private:
  framework::package const& package_;
  std::optional<std::uint32_t> registration_, residence_, care_home_,
      pregnancy_;
  std::vector<int> local_fifths_;  // of each place
};

}  // namespace wm::record
