#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "record/store_counts.h"

namespace wm::synth {

/// The most residents that ids have room for [people].
inline constexpr auto kMostResidents = std::uint64_t{10'000'000};
inline constexpr auto kMostYears = 20;
inline constexpr auto kLongestStays = 20;

/// Which borough to make. All but `threads` decide what is in it.
struct borough_request {
  std::uint64_t residents{330'000};  // on the last day, about [people]
  int years{5};                      // of care before the last day [years]
  int stays{1};  // times as long as people stay in Tower Hamlets [1]
  std::uint64_t seed{1};
  std::chrono::sys_days until{};  // the last day
  unsigned threads{0};            // 0: as many as there are processors
};

struct borough_summary {
  record::store_counts counts;
  std::string version;  // of the store
};

/// Makes the life courses of a borough of invented people and writes them as
/// a store of records marked synthetic. The same request makes the same bytes.
///
/// \param store     new, empty, or a store of invented persons, which is
///                  replaced
/// \param progress  told how far it is; may be empty
/// \error invalid_input  a number outside its range; the folder holds
///                       something else
/// \error denied         another import into the store is at work
/// \error io             the folder cannot be written
result<borough_summary> make_borough(
    borough_request const& request, std::filesystem::path const& store,
    std::function<void(std::string_view)> const& progress);

}  // namespace wm::synth
