#pragma once

#include <string>

#include "app/read_account.h"

namespace wm::app {

/// What differs between two accounts of a provider's year, in words: by which
/// days figures were known, what metrics measured and earned, what other
/// payments come to.
std::string changes_between(read_account const& before,
                            read_account const& now);

}  // namespace wm::app
