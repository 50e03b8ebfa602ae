#pragma once

#include <string_view>

#include "base/result.h"
#include "framework/model.h"

namespace wm::app {

/// The contract that a command line names.
///
/// \error not_found  there is none; the message says which there are
result<framework::contract const*> contract_of(
    framework::package const& package, std::string_view id);

/// The year of a contract that a command line names.
///
/// \error not_found  there is none; the message says which there are
result<framework::contract_year const*> year_of(
    framework::contract const& contract, std::string_view year);

}  // namespace wm::app
