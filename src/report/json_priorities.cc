#include "report/json_list.h"

namespace wm::report {

namespace json = boost::json;

json::value to_value(shown_component_scale const& c) {
  return json::object{{"id", c.id},
                      {"title", c.title},
                      {"plain", c.plain},
                      {"weight", c.weight},
                      {"in_use", c.in_use}};
}

json::value to_value(shown_class const& c) {
  return json::object{{"id", c.id},
                      {"title", c.title},
                      {"when", list(c.when)},
                      {"metrics", c.metrics}};
}

json::value to_value(shown_level const& l) {
  return json::object{{"level", number(l.level)}, {"said", l.said}};
}

json::value to_value(shown_priority const& p) {
  return json::object{{"metric", p.metric},   {"class", p.decided},
                      {"row", number(p.row)}, {"levels", list(p.levels)},
                      {"why", p.why},         {"how_sure", p.how_sure}};
}

json::value to_value(shown_rank const& r) {
  return json::object{{"metric", r.metric},
                      {"middle", number(r.rank.middle)},
                      {"lower", number(r.rank.lower)},
                      {"upper", number(r.rank.upper)}};
}

json::value to_value(shown_ranking const& r) {
  return json::object{{"workstream", r.workstream},
                      {"in_order", list(r.in_order)}};
}

json::value to_value(shown_priorities const& p) {
  return json::object{{"answer", p.answer},
                      {"method", p.method},
                      {"components", list(p.components)},
                      {"classes", list(p.classes)},
                      {"metrics", list(p.metrics)},
                      {"rankings", list(p.rankings)}};
}

}  // namespace wm::report
