#include "record/concept_index.h"

#include <algorithm>

namespace wm::record {

namespace {

bool means(framework::record_concept const& what, code_text const& code,
           framework::concepts const& in) {
  if (code.system == kConceptSystem) {
    return what.id.value == code.code;
  }
  return std::ranges::any_of(what.code_lists, [&](auto const& id) {
    auto const* const list = framework::find_code_list(in, id.value);
    return list != nullptr && list->system == code.system &&
           framework::stands_in(*list, code.code);
  });
}

}  // namespace

concept_index::concept_index(store const& records,
                             framework::concepts const& concepts)
    : in_{concepts} {
  ends_.push_back(0);
  for (auto const text : records.texts(words::code)) {
    auto const code = read_code(text);
    for (auto i = std::uint32_t{0}; !text.empty() && i < in_.all.size(); ++i) {
      if (means(in_.all[i], code, in_)) {
        concepts_.push_back(i);
      }
    }
    ends_.push_back(concepts_.size());
  }
  for (auto const text : records.texts(words::value_kind)) {
    kinds_.push_back(read_value_kind(text));
  }
}

std::vector<std::uint32_t> concept_index::codes_of(
    std::uint32_t const concept_place) const {
  auto out = std::vector<std::uint32_t>{};
  for (auto code = std::uint32_t{0}; code + 1 < ends_.size(); ++code) {
    if (std::ranges::binary_search(concepts_of(code), concept_place)) {
      out.push_back(code);
    }
  }
  return out;
}

std::optional<concept_index::value_plan> concept_index::plan_of(
    std::uint32_t const concept_place, std::uint32_t const value_kind) const {
  auto const& kind = kinds_[value_kind];
  auto const& values = in_.all[concept_place].values;
  for (auto i = std::uint32_t{0}; i < values.size(); ++i) {
    if (values[i].id.value != kind.name) {
      continue;
    }
    auto const by = framework::conversion_from(values[i], kind.unit);
    return by ? std::optional{value_plan{.value = i,
                                         .by = *by,
                                         .places_in = kind.places,
                                         .places_out = values[i].decimals}}
              : std::nullopt;
  }
  return std::nullopt;
}

std::optional<std::int64_t> number_in(concept_index::value_plan const& plan,
                                      std::int64_t const stored) {
  return scaled({.digits = stored, .places = plan.places_in}, plan.by,
                plan.places_out);
}

bool is_plausible(framework::concept_value const& of,
                  std::int64_t const number) {
  auto const exact = decimal{.digits = number, .places = of.decimals};
  return (!of.lowest || compare(exact, *of.lowest) >= 0) &&
         (!of.highest || compare(exact, *of.highest) <= 0);
}

}  // namespace wm::record
