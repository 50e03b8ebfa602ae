#pragma once

#include <compare>

namespace wm {

/// A number or key that cannot be taken for another of the same
/// representation: explicit both ways, no arithmetic. Where sums make sense,
/// the type's own header defines them, with their unit.
template <typename Rep, typename Tag>
class strong {
 public:
  using rep = Rep;
  constexpr explicit strong(Rep const value) : value_{value} {}
  constexpr Rep value() const { return value_; }
  friend constexpr auto operator<=>(strong, strong) = default;

 private:
  Rep value_;
};

}  // namespace wm
