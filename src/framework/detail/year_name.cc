#include "framework/detail/year_name.h"

#include <algorithm>

namespace wm::framework::detail {

bool is_year_name(std::string_view const name) {
  constexpr auto kYear = std::size_t{4};
  constexpr auto kFinancialYear = std::size_t{7};
  auto const is_digit = [](char const c) { return '0' <= c && c <= '9'; };
  return (name.size() == kYear || name.size() == kFinancialYear) &&
         std::ranges::all_of(name.substr(0, kYear), is_digit) &&
         (name.size() == kYear ||
          (name[kYear] == '/' &&
           std::ranges::all_of(name.substr(kYear + 1), is_digit)));
}

}  // namespace wm::framework::detail
