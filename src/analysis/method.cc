#include "analysis/method.h"

#include <algorithm>
#include <array>

#include "analysis/methods/methods.h"

namespace wm::analysis {

std::span<method const* const> methods() {
  static constexpr auto kAll = std::array{
      &kProportion, &kRate, &kMean,           &kDsr,    &kIsRate, &kIsRatio,
      &kQuantile,   &kSii,  &kLifeExpectancy, &kFunnel, &kXmr,    &kTrend,
      &kInequality};
  return kAll;
}

method const* find_method(std::string_view const name) {
  auto const at = std::ranges::find(methods(), name, &method::name);
  return at == methods().end() ? nullptr : *at;
}

}  // namespace wm::analysis
