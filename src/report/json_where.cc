#include "framework/words.h"
#include "report/json_list.h"
#include "report/names.h"

namespace wm::report {

namespace json = boost::json;

json::value to_value(tally const& t) {
  return json::object{
      {"judged", t.judged}, {"described", t.described}, {"not_yet", t.not_yet}};
}

json::value to_value(colours const& c) {
  return json::object{{"with", name_of(c.with)},
                      {"title", c.title},
                      {"tests", c.tests},
                      {"better", c.better},
                      {"worse", c.worse},
                      {"similar", c.similar},
                      {"higher", c.higher},
                      {"lower", c.lower},
                      {"expected_by_chance", number(c.expected_by_chance)},
                      {"sentence", c.sentence}};
}

json::value to_value(finding const& f) {
  return json::object{{"metric", f.metric},
                      {"standing", name_of(f.standing)},
                      {"confidence", to_value(f.confidence)},
                      {"trend", name_of(f.trend)},
                      {"sentence", f.sentence},
                      {"elsewhere", f.elsewhere}};
}

json::value to_value(scorecard_cell const& c) {
  return json::object{{"value", number(c.value)},
                      {"value_text", c.value_text},
                      {"standing", name_of(c.standing)},
                      {"confidence", to_value(c.confidence)},
                      {"reason", c.reason}};
}

json::value to_value(scorecard_row const& r) {
  return json::object{{"metric", r.metric},
                      {"period", to_value(r.period)},
                      {"cells", list(r.cells)}};
}

json::value to_value(component const& c) {
  return json::object{{"id", c.id}, {"title", c.title}};
}

json::value to_value(coverage_cell const& c) {
  return json::object{{"present", c.present}, {"reason", c.reason}};
}

json::value to_value(coverage_row const& r) {
  return json::object{{"metric", r.metric}, {"cells", list(r.cells)}};
}

namespace {

json::value not_yet_of(framework::statement const& s) {
  if (!s.not_yet_measured) {
    return nullptr;
  }
  return json::object{{"why", to_value(s.not_yet_measured->why)},
                      {"proposed_by", s.not_yet_measured->proposed_by.value}};
}

std::string id_of(std::optional<framework::located<std::string>> const& id) {
  return id ? id->value : std::string{};
}

}  // namespace

json::value to_value(where_we_stand const& w) {
  return json::object{{"answer", w.answer},
                      {"statements", to_value(w.statements)},
                      {"metrics", to_value(w.metrics)},
                      {"colours", to_value(w.colours)},
                      {"elsewhere", list(w.elsewhere)},
                      {"findings", list(w.findings)}};
}

json::value to_value(scorecard const& s) {
  return json::object{{"areas", list(s.areas)}, {"rows", list(s.rows)}};
}

json::value to_value(coverage const& c) {
  return json::object{{"components", list(c.components)},
                      {"rows", list(c.rows)}};
}

json::value to_value(shown_statement const& s) {
  auto const& d = s.definition;
  return json::object{
      {"id", d.id.value},
      {"number", d.number},
      {"set", d.set.value},
      {"text", to_value(d.text)},
      {"plain", to_value(d.plain)},
      {"provenance", to_value(d.provenance)},
      {"domain", d.domain.value},
      {"objective", id_of(d.objective)},
      {"outcome_type", id_of(d.outcome_type)},
      {"layers", ids(d.layers)},
      {"life_stages", ids(d.life_stages)},
      {"life_stages_confirmed", d.life_stages_confirmed},
      {"lead", d.lead ? json::value(d.lead->value) : json::value(nullptr)},
      {"supporting", ids(d.supporting)},
      {"state", name_of(s.state)},
      {"standing", name_of(s.standing)},
      {"confidence", to_value(s.confidence)},
      {"comparator", s.comparator},
      {"change", name_of(s.change)},
      {"answer", s.answer},
      {"not_yet", not_yet_of(d)}};
}

}  // namespace wm::report
