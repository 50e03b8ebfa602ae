#pragma once

#include "framework/detail/reader.h"
#include "framework/model.h"

namespace wm::framework::detail {

/// What is wrong between the files of programme/ and the rest: retired
/// metrics that are still in use, decisions that nobody wrote down.
void check_programme(package const& whole, gathered& into);

}  // namespace wm::framework::detail
