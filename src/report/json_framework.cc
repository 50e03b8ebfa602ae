#include "base/calendar.h"
#include "framework/words.h"
#include "report/json_list.h"
#include "report/number_text.h"

namespace wm::report {

namespace json = boost::json;

json::value to_value(framework::text const& t) {
  auto out = json::object{};
  for (auto const& one : t.translations) {
    out[one.language] = json::object{{"words", one.words},
                                     {"status", framework::word(one.status)}};
  }
  return out;
}

json::value to_value(framework::provenance const& p) {
  return json::object{{"kind", framework::word(p.kind)},
                      {"source", p.source},
                      {"note", p.note}};
}

json::value to_value(framework::term const& t) {
  return json::object{{"id", t.id.value},
                      {"title", to_value(t.title)},
                      {"plain", or_null(t.plain)},
                      {"provenance", or_null(t.provenance)}};
}

json::value to_value(framework::unit const& u) {
  return json::object{
      {"name", u.name}, {"decimals", u.decimals}, {"symbol", unit_symbol(u)}};
}

json::value ids(std::vector<framework::located<std::string>> const& of) {
  auto out = json::array{};
  for (auto const& id : of) {
    out.emplace_back(id.value);
  }
  return out;
}

json::value to_value(framework::core_set const& c) {
  return json::object{
      {"metrics", ids(c.metrics)},
      {"status", framework::word(c.status)},
      {"decided_on", c.decided_on ? json::value(to_string(*c.decided_on))
                                  : json::value(nullptr)},
      {"decision", c.decision}};
}

json::value to_value(framework::workstream const& w) {
  return json::object{{"id", w.id.value},
                      {"title", to_value(w.title)},
                      {"plain", or_null(w.plain)},
                      {"life_stages", ids(w.life_stages)},
                      {"members", ids(w.members)},
                      {"core_set", or_null(w.core_set)},
                      {"provenance", or_null(w.provenance)}};
}

json::value to_value(framework::organisation const& o) {
  return json::object{{"id", o.id.value},
                      {"title", to_value(o.title)},
                      {"kind", framework::word(o.kind)},
                      {"role", or_null(o.role)},
                      {"provenance", or_null(o.provenance)}};
}

json::value to_value(framework::nested_framework const& n) {
  return json::object{{"id", n.id.value},
                      {"title", to_value(n.title)},
                      {"about", or_null(n.about)},
                      {"kind", framework::word(n.kind)},
                      {"status", framework::word(n.status)},
                      {"statements", ids(n.statements)},
                      {"metrics", ids(n.metrics)},
                      {"provenance", or_null(n.provenance)}};
}

json::value to_value(framework::national_link const& l) {
  return json::object{
      {"metric", l.metric.value},           {"framework", l.framework},
      {"indicator", l.indicator},           {"title", l.title},
      {"fingertips", number(l.fingertips)}, {"differs", l.differs},
      {"provenance", or_null(l.provenance)}};
}

json::value to_value(framework::area const& a) {
  return json::object{{"code", a.code.value},
                      {"name", a.name},
                      {"type", framework::word(a.type)},
                      {"parent", a.parent},
                      {"tile_row", number(a.tile_row)},
                      {"tile_column", number(a.tile_column)}};
}

json::value to_value(framework::headline const& h) {
  return json::object{{"title", to_value(h.title)},
                      {"plain", or_null(h.plain)},
                      {"metrics", ids(h.metrics)},
                      {"provenance", or_null(h.provenance)}};
}

}  // namespace wm::report
