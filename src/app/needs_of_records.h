#pragma once

#include <optional>

#include "app/record_figures.h"
#include "base/result.h"
#include "disclosure/clear_needs.h"
#include "framework/model.h"

namespace wm::app {

/// Who lives in the place on the last day asked for, and how need grew up to
/// it, as readers may see it. Nothing where the package says nothing of the
/// state of persons. It is read from the store each time, also when figures
/// are put together from parts.
///
/// \error not_found      there is no store
/// \error invalid_input  the store is damaged
result<std::optional<disclosure::cleared_needs>> needs_of(
    framework::package const& package, record_request const& request,
    disclosure::readership const& to);

}  // namespace wm::app
