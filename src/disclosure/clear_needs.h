#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "disclosure/gate.h"
#include "figures/needs_picture.h"

namespace wm::disclosure {

/// A picture of need as it may be seen. Only clear() makes it; its counts are
/// those that may be told, and no others.
class cleared_needs {
 public:
  readership const& readers() const { return readers_; }
  /// Everything but counts and sums, which are empty.
  figures::needs_picture const& picture() const { return picture_; }
  /// A count as it may be told; nothing: hidden.
  std::optional<std::int64_t> people(figures::count_at const at) const {
    return people_[at];
  }
  /// How many counts are hidden of those that could be told.
  std::size_t hidden() const { return hidden_; }
  /// What counts are rounded to; 1: they are exact [people].
  std::int64_t rounded_to() const { return rounded_to_; }

 private:
  friend cleared_needs clear(figures::needs_picture, gate const&);
  cleared_needs(figures::needs_picture picture,
                std::vector<std::optional<std::int64_t>> people,
                std::size_t const hidden, std::int64_t const rounded_to,
                readership readers)
      : picture_{std::move(picture)},
        people_{std::move(people)},
        hidden_{hidden},
        rounded_to_{rounded_to},
        readers_{std::move(readers)} {}

  figures::needs_picture picture_;
  std::vector<std::optional<std::int64_t>> people_;
  std::size_t hidden_;
  std::int64_t rounded_to_;
  readership readers_;
};

/// Clears a picture of need by the rules for figures from records: small
/// counts are hidden, others rounded, and further ones hidden until every
/// small one, told or following from what is told, is protected by all that
/// adds up (protect()). Medians pass where their count does. Where no proof is
/// found, all counts that add up with the unprotected one are hidden, and the
/// whole picture where that does not help: of sixty people nothing leaves.
///
/// The restricted audience sees everything as it is; a partner sees what is
/// public, since no count is its own. Earlier pictures are not reckoned with:
/// they are of another day or other records, so their counts are others.
cleared_needs clear(figures::needs_picture picture, gate const& by);

}  // namespace wm::disclosure
