#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>

#include "metrics/engine/period_mask.h"

namespace wm::metrics::engine {

/// How often each period was in a set. The counts of all periods stand side
/// by side, digit by binary digit, so that a set is added with a few
/// operations, however many periods it has. There are very many of them: what
/// changes with each set fills a line of the processor's cache, what seldom
/// changes the next one.
class alignas(64) period_counter {
 public:
  void add(period_mask of) {
    // How far it carries cannot be foreseen, by the processor neither: it is
    // quicker not to ask.
    for (auto& digit : low_) {
      of = add_to(digit, of);
    }
    for (auto i = std::size_t{0}; of != 0; ++i) {
      if (i == high_.size()) {
        carry_over(of);
        return;
      }
      of = add_to(high_[i], of);
    }
  }

  std::int64_t at(std::size_t period) const;

 private:
  using highest_digits = std::array<period_mask, 48>;
  /// \returns what is carried to the next digit
  static period_mask add_to(period_mask& digit, period_mask const of) {
    auto const carried = digit & of;
    digit ^= of;
    return carried;
  }
  void carry_over(period_mask of);

  std::array<period_mask, 8> low_{};
  std::array<period_mask, 7> high_{};
  std::unique_ptr<highest_digits> beyond_;  // null: none yet
};

}  // namespace wm::metrics::engine
