#pragma once

#include <string_view>

#include <boost/json/fwd.hpp>

#include "report/shown_contract.h"

// One function per schema of openapi.yaml, as json_parts.h: what contracts and
// accounts share, and contracts.
namespace wm::report {

std::string_view name_of(party_role value);

boost::json::value to_value(account_statement const& s);
boost::json::value to_value(account_curve const& c);
boost::json::value to_value(curve_point const& p);
boost::json::value to_value(contract_clause const& c);
boost::json::value to_value(contract_party const& p);
boost::json::value to_value(contract_budget_line const& l);
boost::json::value to_value(contract_payment_date const& d);
boost::json::value to_value(contract_year_terms const& y);
boost::json::value to_value(contract_outcome const& o);
boost::json::value to_value(contract_gate const& g);
boost::json::value to_value(shared_point const& p);
boost::json::value to_value(shared_line const& l);
boost::json::value to_value(contract_shares const& s);
boost::json::value to_value(contract_replaced const& r);
boost::json::value to_value(shown_contract const& c);

}  // namespace wm::report
