#include "report/json.h"

#include "base/calendar.h"
#include "framework/words.h"
#include "report/json_contract.h"
#include "report/json_list.h"
#include "report/names.h"

namespace wm::report {

namespace json = boost::json;

namespace {

constexpr auto kSchema = "whatmatters-report-1";

json::value framework_value(framework::package const& p) {
  return json::object{{"id", p.id},
                      {"title", to_value(p.title)},
                      {"about", to_value(p.about)},
                      {"banner", or_null(p.banner)},
                      {"version", p.version},
                      {"status", framework::word(p.status)},
                      {"languages", list(p.languages)},
                      {"home", p.home.value}};
}

json::value terms_value(framework::package const& p) {
  return json::object{{"layers", list(p.layers)},
                      {"objectives", list(p.objectives)},
                      {"domains", list(p.domains)},
                      {"outcome_types", list(p.outcome_types)},
                      {"life_stages", list(p.life_stages)},
                      {"statement_sets", list(p.statement_sets)},
                      {"priority_areas", list(p.priority_areas)}};
}

}  // namespace

json::value to_value(shown_source const& s) {
  return json::object{{"id", s.definition.id.value},
                      {"title", s.definition.title.original()},
                      {"publisher", s.definition.publisher},
                      {"licence", s.definition.licence},
                      {"note", s.definition.note},
                      {"figures", s.figures}};
}

json::value to_value(method const& m) {
  return json::object{{"id", m.id},
                      {"title", m.title},
                      {"plain", m.plain},
                      {"source", m.source}};
}

json::value to_value(hidden_row const& r) {
  return json::object{{"id", r.id},           {"title", r.title},
                      {"figures", r.figures}, {"shown", r.shown},
                      {"hidden", r.hidden},   {"withheld", r.withheld},
                      {"missing", r.missing}};
}

json::value to_value(disclosed const& d) {
  return json::object{{"audience", disclosure::name_of(d.readers.kind)},
                      {"for_whom", d.for_whom},
                      {"sentence", d.sentence},
                      {"suppressed", d.suppressed},
                      {"rules", list(d.rules)},
                      {"sources", list(d.sources)},
                      {"breakdowns", list(d.breakdowns)},
                      {"metrics", list(d.metrics)}};
}

std::string to_json(document const& from) {
  auto const& p = from.framework;
  auto out = json::object{
      {"schema", kSchema},
      {"framework", framework_value(p)},
      {"produced", json::object{{"on", to_string(from.edition.on)},
                                {"program", from.edition.program},
                                {"data_version", from.edition.data_version},
                                {"persons", name_of(from.edition.persons)}}},
      {"terms", terms_value(p)},
      {"where", to_value(from.where)},
      {"priorities", or_null(from.priorities)},
      {"headline", or_null(p.headline)},
      {"statements", list(from.statements)},
      {"metrics", list(from.metrics)},
      {"scorecard", to_value(from.scorecard)},
      {"coverage", to_value(from.coverage)},
      {"workstreams", list(p.workstreams)},
      {"organisations", list(p.organisations)},
      {"nested", list(p.nested)},
      {"links", list(p.links)},
      {"areas", list(p.areas)},
      {"sources", list(from.sources)},
      {"methods", list(from.methods)},
      {"disclosure", to_value(from.disclosure)},
      {"programme", to_value(from.programme)},
      {"overlap", to_value(from.overlap)},
      {"paper", or_null(from.paper)},
      {"postcards", list(from.postcards)},
      {"contracts", list(from.contracts)}};
  if (from.needs) {
    out["needs"] = to_value(*from.needs);
  }
  return written(out);
}

}  // namespace wm::report
