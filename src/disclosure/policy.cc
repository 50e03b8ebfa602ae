#include "disclosure/policy.h"

#include <algorithm>
#include <array>

namespace wm::disclosure {

namespace {

constexpr auto kFive = std::int64_t{5};
constexpr auto kSix = std::int64_t{6};

constexpr auto kRoundings =
    std::array<std::string_view, 3>{"none", "nearest_5", "midpoint_6"};

}  // namespace

std::string_view name_of(rounding const r) {
  return kRoundings[static_cast<std::size_t>(r)];
}

std::optional<rounding> rounding_of(std::string_view const name) {
  auto const found = std::ranges::find(kRoundings, name);
  return found == kRoundings.end()
             ? std::nullopt
             : std::optional{
                   rounding{static_cast<int>(found - kRoundings.begin())}};
}

count_range common(count_range const& a, count_range const& b) {
  return {std::max(a.lowest, b.lowest), std::min(a.highest, b.highest)};
}

count_range small_counts(count_policy const& policy, std::int64_t const unit) {
  return {1,
          hides_small(policy) ? policy.smallest_shown * unit - 1 : kSix * unit};
}

bool is_small(count_policy const& policy, std::int64_t const count,
              std::int64_t const unit) {
  return holds(small_counts(policy, unit), count);
}

bool hides_small(count_policy const& policy) {
  return policy.rounding != rounding::midpoint_6;
}

shown_count show_count(count_policy const& policy, std::int64_t const count,
                       std::int64_t const unit) {
  if (count == 0) {
    return {0, {0, 0}};
  }
  switch (policy.rounding) {
    case rounding::none:
      break;
    case rounding::nearest_5: {
      auto const step = kFive * unit;
      auto const shown = (2 * count + step) / (2 * step) * step;
      return {shown,
              {std::max(shown - step / 2, policy.smallest_shown * unit),
               shown + (step - 1) / 2}};
    }
    case rounding::midpoint_6: {
      auto const step = kSix * unit;
      auto const last = (count + step - 1) / step * step;
      return {last - step / 2, {last - step + 1, last}};
    }
  }
  return {count, {count, count}};
}

std::int64_t width(count_policy const& policy) {
  switch (policy.rounding) {
    case rounding::none:
      break;
    case rounding::nearest_5:
      return kFive;
    case rounding::midpoint_6:
      return kSix;
  }
  return 1;
}

}  // namespace wm::disclosure
