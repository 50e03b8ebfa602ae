#include "framework/concept.h"

#include <algorithm>

namespace wm::framework {

namespace {

template <typename T>
T const* find_by_id(std::vector<T> const& in, std::string_view const id) {
  auto const found = std::ranges::find(
      in, id, [](T const& one) { return std::string_view{one.id.value}; });
  return found == in.end() ? nullptr : &*found;
}

std::string without_points(std::string_view const code) {
  auto out = std::string{code};
  std::erase(out, '.');
  return out;
}

}  // namespace

record_concept const* find_concept(concepts const& in,
                                   std::string_view const id) {
  return find_by_id(in.all, id);
}

code_list const* find_code_list(concepts const& in, std::string_view const id) {
  return find_by_id(in.code_lists, id);
}

characteristic const* find_characteristic(concepts const& in,
                                          std::string_view const id) {
  return find_by_id(in.characteristics, id);
}

concept_value const* find_value(record_concept const& of,
                                std::string_view const id) {
  return find_by_id(of.values, id);
}

concept_attribute const* find_attribute(record_concept const& of,
                                        std::string_view const id) {
  return find_by_id(of.attributes, id);
}

std::optional<conversion> conversion_from(concept_value const& to,
                                          std::string_view const unit) {
  if (unit.empty() || unit == to.unit) {
    return conversion{};
  }
  for (auto const& other : to.also) {
    if (other.unit.value == unit) {
      return other.conversion;
    }
  }
  return std::nullopt;
}

bool stands_in(code_list const& list, std::string_view const code) {
  auto const icd = list.system == "icd10";
  auto const asked = icd ? without_points(code) : std::string{code};
  return std::ranges::any_of(list.codes, [&](listed_code const& one) {
    auto const listed = icd ? without_points(one.code) : one.code;
    return list.match == code_match::whole ? asked == listed
                                           : asked.starts_with(listed);
  });
}

}  // namespace wm::framework
