#include "base/calendar.h"
#include "report/json_list.h"
#include "report/names.h"

namespace wm::report {

namespace json = boost::json;

namespace {

json::value lower(figures::bounds const& b) {
  return figures::has_limits(b) ? number(b.limits.lower) : json::value(nullptr);
}

json::value upper(figures::bounds const& b) {
  return figures::has_limits(b) ? number(b.limits.upper) : json::value(nullptr);
}

}  // namespace

json::value to_value(shown_period const& p) {
  return json::object{{"label", p.label},
                      {"from", to_string(p.covers.from)},
                      {"to", to_string(p.covers.to)}};
}

json::value to_value(figures::confidence const c) {
  switch (c) {
    case figures::confidence::at_95:
      return json::value(95);
    case figures::confidence::at_998:
      return json::value(99.8);
    case figures::confidence::none:
      break;
  }
  return json::value(nullptr);
}

json::value to_value(shown_figure const& f) {
  return json::object{{"period", to_value(f.period)},
                      {"value", number(f.value)},
                      {"value_text", f.value_text},
                      {"lower95", lower(f.at_95)},
                      {"upper95", upper(f.at_95)},
                      {"lower998", lower(f.at_998)},
                      {"upper998", upper(f.at_998)},
                      {"limits95_origin", name_of(f.at_95.origin)},
                      {"limits998_origin", name_of(f.at_998.origin)},
                      {"limits_method", f.limits_method},
                      {"count", number(f.count)},
                      {"denominator", number(f.denominator)},
                      {"imputed", f.imputed},
                      {"source", f.source},
                      {"note", f.note},
                      {"status", name_of(f.status)},
                      {"reason", f.reason}};
}

json::value to_value(shown_comparison const& c) {
  return json::object{{"with", name_of(c.with)},
                      {"title", c.title},
                      {"value", number(c.value)},
                      {"value_text", c.value_text},
                      {"period", or_null(c.period)},
                      {"standing", name_of(c.standing)},
                      {"confidence", to_value(c.confidence)},
                      {"method", name_of(c.method)},
                      {"reason", c.reason},
                      {"sentence", c.sentence}};
}

json::value to_value(shown_trend const& t) {
  auto const tested = t.method != figures::trend_method::none;
  return json::object{
      {"direction", name_of(t.direction)},
      {"judgement", name_of(t.judgement)},
      {"method", name_of(t.method)},
      {"chi_square", tested ? number(t.chi_square) : json::value(nullptr)},
      {"slope", tested ? number(t.slope) : json::value(nullptr)},
      {"periods", list(t.periods)},
      {"reason", t.reason},
      {"sentence", t.sentence}};
}

json::value to_value(shown_chart_point const& p) {
  return json::object{{"period", to_value(p.period)},
                      {"value", number(p.value)},
                      {"value_text", p.value_text},
                      {"mean", number(p.mean)},
                      {"lower", number(p.lower)},
                      {"upper", number(p.upper)},
                      {"cause", p.cause},
                      {"type", p.type},
                      {"rule", p.rule}};
}

json::value to_value(shown_chart const& c) {
  return json::object{
      {"method", name_of(c.kind)},  {"title", c.title},
      {"sentence", c.sentence},     {"findings", list(c.findings)},
      {"remarks", list(c.remarks)}, {"points", list(c.points)}};
}

json::value to_value(shown_series const& s) {
  return json::object{
      {"area", s.area}, {"role", name_of(s.role)}, {"points", list(s.points)}};
}

}  // namespace wm::report
