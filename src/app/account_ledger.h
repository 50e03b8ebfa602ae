#pragma once

#include <cstddef>
#include <vector>

#include "app/compose_account.h"

namespace wm::app {

/// The payments of a provider's year, each on its day, less what was settled
/// before: they add up to what is due. Nothing is no payment.
///
/// \param provider  position in contract.providers
/// \param mine      of that provider
std::vector<report::ledger_line> ledger_of(
    framework::contract const& contract, framework::contract_year const& year,
    std::size_t provider, contracts::provider_payment const& mine,
    account_edition const& of);

}  // namespace wm::app
