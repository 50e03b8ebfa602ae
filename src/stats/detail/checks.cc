#include "stats/detail/checks.h"

#include <fmt/format.h>

#include <cmath>
#include <limits>
#include <string>

namespace wm::stats::detail {
namespace {

constexpr auto kLargest = std::numeric_limits<double>::max();

std::unexpected<error> refuse(std::string_view const where,
                              std::string message) {
  return fail(error_code::invalid_input, std::string{where},
              std::move(message));
}

}  // namespace

result<void> check_count(std::string_view const where,
                         std::string_view const what, double const number) {
  if (is_count(number)) {
    return {};
  }
  return refuse(where, fmt::format("{} is {}: it must be known and not "
                                   "negative",
                                   what, number));
}

result<void> check_positive(std::string_view const where,
                            std::string_view const what, double const number) {
  if (number > 0.0 && number <= kLargest) {
    return {};
  }
  return refuse(where, fmt::format("{} is {}: it must be known and above 0",
                                   what, number));
}

result<void> check_finite(std::string_view const where,
                          std::string_view const what, double const number) {
  if (std::isfinite(number)) {
    return {};
  }
  return refuse(where, fmt::format("{} is {}: it must be known", what, number));
}

result<void> check_counts(std::string_view const where,
                          std::string_view const what,
                          std::span<double const> const numbers) {
  auto sound = true;
  for (auto const number : numbers) {
    sound = sound & is_count(number);
  }
  if (sound) {
    return {};
  }
  auto at = std::size_t{0};
  while (is_count(numbers[at])) {
    ++at;
  }
  return refuse(where, fmt::format("number {} of the {} is {}: each must be "
                                   "known and not negative",
                                   at + 1, what, numbers[at]));
}

result<void> check_share(std::string_view const where, double const events,
                         double const trials) {
  if (events >= 0.0 && events <= trials && trials <= kLargest) {
    return {};
  }
  return refuse(where, fmt::format("{} of {} is no proportion: it needs 0 <= "
                                   "events <= trials, both known",
                                   events, trials));
}

std::unexpected<error> sizes_differ(std::string_view const where,
                                    std::string_view const what,
                                    std::size_t const size,
                                    std::size_t const expected) {
  return refuse(where, fmt::format("there are {} {} for {} age bands", size,
                                   what, expected));
}

std::unexpected<error> too_large(std::string_view const where) {
  return refuse(where, "numbers so large that the result cannot be computed");
}

}  // namespace wm::stats::detail
