#include "framework/model.h"

#include <algorithm>

namespace wm::framework {

metric const* find_metric(package const& from, std::string_view const id) {
  auto const key = [](metric const& m) -> std::string_view {
    return m.id.value;
  };
  auto const found = std::ranges::lower_bound(from.metrics, id, {}, key);
  return found != from.metrics.end() && found->id.value == id ? &*found
                                                              : nullptr;
}

area const* find_area(package const& from, std::string_view const code) {
  auto const key = [](area const& a) -> std::string_view {
    return a.code.value;
  };
  auto const found = std::ranges::lower_bound(from.areas, code, {}, key);
  return found != from.areas.end() && found->code.value == code ? &*found
                                                                : nullptr;
}

organisation const* find_organisation(package const& from,
                                      std::string_view const id) {
  auto const found = std::ranges::find_if(
      from.organisations,
      [&](organisation const& o) { return o.id.value == id; });
  return found == from.organisations.end() ? nullptr : &*found;
}

decision const* find_decision(package const& from, std::string_view const id) {
  auto const& all = from.programme.decisions;
  auto const found = std::ranges::find_if(
      all, [&](decision const& d) { return d.id.value == id; });
  return found == all.end() ? nullptr : &*found;
}

contract const* find_contract(package const& from, std::string_view const id) {
  auto const found = std::ranges::find_if(
      from.contracts, [&](contract const& c) { return c.id.value == id; });
  return found == from.contracts.end() ? nullptr : &*found;
}

}  // namespace wm::framework
