#include "metrics/engine/concept_sets.h"

#include <algorithm>
#include <cstddef>

namespace wm::metrics::engine {

source_number concept_sets::source_of(
    std::vector<std::uint32_t> const& concepts) {
  auto wanted = concepts;
  std::ranges::sort(wanted);
  auto const found = std::ranges::find(sources_, wanted);
  if (found != sources_.end()) {
    return static_cast<source_number>(found - sources_.begin());
  }
  sources_.push_back(std::move(wanted));
  return static_cast<source_number>(sources_.size() - 1);
}

set_number concept_sets::number(std::vector<std::uint32_t> const& concepts) {
  auto const [at, is_new] =
      numbers_.try_emplace(concepts, static_cast<set_number>(sets_.size()));
  if (is_new) {
    auto const lasts = std::ranges::any_of(concepts, [&](auto const place) {
      return known_.all[place].kind != framework::concept_kind::moment;
    });
    sets_.push_back({concepts, lasts});
  }
  return at->second;
}

void concept_sets::find_codes(record::store const& in,
                              record::concept_index const& index,
                              std::span<day_range const> const needed) {
  auto const codes = in.texts(record::words::code).size();
  ends_ = {0};
  for (auto code = std::uint32_t{0}; code < codes; ++code) {
    auto const means = index.concepts_of(code);
    auto days = kNoDay;
    for (auto i = std::size_t{0}; i < sources_.size(); ++i) {
      auto as = std::vector<std::uint32_t>{};
      for (auto const place : means) {
        if (std::ranges::binary_search(sources_[i], place)) {
          as.push_back(place);
        }
      }
      if (!as.empty()) {
        members_.push_back(
            {static_cast<source_number>(i), number(as), needed[i]});
        days = hull(days, needed[i]);
      }
    }
    wanted_.push_back(days);
    ends_.push_back(members_.size());
  }
}

}  // namespace wm::metrics::engine
