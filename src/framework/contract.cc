#include "framework/contract.h"

#include <algorithm>

namespace wm::framework {

contract_year const* find_year(contract const& in,
                               std::string_view const year) {
  auto const found = std::ranges::find_if(
      in.years, [&](contract_year const& y) { return y.year.value == year; });
  return found == in.years.end() ? nullptr : &*found;
}

contract_provider const* find_provider(contract const& in,
                                       std::string_view const organisation) {
  auto const found =
      std::ranges::find_if(in.providers, [&](contract_provider const& p) {
        return p.organisation.value == organisation;
      });
  return found == in.providers.end() ? nullptr : &*found;
}

}  // namespace wm::framework
