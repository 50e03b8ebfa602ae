#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/money.h"

namespace wm::contracts {

/// One line of a calculation, as the settlement account shows it.
struct step {
  std::string text;  // in words and numbers, without a final full stop
  std::optional<pence> amount{};  // what came of it, where that is money
  std::optional<share> part{};    // or a part of the whole
};

/// Where a calculation says what it does; where nobody listens no words are
/// made.
struct telling {
  std::vector<step>* to{nullptr};

  /// \param make  gives a step; called only where somebody listens
  template <typename Make>
  void say(Make const& make) const {
    if (to != nullptr) {
      to->push_back(make());
    }
  }
};

/// Whether a calculation writes its steps: an account does, the thousands of
/// years of a simulation do not.
enum class steps_wanted { yes, no };

/// Into that list, or nowhere.
inline telling telling_to(std::vector<step>& list, steps_wanted const wanted) {
  return {wanted == steps_wanted::yes ? &list : nullptr};
}

}  // namespace wm::contracts
