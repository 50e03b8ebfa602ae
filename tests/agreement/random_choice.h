#pragma once

#include <cstdint>
#include <initializer_list>
#include <random>
#include <string>
#include <string_view>

namespace wm::agreement {

/// Choices that a seed repeats.
class random_choice {
 public:
  explicit random_choice(std::uint64_t const seed) : numbers_{seed} {}

  /// \returns 0 to below, below not included
  int number(int const below) {
    return static_cast<int>(numbers_() % static_cast<std::uint64_t>(below));
  }
  bool one_in(int const of) { return number(of) == 0; }
  std::string of(std::initializer_list<std::string_view> const words) {
    return std::string{
        *(words.begin() + number(static_cast<int>(words.size())))};
  }

 private:
  std::mt19937_64 numbers_;  // the same on every machine
};

}  // namespace wm::agreement
