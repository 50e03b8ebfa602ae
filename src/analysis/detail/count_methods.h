#pragma once

#include <array>
#include <string_view>

#include "analysis/detail/settings.h"
#include "analysis/method.h"
#include "stats/values/rate.h"

namespace wm::analysis::detail {

inline constexpr auto kCountMethods = std::array<std::string_view, 4>{
    "exact-then-byar", "exact", "byar", "mid-p"};

/// How the limits of a count are made, for every method that has one.
inline constexpr auto kCountMethodSetting = setting{
    "method", setting_kind::choice, "exact-then-byar",
    "of the limits; exact-then-byar is exact below 10 events", kCountMethods};

inline stats::count_method count_method_of(settings const& chosen) {
  auto const word = chosen.word("method");
  return word == "exact"   ? stats::count_method::exact
         : word == "byar"  ? stats::count_method::byar
         : word == "mid-p" ? stats::count_method::mid_p
                           : stats::count_method::exact_then_byar;
}

}  // namespace wm::analysis::detail
