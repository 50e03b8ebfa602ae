#pragma once

#include <chrono>
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

/// When what a rule pays is settled, or null where the year has no such
/// payment.
framework::payment_date const* find_payment(framework::contract_year const& in,
                                            framework::payment_of what);

/// Whether any figure that is not there has that clause.
bool has_clause(framework::data_clauses const& in,
                framework::data_failure clause);

/// From which day on records are measured so that no figure that counts for a
/// year is left out: measured baselines, figures that come years late, last
/// values as old as the data clause lets them be.
std::chrono::sys_days first_day_counted(framework::contract const& of,
                                        framework::contract_year const& year);

/// The same day of an earlier year; of 29 February, the last of that month.
std::chrono::sys_days years_earlier(std::chrono::sys_days day, int years);

}  // namespace wm::app
