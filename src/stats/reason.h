#pragma once

#include <cstdint>
#include <string_view>

namespace wm::stats {

/// Why a result has no value, or a value without limits. Each has one word,
/// which results print and docs/methods explains.
enum class reason : std::uint8_t {
  none,              // nothing is missing
  zero_denominator,  // nobody at risk
  few_events,        // fewer events than the method allows
};

/// The reason as printed in results: "zero_denominator"; empty for none.
/// \source our words: docs/methods/README.md.
constexpr std::string_view word(reason const why) {
  switch (why) {
    case reason::none:
      return "";
    case reason::zero_denominator:
      return "zero_denominator";
    case reason::few_events:
      return "few_events";
  }
  return "";
}

}  // namespace wm::stats
