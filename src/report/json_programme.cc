#include "base/calendar.h"
#include "framework/words.h"
#include "report/json_list.h"

namespace wm::report {

namespace json = boost::json;

namespace {

json::value day_or_null(std::optional<std::chrono::sys_days> const& day) {
  return day ? json::value(to_string(*day)) : json::value(nullptr);
}

json::value id_or_null(
    std::optional<framework::located<std::string>> const& id) {
  return id ? json::value(id->value) : json::value(nullptr);
}

}  // namespace

json::value to_value(framework::equality_analysis const& e) {
  return json::object{{"discrimination", to_value(e.discrimination)},
                      {"opportunity", to_value(e.opportunity)},
                      {"good_relations", to_value(e.good_relations)},
                      {"by", e.by},
                      {"written_on", to_string(e.written_on)}};
}

json::value to_value(framework::considered_option const& o) {
  return json::object{{"option", to_value(o.option)},
                      {"outcome", framework::word(o.outcome)},
                      {"why", to_value(o.why)}};
}

json::value to_value(framework::decided_change const& c) {
  return json::object{{"part", framework::word(c.part)},
                      {"metric", id_or_null(c.metric)},
                      {"statement", id_or_null(c.statement)},
                      {"workstream", id_or_null(c.workstream)},
                      {"what", to_value(c.what)}};
}

json::value to_value(framework::decision const& d) {
  return json::object{{"id", d.id.value},
                      {"title", to_value(d.title)},
                      {"status", framework::word(d.status)},
                      {"taken_on", day_or_null(d.taken_on)},
                      {"body", d.body.value},
                      {"reasons", to_value(d.reasons)},
                      {"options", list(d.options)},
                      {"equality", or_null(d.equality)},
                      {"changes", list(d.changes)},
                      {"report_back_by", day_or_null(d.report_back_by)},
                      {"provenance", or_null(d.provenance)}};
}

json::value to_value(framework::retirement const& r) {
  return json::object{{"id", r.id.value},
                      {"metric", r.metric.value},
                      {"status", framework::word(r.status)},
                      {"retired_on", day_or_null(r.retired_on)},
                      {"by", id_or_null(r.by)},
                      {"decision", id_or_null(r.decision)},
                      {"why", to_value(r.why)},
                      {"replaced_by", id_or_null(r.replaced_by)},
                      {"not_replaced", or_null(r.not_replaced)},
                      {"effort_freed", to_value(r.effort_freed)},
                      {"equality", or_null(r.equality)},
                      {"provenance", or_null(r.provenance)}};
}

json::value to_value(framework::case_figure const& f) {
  return json::object{
      {"what", f.what},           {"value", f.value.value},
      {"when", f.when},           {"denominator", f.denominator},
      {"before", f.before.value}, {"before_when", f.before_when},
      {"source", f.source},       {"note", f.note}};
}

json::value to_value(framework::case_study const& c) {
  return json::object{{"id", c.id.value},
                      {"title", to_value(c.title)},
                      {"where", c.where},
                      {"about", to_value(c.about)},
                      {"statements", ids(c.statements)},
                      {"metrics", ids(c.metrics)},
                      {"figures", list(c.figures)},
                      {"limits", to_value(c.limits)},
                      {"provenance", or_null(c.provenance)}};
}

json::value to_value(framework::asked_indicator const& i) {
  return json::object{{"title", i.title},
                      {"definition", i.definition},
                      {"code", i.code},
                      {"fingertips", number(i.fingertips)},
                      {"metric", id_or_null(i.metric)},
                      {"source", i.source}};
}

json::value to_value(framework::project const& p) {
  return json::object{{"id", p.id.value},
                      {"title", to_value(p.title)},
                      {"about", or_null(p.about)},
                      {"status", framework::word(p.status)},
                      {"lead", id_or_null(p.lead)},
                      {"partners", ids(p.partners)},
                      {"starts", day_or_null(p.starts)},
                      {"ends", day_or_null(p.ends)},
                      {"people", p.people},
                      {"money", p.money},
                      {"statements", ids(p.statements)},
                      {"metrics", ids(p.metrics)},
                      {"indicators", list(p.indicators)},
                      {"provenance", or_null(p.provenance)}};
}

json::value to_value(framework::programme const& p) {
  return json::object{{"decisions", list(p.decisions)},
                      {"retirements", list(p.retirements)},
                      {"case_studies", list(p.case_studies)},
                      {"projects", list(p.projects)}};
}

json::value to_value(programme::asked const& a) {
  return json::object{
      {"asker", a.asker}, {"metric", a.metric}, {"title", a.title}};
}

json::value to_value(programme::overlapping_pair const& p) {
  auto reasons = json::array{};
  for (auto const reason : p.reasons) {
    reasons.emplace_back(programme::word(reason));
  }
  return json::object{{"one", to_value(p.one)},
                      {"other", to_value(p.other)},
                      {"reasons", std::move(reasons)},
                      {"likeness", number(p.likeness)},
                      {"certainty", programme::word(p.certainty)}};
}

json::value to_value(programme::shared_metric const& s) {
  return json::object{{"metric", s.metric}, {"askers", list(s.askers)}};
}

json::value to_value(programme::measured_statement const& s) {
  return json::object{{"statement", s.statement}, {"measures", s.measures}};
}

json::value to_value(programme::aimed_statement const& s) {
  return json::object{{"statement", s.statement},
                      {"projects", list(s.projects)}};
}

json::value to_value(programme::overlap const& o) {
  return json::object{{"pairs", list(o.pairs)},
                      {"shared", list(o.shared)},
                      {"without_statement", list(o.without_statement)},
                      {"without_measure", list(o.without_measure)},
                      {"many_measures", list(o.many_measures)},
                      {"same_aim", list(o.same_aim)}};
}

json::value to_value(paper_part const& p) {
  auto const origin = p.origin == part_origin::results  ? "results"
                      : p.origin == part_origin::author ? "author"
                                                        : "not_yet_written";
  return json::object{{"id", p.id},
                      {"heading", p.heading},
                      {"origin", origin},
                      {"paragraphs", list(p.paragraphs)},
                      {"points", list(p.points)},
                      {"author", p.author},
                      {"written_on", day_or_null(p.written_on)}};
}

json::value to_value(shown_paper const& p) {
  return json::object{{"title", p.title},
                      {"meeting", p.meeting},
                      {"meets_on", to_string(p.meets_on)},
                      {"classification", p.classification},
                      {"lead_officer", p.lead_officer},
                      {"wards", p.wards},
                      {"note", p.note},
                      {"parts", list(p.parts)}};
}

json::value to_value(postcard_bar const& b) {
  return json::object{{"name", b.name},
                      {"value", number(b.value)},
                      {"value_text", b.value_text},
                      {"lower", number(b.lower)},
                      {"upper", number(b.upper)}};
}

json::value to_value(postcard const& p) {
  return json::object{{"area", p.area},
                      {"name", p.name},
                      {"from", p.from},
                      {"banner", p.banner},
                      {"said", p.said},
                      {"metric", p.metric},
                      {"question", p.question},
                      {"sentence", p.sentence},
                      {"period", p.period},
                      {"source", p.source},
                      {"bars", list(p.bars)},
                      {"done", list(p.done)},
                      {"not_known", list(p.not_known)},
                      {"answer_back", p.answer_back}};
}

}  // namespace wm::report
