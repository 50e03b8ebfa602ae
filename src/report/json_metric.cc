#include "base/calendar.h"
#include "framework/words.h"
#include "report/json_list.h"
#include "report/names.h"
#include "report/show.h"

namespace wm::report {

namespace json = boost::json;

namespace {

json::value goal_of(framework::metric const& m) {
  if (!m.goal) {
    return nullptr;
  }
  return json::object{{"value", number(m.goal->value)},
                      {"value_text", value_text(m.goal->value, m)},
                      {"by", to_string(m.goal->by)},
                      {"kind", framework::word(m.goal->kind)},
                      {"decision", m.goal->decision}};
}

}  // namespace

json::value to_value(framework::wanted_source const& w) {
  return json::object{{"from", w.from},
                      {"holder", w.holder},
                      {"fingertips", number(w.fingertips)}};
}

json::value to_value(framework::series_break const& b) {
  return json::object{{"at", to_string(b.on)}, {"why", b.why}};
}

json::value to_value(small_area_cell const& c) {
  return json::object{{"area", c.area},
                      {"figure", to_value(c.figure)},
                      {"standing", name_of(c.standing)},
                      {"confidence", to_value(c.confidence)},
                      {"reason", c.reason}};
}

json::value to_value(small_area_figures const& s) {
  return json::object{{"type", framework::word(s.type)},
                      {"title", s.title},
                      {"period", to_value(s.period)},
                      {"compared_with", s.compared_with},
                      {"reference", or_null(s.reference)},
                      {"cells", list(s.cells)},
                      {"summary", s.summary}};
}

json::value to_value(reference_figure const& r) {
  return json::object{{"name", r.name},
                      {"value", number(r.value)},
                      {"value_text", r.value_text}};
}

json::value to_value(group_cell const& c) {
  return json::object{{"name", c.name},
                      {"figure", to_value(c.figure)},
                      {"standing", name_of(c.standing)},
                      {"confidence", to_value(c.confidence)},
                      {"reason", c.reason}};
}

json::value to_value(group_figures const& g) {
  return json::object{{"title", g.title},
                      {"period", to_value(g.period)},
                      {"compared_with", g.compared_with},
                      {"reference", or_null(g.reference)},
                      {"cells", list(g.cells)},
                      {"summary", g.summary}};
}

json::value to_value(shown_gap const& g) {
  return json::object{
      {"title", g.title}, {"sentence", g.sentence}, {"knowing", g.knowing}};
}

json::value to_value(shown_metric const& m) {
  auto const& d = m.definition;
  return json::object{{"id", d.id.value},
                      {"version", d.version},
                      {"status", framework::word(d.status)},
                      {"title", to_value(d.title)},
                      {"plain", to_value(d.plain)},
                      {"state", name_of(m.state)},
                      {"answer", m.answer},
                      {"measures", framework::word(d.measures)},
                      {"lead", d.lead.value},
                      {"contributors", ids(d.contributors)},
                      {"life_stages", ids(d.life_stages)},
                      {"source", framework::word(d.source)},
                      {"value_kind", framework::word(d.value)},
                      {"unit", or_null(d.unit)},
                      {"better", framework::word(d.better)},
                      {"better_from", framework::word(d.better_from)},
                      {"publisher", d.publisher},
                      {"definition", d.definition},
                      {"numerator", d.numerator},
                      {"denominator", d.denominator},
                      {"caveats", list(d.caveats)},
                      {"fingertips", number(d.fingertips)},
                      {"wanted", or_null(d.wanted)},
                      {"note", d.note},
                      {"statements", list(m.statements)},
                      {"latest", or_null(m.latest)},
                      {"comparisons", list(m.comparisons)},
                      {"trend", or_null(m.trend)},
                      {"goal", goal_of(d)},
                      {"breaks", list(d.breaks)},
                      {"series", list(m.series)},
                      {"chart", or_null(m.chart)},
                      {"small_areas", list(m.small_areas)},
                      {"groups", list(m.groups)},
                      {"to_close", list(m.to_close)},
                      {"compare", framework::word(d.compare)},
                      {"fingerprint", m.fingerprint}};
}

}  // namespace wm::report
