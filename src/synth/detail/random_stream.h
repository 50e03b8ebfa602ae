#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace wm::synth::detail {

/// What chance decides. Each subject has its own stream of numbers, so that a
/// change of one leaves the others' lives as they were.
enum class subject : std::uint32_t {
  borough,
  dwelling,
  household,
  deceased,
  moves,
  traits,
  conditions,
  general_practice,
  readings,
  prevention,
  emergencies,
  hospital,
  maternity,
  childhood,
  mental_health,
  social_care,
  care_plans,
  surveys,
  disorder,
  providers,
  body,
  comings_and_goings,
  mistakes,
};

/// A place in running sums of weights.
///
/// \param at  within [0, 1): how far along the sums
std::size_t place_among(std::span<double const> running_sums, double at);

/// Random numbers that depend only on seed, whom they are about and subject.
class random_stream {
 public:
  /// \param whom  a dwelling, or a person in it
  random_stream(std::uint64_t seed, std::uint64_t whom, subject of)
      : key_{static_cast<std::uint32_t>(seed),
             static_cast<std::uint32_t>(seed >> 32U)},
        counter_{0, static_cast<std::uint32_t>(of),
                 static_cast<std::uint32_t>(whom),
                 static_cast<std::uint32_t>(whom >> 32U)} {}

  std::uint32_t word();
  /// Above 0 and below 1.
  double uniform() { return (static_cast<double>(word()) + 0.5) * 0x1.0p-32; }
  bool chance(double const probability) { return uniform() < probability; }
  /// From `first` to `last`, both possible.
  int between(int first, int last);
  double normal(double mean, double deviation);
  double exponential(double mean);
  /// \param mean  0 to 50
  int poisson(double mean);
  /// A place in running sums of weights.
  std::size_t pick(std::span<double const> running_sums);

 private:
  std::array<std::uint32_t, 2> key_;
  std::array<std::uint32_t, 4> counter_;
  std::array<std::uint32_t, 4> words_{};
  std::size_t left_{0};
};

}  // namespace wm::synth::detail
