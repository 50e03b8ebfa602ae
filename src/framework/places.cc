#include "framework/places.h"

#include <algorithm>
#include <cstdint>
#include <map>

namespace wm::framework {

std::string_view title_of(deprivation_edition const edition) {
  return edition == deprivation_edition::imd2019
             ? "Indices of Deprivation 2019"
             : "Indices of Deprivation 2025";
}

int number_of_ranks(deprivation_edition const edition) {
  return edition == deprivation_edition::imd2019 ? 32'844 : 33'755;
}

int decile_of(int const rank, deprivation_edition const edition) {
  auto const all = number_of_ranks(edition);
  return (rank * 10 + all - 1) / all;
}

small_area const* find_place(std::span<small_area const> const in,
                             std::string_view const code) {
  auto const found = std::ranges::lower_bound(
      in, code, {},
      [](small_area const& one) { return std::string_view{one.code.value}; });
  return found != in.end() && found->code.value == code ? &*found : nullptr;
}

std::vector<int> local_fifths(std::span<small_area const> const places,
                              deprivation_edition const edition) {
  constexpr auto kFifths = std::int64_t{5};
  auto const rank_of = [&](small_area const& one) {
    auto const& deprived = one.deprived[static_cast<std::size_t>(edition)];
    return deprived ? deprived->rank : 0;
  };
  auto people = std::map<int, std::int64_t>{};  // by rank
  auto all = std::int64_t{0};
  for (auto const& one : places) {
    if (rank_of(one) != 0) {
      people[rank_of(one)] += one.population;
      all += one.population;
    }
  }
  auto fifth = std::map<int, int>{};  // by rank
  auto before = std::int64_t{0};
  for (auto const& [rank, here] : people) {
    // Twice the people before the middle one, in halves of a person.
    auto const middle = 2 * before + here;
    before += here;
    fifth[rank] = static_cast<int>(
        all == 0 ? 0 : std::min(kFifths, 1 + middle * kFifths / (2 * all)));
  }
  auto out = std::vector<int>{};
  for (auto const& one : places) {
    out.push_back(rank_of(one) == 0 ? 0 : fifth[rank_of(one)]);
  }
  return out;
}

}  // namespace wm::framework
