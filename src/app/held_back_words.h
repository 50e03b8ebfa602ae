#pragma once

#include <cstddef>
#include <string>

#include "contracts/year_account.h"

namespace wm::app {

/// Sentences about money that waits for figures, each with a space before it;
/// empty where none does. Who gets what is held back for outcomes is decided
/// when it comes, so where several are paid it is nobody's own.
///
/// \param provider  position in contract.providers
std::string held_back_words(contracts::year_account const& settled,
                            std::size_t provider);

}  // namespace wm::app
