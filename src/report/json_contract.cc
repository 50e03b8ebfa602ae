#include "report/json_contract.h"

#include "base/calendar.h"
#include "framework/words.h"
#include "report/json_list.h"

namespace wm::report {

namespace json = boost::json;

std::string_view name_of(party_role const value) {
  return value == party_role::commissioner ? "commissioner" : "provider";
}

json::value to_value(curve_point const& p) {
  return json::object{
      {"name", p.name}, {"value", number(p.value)}, {"share", number(p.share)}};
}

json::value to_value(account_curve const& c) {
  auto const limits = figures::has_limits(c.at_95);
  auto const limit = [&](double const at) {
    return limits ? number(at) : json::value(nullptr);
  };
  return json::object{{"symbol", c.symbol},
                      {"decimals", c.decimals},
                      {"points", list(c.points)},
                      {"value", number(c.value)},
                      {"lower", limit(c.at_95.limits.lower)},
                      {"upper", limit(c.at_95.limits.upper)},
                      {"share", number(c.share)}};
}

json::value to_value(account_statement const& s) {
  return json::object{{"id", s.id}, {"number", s.number}, {"text", s.text}};
}

json::value to_value(contract_clause const& c) {
  return json::object{{"title", c.title}, {"text", c.text}};
}

json::value to_value(contract_party const& p) {
  return json::object{{"organisation", p.organisation},
                      {"title", p.title},
                      {"role", name_of(p.role)},
                      {"does", p.does}};
}

json::value to_value(contract_budget_line const& l) {
  return json::object{{"provider", l.provider},
                      {"care", l.care},
                      {"pooled", l.pooled},
                      {"amount", l.amount.value()}};
}

json::value to_value(contract_payment_date const& d) {
  return json::object{{"of", d.of},
                      {"run_out", to_string(d.run_out)},
                      {"data_cut", to_string(d.data_cut)},
                      {"reported_on", to_string(d.reported_on)},
                      {"paid_on", to_string(d.paid_on)}};
}

json::value to_value(contract_year_terms const& y) {
  return json::object{{"year", y.year},
                      {"from", to_string(y.starts)},
                      {"to", to_string(y.ends)},
                      {"mode", framework::word(y.mode)},
                      {"budget", y.budget.value()},
                      {"at_risk", y.at_risk.value()},
                      {"at_risk_share", y.at_risk_share},
                      {"lines", list(y.lines)},
                      {"payments", list(y.payments)}};
}

json::value to_value(contract_outcome const& o) {
  return json::object{{"metric", o.metric},
                      {"title", o.title},
                      {"statements", list(o.statements)},
                      {"weight", o.weight},
                      {"part", o.part},
                      {"work_of", list(o.work_of)},
                      {"baseline", o.baseline},
                      {"rule", o.rule},
                      {"needs", o.needs},
                      {"at_stake", o.at_stake.value()},
                      {"latest", or_null(o.latest)},
                      {"curve", or_null(o.curve)}};
}

json::value to_value(contract_gate const& g) {
  return json::object{
      {"kind", g.kind == gate_kind::safety ? "safety" : "equality"},
      {"metric", g.metric},
      {"title", g.title},
      {"text", g.text},
      {"guards", list(g.guards)}};
}

json::value to_value(shared_point const& p) {
  return json::object{{"at", number(p.at)}, {"providers", p.providers.value()}};
}

json::value to_value(shared_line const& l) {
  return json::object{{"name", l.name}, {"points", list(l.points)}};
}

json::value to_value(contract_shares const& s) {
  return json::object{{"benchmark", s.benchmark.value()},
                      {"rules", list(s.rules)},
                      {"lines", list(s.lines)},
                      {"examples", list(s.examples)}};
}

json::value to_value(contract_replaced const& r) {
  return json::object{{"title", r.title},
                      {"code", r.code},
                      {"why", r.why},
                      {"source", r.source}};
}

json::value to_value(shown_contract const& c) {
  return json::object{{"id", c.id},
                      {"title", c.title},
                      {"about", c.about},
                      {"status", framework::word(c.status)},
                      {"provenance", or_null(c.provenance)},
                      {"banner", c.banner},
                      {"answer", c.answer},
                      {"parties", list(c.parties)},
                      {"population", c.population},
                      {"area", c.area},
                      {"people", c.people},
                      {"from", to_string(c.starts)},
                      {"to", to_string(c.ends)},
                      {"current_year", c.current_year},
                      {"years", list(c.years)},
                      {"outcomes", list(c.outcomes)},
                      {"gates", list(c.gates)},
                      {"other_payments", list(c.other_payments)},
                      {"shared", or_null(c.shared)},
                      {"divisions", list(c.divisions)},
                      {"replaces", list(c.replaces)},
                      {"clauses", list(c.clauses)}};
}

}  // namespace wm::report
