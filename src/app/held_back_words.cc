#include "app/held_back_words.h"

#include <fmt/format.h>

namespace wm::app {

std::string held_back_words(contracts::year_account const& settled,
                            std::size_t const provider) {
  auto const providers = settled.providers.size();
  auto const outcomes = settled.outcomes.held_back;
  auto own = settled.providers[provider].held_back;
  if (providers == 1) {
    own = pence{own.value() + outcomes.value()};
  }
  auto out = std::string{};
  if (own != kNothing) {
    out += fmt::format(" {} is held back until figures come.", to_string(own));
  }
  if (providers > 1 && outcomes != kNothing) {
    out += fmt::format(
        " For outcomes {} is held back until figures come, for all {} "
        "providers together; it is divided when it comes.",
        to_string(outcomes), providers);
  }
  return out;
}

}  // namespace wm::app
