#pragma once

#include <chrono>
#include <vector>

#include "app/measured_package.h"
#include "base/result.h"
#include "report/shown_contract.h"

namespace wm::app {

/// Every contract of a package in words and numbers, with the latest figures
/// on its curves as their readers may see them.
///
/// \param measured  the package with cleared results
/// \param on        decides which year is the current one
/// \error as facts_of() and contracts::share_savings()
result<std::vector<report::shown_contract>> compose_contracts(
    measured_package const& measured, std::chrono::sys_days on);

}  // namespace wm::app
