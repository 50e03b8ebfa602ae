#pragma once

#include <array>
#include <cstdint>

#include "synth/detail/words_used.h"

namespace wm::synth::detail {

/// How a practice differs from the middle one. All of it is assumed; over all
/// practices nothing is gained or lost.
struct practice_style {
  double appointments{1.0};  // times as many
  double missed{1.0};        // times as many of them missed
  double measured{1.0};      // times as many readings
  double checked{1.0};       // times as many health checks
  double pressure{0.0};      // higher, of those with high blood pressure [mmHg]
  double sugar{0.0};         // higher, of those with diabetes [mmol/mol]
  double vaccinated{0.0};    // added to the share [1]
};

/// How a hospital differs from the other.
struct hospital_style {
  double wait{1.0};    // times as long
  double nights{1.0};  // times as many
};

/// The styles of all providers of a borough.
class provider_styles {
 public:
  explicit provider_styles(std::uint64_t seed);

  /// \returns that of the middle one for whatever is no practice
  practice_style const& of_practice(provider one) const;
  static hospital_style of_hospital(provider one);

 private:
  std::array<practice_style, kPractices + 1> practices_{};  // last: no practice
};

}  // namespace wm::synth::detail
