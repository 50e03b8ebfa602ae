#pragma once

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string_view>
#include <vector>

#include "record/state/breakdown.h"

namespace wm::needs::detail {

struct band {
  std::string_view title;
  int from;  // [years]
};
/// Wide enough that few people are alone in a band and fifth.
inline constexpr band kBands[] = {
    {"0 to 17", 0},   {"18 to 29", 18}, {"30 to 39", 30}, {"40 to 49", 40},
    {"50 to 59", 50}, {"60 to 69", 60}, {"70 to 79", 70}, {"80 and over", 80}};
/// Behind the last band: those whose age is not known.
inline constexpr auto kUnknownBand = std::size(kBands);

/// Of deprivation; those of whom it is not known stand behind the last.
inline constexpr auto kFifths = std::size_t{5};

/// One of all breakdowns, which is there.
inline record::breakdown const& find_breakdown(
    std::vector<record::breakdown> const& in, std::string_view const name) {
  return *std::ranges::find(in, name, &record::breakdown::name);
}

}  // namespace wm::needs::detail
