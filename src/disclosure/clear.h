#pragma once

#include <cstddef>
#include <vector>

#include "base/result.h"
#include "disclosure/audience.h"
#include "figures/assessed.h"
#include "figures/words.h"

namespace wm::disclosure {

/// Results that have been through disclosure control for one audience. Only
/// clear() makes them; everything that writes a file or draws a page takes
/// nothing else, so a figure that was not cleared cannot reach a reader.
class cleared_results {
 public:
  cleared_results(cleared_results&&) noexcept = default;
  cleared_results& operator=(cleared_results&&) noexcept = default;
  cleared_results(cleared_results const&) = delete;
  cleared_results& operator=(cleared_results const&) = delete;
  ~cleared_results() = default;

  disclosure::audience audience() const { return audience_; }
  std::vector<figures::assessed_series> const& series() const {
    return set_.all;
  }
  std::vector<figures::neighbours_median> const& medians() const {
    return set_.medians;
  }
  /// How many figures were withheld.
  std::size_t suppressed() const { return suppressed_; }

 private:
  friend result<cleared_results> clear(figures::assessed_set, enum audience);
  cleared_results(figures::assessed_set set, disclosure::audience a,
                  std::size_t suppressed)
      : set_{std::move(set)}, audience_{a}, suppressed_{suppressed} {}

  figures::assessed_set set_;
  disclosure::audience audience_;
  std::size_t suppressed_;
};

/// Clears results for an audience. Published figures pass as released, with
/// their publisher's own disclosure control. There is no rule yet for figures
/// of any other source: they are withheld, never passed by default.
///
/// \error denied  an audience other than everyone, which has no rules yet
result<cleared_results> clear(figures::assessed_set results, enum audience to);

}  // namespace wm::disclosure
