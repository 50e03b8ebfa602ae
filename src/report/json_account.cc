#include "base/calendar.h"
#include "report/json_contract.h"
#include "report/json_list.h"
#include "report/names.h"
#include "report/shown_account.h"

namespace wm::report {

namespace json = boost::json;

namespace {

constexpr auto kSchema = "whatmatters-account-1";

std::string_view name_of(account_standing const value) {
  switch (value) {
    case account_standing::final:
      return "final";
    case account_standing::estimate:
      return "estimate";
    case account_standing::shadow:
      return "shadow";
  }
  return {};
}

// Declared here, for the templates below to find them.
json::value to_value(shown_amount const& a);
json::value to_value(account_step const& s);
json::value to_value(account_metric const& m);
json::value to_value(account_part const& p);
json::value to_value(ledger_line const& l);
json::value to_value(party_key const& k);
json::value to_value(account_party const& p);
json::value to_value(adjusted_account const& a);

/// As list() of json_list.h, which does not see the functions of this file.
template <typename T>
json::array all(std::vector<T> const& items) {
  auto out = json::array{};
  for (auto const& item : items) {
    out.push_back(to_value(item));
  }
  return out;
}

template <typename T>
json::value maybe(std::optional<T> const& item) {
  return item ? to_value(*item) : json::value(nullptr);
}

json::value to_value(shown_amount const& a) {
  return json::object{
      {"pence", a.pence ? json::value(a.pence->value()) : json::value(nullptr)},
      {"text", a.text}};
}

json::value to_value(account_step const& s) {
  return json::object{{"text", s.text}, {"amount", maybe(s.amount)}};
}

json::value to_value(account_metric const& m) {
  return json::object{{"id", m.id},
                      {"title", m.title},
                      {"version", m.version},
                      {"fingerprint", m.fingerprint},
                      {"statements", all(m.statements)},
                      {"figure", or_null(m.figure)},
                      {"baseline", or_null(m.baseline)},
                      {"weight", m.weight},
                      {"at_stake", to_value(m.at_stake)},
                      {"earned", to_value(m.earned)},
                      {"answer", m.answer},
                      {"clause", m.clause},
                      {"curve", maybe(m.curve)},
                      {"steps", all(m.steps)}};
}

json::value to_value(account_part const& p) {
  return json::object{{"id", p.id},
                      {"title", p.title},
                      {"plain", p.plain},
                      {"amount", to_value(p.amount)},
                      {"steps", all(p.steps)},
                      {"metrics", all(p.metrics)}};
}

json::value to_value(ledger_line const& l) {
  return json::object{{"date", to_string(l.date)},
                      {"from", l.from},
                      {"to", l.to},
                      {"rule", l.rule},
                      {"text", l.text},
                      {"amount", to_value(l.amount)}};
}

json::value to_value(party_key const& k) {
  return json::object{{"holder", k.holder}, {"public_key", k.public_key}};
}

json::value to_value(account_party const& p) {
  return json::object{{"id", p.id},
                      {"title", p.title},
                      {"role", name_of(p.role)},
                      {"keys", all(p.keys)}};
}

json::value to_value(account_contract const& c) {
  return json::object{{"id", c.id},
                      {"title", c.title},
                      {"about", c.about},
                      {"version", c.version},
                      {"from", to_string(c.starts)},
                      {"to", to_string(c.ends)},
                      {"population", c.population},
                      {"clauses", all(c.clauses)}};
}

json::value to_value(adjusted_account const& a) {
  return json::object{
      {"number", a.number}, {"sha256", a.sha256}, {"why", a.why}};
}

}  // namespace

std::string to_json(shown_account const& from) {
  return written(json::object{
      {"schema", kSchema},
      {"standing", name_of(from.standing)},
      {"banner", from.banner},
      {"answer", from.answer},
      {"contract", to_value(from.contract)},
      {"provider", from.provider},
      {"year", to_value(from.year)},
      {"number", from.number},
      {"adjusts", maybe(from.adjusts)},
      {"made", json::object{{"on", to_string(from.edition.on)},
                            {"program", from.edition.program},
                            {"package_version", from.package_version},
                            {"data_version", from.edition.data_version},
                            {"data_cut", from.data_cut ? json::value(to_string(
                                                             *from.data_cut))
                                                       : json::value(nullptr)},
                            {"persons", name_of(from.edition.persons)},
                            {"workbook_sha256", from.workbook_sha256}}},
      {"readers",
       json::object{{"audience", disclosure::name_of(from.readers.kind)},
                    {"sentence", from.for_whom}}},
      {"parts", all(from.parts)},
      {"total", to_value(from.total)},
      {"already_settled", to_value(from.already_settled)},
      {"due", to_value(from.due)},
      {"ledger", all(from.ledger)},
      {"parties", all(from.parties)},
      {"sources", list(from.sources)}});
}

}  // namespace wm::report
