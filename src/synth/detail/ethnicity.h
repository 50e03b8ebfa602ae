#pragma once

#include <cstddef>
#include <cstdint>

#include "synth/detail/random_stream.h"
#include "synth/detail/small_areas.h"
#include "synth/detail/words_used.h"

namespace wm::synth::detail {

/// Families with children differ from others in size, and in which ethnic
/// groups they belong to.
enum class household_kind : std::uint8_t { family, adults };

/// The ethnic group of a household in an area.
///
/// \param area  place among small_areas()
/// \param at    within [0, 1): which of the area's households
broad_group broad_group_at(std::size_t area, household_kind kind, double at);
broad_group draw_broad_group(std::size_t area, household_kind kind,
                             random_stream& chance);
ethnic_group draw_group(broad_group of, random_stream& chance);

broad_group broad_group_of(ethnic_group group);

/// Of two parents of different broad groups a child has a mixed one.
ethnic_group group_of_child(ethnic_group mother, ethnic_group father);

religion draw_religion(ethnic_group of, random_stream& chance);
language draw_language(ethnic_group of, random_stream& chance);

}  // namespace wm::synth::detail
