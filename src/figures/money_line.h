#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace wm::figures {

/// Where an amount of money comes from.
enum class money_origin {
  agreed,   // a budget, a price, a payment that follows from shown figures
  counted,  // adds up what was spent on, or paid for, single persons
};

/// One line of an account.
struct money_line {
  std::string id;
  std::string what;       // "Emergency stays"
  std::int64_t pence{0};  // may be negative: paid back
  money_origin origin{money_origin::counted};
  /// Of how many people it is the sum; needed of what was counted [people].
  std::optional<std::int64_t> people{};
  std::string part_of{};  // the id of the line that it adds up to, or empty
};

}  // namespace wm::figures
