#pragma once

#include <cstddef>
#include <functional>
#include <utility>
#include <vector>

#include "disclosure/gate.h"
#include "disclosure/told_counts.h"
#include "figures/assessed.h"
#include "figures/words.h"

namespace wm::disclosure {

/// Works values, limits, comparisons and trends out from figures that hold
/// only what may be seen: a function of its argument and of nothing that is
/// hidden. Figures that counts are left of come without value and limits.
using judge = std::function<figures::assessed_set(figures::figure_set)>;

/// What became of the figures from records.
struct clearing {
  std::size_t figures{0};     // from records
  std::size_t suppressed{0};  // of these, without value
  std::size_t own{0};         // of these, exact: the partner's own
  std::size_t small{0};       // counts hidden because they are small
  std::size_t protecting{0};  // counts hidden to protect others
};

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

  readership const& readers() const { return readers_; }
  std::vector<figures::assessed_series> const& series() const {
    return set_.all;
  }
  std::vector<figures::neighbours_median> const& medians() const {
    return set_.medians;
  }
  /// What to act on first, judged from these series alone.
  figures::priority_set const& priorities() const { return set_.priorities; }
  /// How many figures have no value because it was hidden.
  std::size_t suppressed() const { return what_.suppressed; }
  clearing const& what_was_done() const { return what_; }
  /// What the gate has to remember of this output before anybody sees it. It
  /// holds true counts.
  told_output const& to_remember() const { return remember_; }

 private:
  friend cleared_results clear(figures::figure_set, gate const&,
                               std::vector<told_output> const&, judge const&);
  cleared_results(figures::assessed_set set, readership readers,
                  clearing const& what, told_output remember)
      : set_{std::move(set)},
        readers_{std::move(readers)},
        what_{what},
        remember_{std::move(remember)} {}

  figures::assessed_set set_;
  readership readers_;
  clearing what_;
  told_output remember_;
};

/// Clears figures for their readers and lets them be judged. Published figures
/// pass as released, with their publisher's own disclosure control. Of figures
/// from records small counts are hidden, others are rounded, and further ones
/// are hidden until no hidden count can be worked out, from this output or
/// with earlier ones (protect()); values and limits are left to the judge, who
/// sees only these counts. There is no rule for sums of money or points, nor
/// for figures of other sources: they are withheld, never passed by default.
///
/// A partner's own figures pass as they are, and the others are protected from
/// somebody who knows them. For the restricted audience everything passes as
/// it is: who calls this has made sure that they may see it.
///
/// \param results  series in the order figure_reader leaves them
/// \param earlier  what left before and these readers can know, output by
///                 output: memory_file::outputs()
cleared_results clear(figures::figure_set results, gate const& by,
                      std::vector<told_output> const& earlier,
                      judge const& judged);

}  // namespace wm::disclosure
