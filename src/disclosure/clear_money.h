#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "disclosure/gate.h"
#include "figures/money_line.h"

namespace wm::disclosure {

/// A line as it may be seen.
struct shown_money {
  std::string id;
  std::string what;
  std::optional<std::int64_t> pence;  // none: withheld
  std::int64_t rounded_to{1};         // [pence]; 1: exact
};

/// An account that has been through disclosure control. Only clear() makes it.
class cleared_money {
 public:
  readership const& readers() const { return readers_; }
  std::vector<shown_money> const& lines() const { return lines_; }

 private:
  friend cleared_money clear(std::vector<figures::money_line> const&,
                             gate const&);
  cleared_money(std::vector<shown_money> lines, readership readers)
      : lines_{std::move(lines)}, readers_{std::move(readers)} {}

  std::vector<shown_money> lines_;
  readership readers_;
};

/// Clears an account for its readers. What was agreed passes as it is. Of what
/// was counted from persons
///
/// - a line is withheld when fewer people than the policy shows are behind it
///   (nobody: it passes), or when it does not say how many;
/// - others are rounded to what five of their people cost on average, upwards
///   to 1, 2 or 5 times a power of ten pounds, as counts are rounded to five;
/// - where the withheld parts of a total are one line, or of few people in
///   all, the parts with the next fewest people are withheld too, and the
///   total when no part is left.
///
/// The restricted audience sees every line as it is. Earlier accounts are not
/// reckoned with.
///
/// \param lines  ids differ; a part's total is among them
cleared_money clear(std::vector<figures::money_line> const& lines,
                    gate const& by);

}  // namespace wm::disclosure
