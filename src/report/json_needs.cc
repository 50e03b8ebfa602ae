#include "report/json_list.h"

namespace wm::report {

namespace json = boost::json;

namespace {

json::value whole(std::optional<std::int64_t> const& n) {
  return n ? json::value(*n) : json::value(nullptr);
}

json::array wholes(std::vector<std::optional<std::int64_t>> const& of) {
  auto out = json::array{};
  for (auto const& n : of) {
    out.push_back(whole(n));
  }
  return out;
}

}  // namespace

json::value to_value(needs_bar const& b) {
  return json::object{{"title", b.title}, {"people", whole(b.people)}};
}

json::value to_value(needs_bars const& b) {
  return json::object{
      {"title", b.title}, {"sentence", b.sentence}, {"groups", list(b.groups)}};
}

json::value to_value(shown_share const& s) {
  return json::object{{"percent", number(s.percent)},
                      {"lower95", number(s.lower)},
                      {"upper95", number(s.upper)}};
}

json::value to_value(needs_cell const& c) {
  return json::object{{"people", whole(c.people)},
                      {"any", whole(c.any)},
                      {"several", whole(c.several)},
                      {"share", or_null(c.share)}};
}

json::value to_value(needs_row const& r) {
  return json::object{{"title", r.title},
                      {"people", whole(r.people)},
                      {"sexes", wholes(r.sexes)},
                      {"fifths", list(r.fifths)}};
}

json::value to_value(shown_onset const& o) {
  return json::object{{"with", whole(o.with)},
                      {"fresh", whole(o.fresh)},
                      {"median", number(o.median)},
                      {"lower95", number(o.lower)},
                      {"upper95", number(o.upper)}};
}

json::value to_value(shown_condition const& c) {
  return json::object{{"id", c.id},
                      {"title", c.title},
                      {"sentence", c.sentence},
                      {"everybody", to_value(c.everybody)},
                      {"fifths", list(c.fifths)}};
}

json::value to_value(shown_needs_year const& y) {
  return json::object{{"on", y.on},
                      {"people", whole(y.people)},
                      {"several", whole(y.several)},
                      {"with", wholes(y.with)}};
}

json::value to_value(shown_needs const& n) {
  return json::object{{"on", n.on},
                      {"fresh_from", n.fresh_from},
                      {"answer", n.answer},
                      {"burden_sentence", n.burden_sentence},
                      {"growth_sentence", n.growth_sentence},
                      {"rounding", n.rounding},
                      {"cautions", list(n.cautions)},
                      {"sexes", list(n.sexes)},
                      {"fifths_title", n.fifths_title},
                      {"fifths", list(n.fifths)},
                      {"ages", list(n.ages)},
                      {"breakdowns", list(n.breakdowns)},
                      {"conditions", list(n.conditions)},
                      {"years", list(n.years)}};
}

}  // namespace wm::report
