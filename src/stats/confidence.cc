#include "stats/confidence.h"

#include <fmt/format.h>

#include <algorithm>

namespace wm::stats {
namespace {

result<confidence_level> level_of(double const confidence) {
  if (confidence > 1.0 && confidence < 100.0) {
    return fail(error_code::invalid_input, "confidence",
                fmt::format("a confidence is a share of 1: write {} for {} %",
                            confidence / 100.0, confidence));
  }
  auto const tail = 0.5 * (1.0 - confidence);
  auto const z = normal_quantile(1.0 - tail);
  if (!(confidence > 0.0 && confidence < 1.0) || !z || !is_usable_z(*z)) {
    return fail(error_code::invalid_input, "confidence",
                fmt::format("{} is no confidence: it must lie between 0 and "
                            "1, 0.95 for 95 %",
                            confidence));
  }
  return confidence_level{confidence, tail, *z};
}

}  // namespace

result<confidence_levels> confidence_levels::of(
    std::span<double const> const levels) {
  if (levels.empty() || levels.size() > kMostLevels) {
    return fail(error_code::invalid_input, "confidence",
                fmt::format("give 1 to {} confidence levels, not {}",
                            kMostLevels, levels.size()));
  }
  auto made = confidence_levels{};
  made.size_ = levels.size();
  for (auto i = std::size_t{0}; i < levels.size(); ++i) {
    auto const seen = levels.first(i);
    if (std::ranges::find(seen, levels[i]) != seen.end()) {
      return fail(error_code::invalid_input, "confidence",
                  fmt::format("confidence {} is given twice", levels[i]));
    }
    made.levels_[i] = WM_TRY(level_of(levels[i]));
  }
  return made;
}

std::string column_suffix(double const confidence) {
  auto name = fmt::format("{:.10g}", 100.0 * confidence);
  std::ranges::replace(name, '.', '_');
  return name;
}

}  // namespace wm::stats
