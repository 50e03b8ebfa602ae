#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace wm::synth::detail {

enum class broad_group : std::uint8_t { asian, black, mixed, white, other };
inline constexpr auto kBroadGroups = std::size_t{5};

/// A small area of Tower Hamlets (lower layer super output area, 2021). A
/// package's places.csv has no ethnic groups and no scores, and a borough is
/// made without a package: so the areas stand here. A test sees that the fifths
/// are those of framework::local_fifths() on the package.
struct small_area {
  std::string_view code;
  int deprivation;  // score of the Indices of Deprivation 2025 times 1000
  int local_fifth;  // of the borough's residents: 1 = most deprived, to 5
  std::array<int, kBroadGroups> residents;  // Census 2021, by broad_group
};

/// The borough's small areas, by code.
std::span<small_area const> small_areas();

}  // namespace wm::synth::detail
