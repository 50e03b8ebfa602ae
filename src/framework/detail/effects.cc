#include "framework/detail/effects.h"

#include <algorithm>
#include <iterator>

namespace wm::framework::detail {

namespace {

constexpr auto kNone = effect::none;
constexpr auto kWording = effect::wording;
constexpr auto kNoFigures = effect::no_figures;
constexpr auto kStanding = effect::standing;
constexpr auto kMeaning = effect::meaning;
constexpr auto kNotComparable = effect::not_comparable;

constexpr key_effect kEffects[] = {
    {"framework", "framework", "id of the framework", kNone},
    {"framework", "title", "name", kWording},
    {"framework", "about", "purpose", kWording},
    {"framework", "version", "version", kNone},
    {"framework", "status", "status", kNone},
    {"framework", "banner", "banner", kWording},
    {"framework", "languages", "languages", kNone},
    {"framework", "home", "place the framework is for", kNotComparable},
    {"framework", "comparators.country", "country to compare with", kStanding},
    {"framework", "comparators.region", "region to compare with", kStanding},
    {"framework", "comparators.neighbours.areas", "similar areas", kStanding},
    {"framework", "comparators.neighbours.source",
     "who chose the similar areas", kNone},
    {"framework", "disclosure.records.policy", "what becomes of small counts",
     kStanding},
    {"framework", "disclosure.records.threshold", "smallest count shown",
     kStanding},
    {"framework", "headline.title", "overarching aim", kWording},
    {"framework", "headline.plain", "overarching aim in everyday words",
     kWording},
    {"framework", "headline.metrics", "metrics of the overarching aim", kNone},
    {"framework", "headline.provenance", "source of the overarching aim",
     kNone},
    {"framework", "priorities", "how priorities are made", kStanding},

    {"statement", "number", "number", kNone},
    {"statement", "set", "statement set", kNone},
    {"statement", "text", "wording", kWording},
    {"statement", "plain", "question", kWording},
    {"statement", "provenance", "source of the wording", kNone},
    {"statement", "domain", "domain", kNone},
    {"statement", "objective", "objective", kNone},
    {"statement", "outcome_type", "outcome type", kNone},
    {"statement", "layers", "layers", kNone},
    {"statement", "life_stages", "life stages", kNone},
    {"statement", "life_stages_status", "whether the life stages are confirmed",
     kNone},
    {"statement", "lead", "lead metric", kStanding},
    {"statement", "supporting", "supporting metrics", kStanding},
    {"statement", "measured", "whether it is measured", kStanding},
    {"statement", "why", "why it is not measured", kWording},
    {"statement", "proposed_by", "who will propose a metric", kNone},
    {"statement", "note", "note", kWording},

    {"metric", "version", "version", kNone},
    {"metric", "status", "status", kNone},
    {"metric", "title", "name", kWording},
    {"metric", "plain", "question", kWording},
    {"metric", "says", "answer", kWording},
    {"metric", "measures", "what it is about", kNone},
    {"metric", "lead", "lead organisation", kNone},
    {"metric", "contributors", "contributing organisations", kNone},
    {"metric", "life_stages", "life stages", kNone},
    {"metric", "source", "where figures come from", kNotComparable},
    {"metric", "value", "kind of value", kNotComparable},
    {"metric", "unit", "unit", kNotComparable},
    {"metric", "better", "better direction", kStanding},
    {"metric", "better_from", "source of the better direction", kNone},
    {"metric", "series.code", "series", kNotComparable},
    {"metric", "series.sex", "sex", kNotComparable},
    {"metric", "series.age", "age", kNotComparable},
    {"metric", "publisher", "publisher", kMeaning},
    {"metric", "definition", "definition", kMeaning},
    {"metric", "numerator", "numerator", kMeaning},
    {"metric", "denominator", "denominator", kMeaning},
    {"metric", "reference", "periods", kNotComparable},
    {"metric", "where", "definition", kMeaning},
    {"metric", "each", "events that are counted", kMeaning},
    {"metric", "count_in", "day an event is counted in", kMeaning},
    {"metric", "of", "who is looked at", kMeaning},
    {"metric", "leave_out", "who is left out", kMeaning},
    {"metric", "excused", "who is excused", kMeaning},
    {"metric", "measure", "measure", kMeaning},
    {"metric", "if_unknown", "what becomes of the unknown", kNotComparable},
    {"metric", "pair", "pair of measurements", kMeaning},
    {"metric", "follow_up", "following up", kNotComparable},
    {"metric", "breakdown", "groups", kStanding},
    {"metric", "attribute", "provider", kStanding},
    {"metric", "standardise", "standardisation", kNotComparable},
    {"metric", "percentile", "percentile", kNotComparable},
    {"metric", "cases", "case", kNone},
    {"metric", "caveats", "caveats", kWording},
    {"metric", "compare.method", "method of comparison", kStanding},
    {"metric", "compare.why", "reason for the method of comparison", kWording},
    {"metric", "breaks", "breaks", kStanding},
    {"metric", "baseline.from", "baseline", kStanding},
    {"metric", "baseline.why", "reason for the baseline", kWording},
    {"metric", "goal.value", "goal", kStanding},
    {"metric", "goal.by", "day of the goal", kStanding},
    {"metric", "goal.kind", "direction of the goal", kStanding},
    {"metric", "goal.decision", "decision on the goal", kNone},
    {"metric", "fingertips", "Fingertips number", kNone},
    {"metric", "wanted", "where figures would come from", kNone},
    {"metric", "note", "note", kWording},

    {"workstream", "title", "name", kWording},
    {"workstream", "plain", "what it does", kWording},
    {"workstream", "life_stages", "life stages", kNone},
    {"workstream", "members", "members", kNone},
    {"workstream", "core_set.metrics", "core set", kNone},
    {"workstream", "core_set.status", "status of the core set", kNone},
    {"workstream", "core_set.decided_on", "day of the decision", kNone},
    {"workstream", "core_set.decision", "decision", kNone},
    {"workstream", "provenance", "source", kNone},

    {"organisation", "title", "name", kWording},
    {"organisation", "kind", "sort of organisation", kNone},
    {"organisation", "role", "role", kWording},
    {"organisation", "providers", "codes as a provider in records", kNone},
    {"organisation", "provenance", "source", kNone},

    {"nested framework", "title", "name", kWording},
    {"nested framework", "kind", "sort of framework", kNone},
    {"nested framework", "status", "status", kNone},
    {"nested framework", "about", "purpose", kWording},
    {"nested framework", "statements", "statements", kNone},
    {"nested framework", "metrics", "metrics", kNone},
    {"nested framework", "indicators", "indicators asked for", kNone},
    {"nested framework", "provenance", "source", kNone},

    {"decision", "title", "name", kWording},
    {"decision", "status", "status", kNone},
    {"decision", "taken_on", "day of the decision", kNone},
    {"decision", "body", "who decides", kNone},
    {"decision", "reasons", "reasons", kWording},
    {"decision", "options", "options considered", kNone},
    {"decision", "equality", "equality analysis", kNone},
    {"decision", "changes", "what it changes", kNone},
    {"decision", "report_back_by", "day to report back by", kNone},
    {"decision", "provenance", "source", kNone},

    {"retirement", "metric", "metric", kNone},
    {"retirement", "status", "status", kNone},
    {"retirement", "retired_on", "day of the retirement", kNone},
    {"retirement", "by", "who retired it", kNone},
    {"retirement", "decision", "decision", kNone},
    {"retirement", "why", "reason", kWording},
    {"retirement", "replaced_by", "metric in its place", kNone},
    {"retirement", "not_replaced", "why nothing takes its place", kWording},
    {"retirement", "effort_freed", "effort freed", kWording},
    {"retirement", "equality", "equality analysis", kNone},
    {"retirement", "provenance", "source", kNone},

    {"case study", "title", "name", kWording},
    {"case study", "where", "place", kNone},
    {"case study", "about", "what was done", kWording},
    {"case study", "statements", "statements", kNone},
    {"case study", "metrics", "metrics", kNone},
    {"case study", "figures", "figures", kNone},
    {"case study", "limits", "what it does not show", kWording},
    {"case study", "provenance", "source", kNone},

    {"project", "title", "name", kWording},
    {"project", "about", "purpose", kWording},
    {"project", "status", "status", kNone},
    {"project", "lead", "lead organisation", kNone},
    {"project", "partners", "partners", kNone},
    {"project", "starts", "first day", kNone},
    {"project", "ends", "last day", kNone},
    {"project", "people", "people", kNone},
    {"project", "money", "money", kNone},
    {"project", "statements", "statements", kNone},
    {"project", "metrics", "metrics", kNone},
    {"project", "indicators", "indicators asked for", kNone},
    {"project", "provenance", "source", kNone},

    {"board paper", "title", "name", kWording},
    {"board paper", "meeting", "body it is for", kNone},
    {"board paper", "meets_on", "day of the meeting", kNone},
    {"board paper", "classification", "classification", kNone},
    {"board paper", "lead_officer", "lead officer", kNone},
    {"board paper", "wards", "wards", kNone},
    {"board paper", "slots", "parts of its authors", kNone},
    {"board paper", "provenance", "source", kNone},

    {"national link", "metric", "our metric", kNone},
    {"national link", "framework", "national framework", kNone},
    {"national link", "indicator", "code of the indicator", kNone},
    {"national link", "title", "name of the indicator", kWording},
    {"national link", "fingertips", "Fingertips number", kNone},
    {"national link", "differs", "how ours differs", kWording},
    {"national link", "provenance", "source", kNone},

    {"source", "title", "name", kWording},
    {"source", "publisher", "publisher", kNone},
    {"source", "licence", "licence", kNone},
    {"source", "note", "note", kWording},
    {"source", "matches", "names in imported files", kNone},

    {"concept", "title", "name", kWording},
    {"concept", "kind", "what it is like in time", kNotComparable},
    {"concept", "code_lists", "code lists", kNotComparable},
    {"concept", "attributes.id", "attribute", kNoFigures},
    {"concept", "attributes.title", "name", kWording},
    {"concept", "attributes.words", "words", kNotComparable},
    {"concept", "values.id", "value", kNoFigures},
    {"concept", "values.title", "name", kWording},
    {"concept", "values.unit", "unit", kNotComparable},
    {"concept", "values.decimals", "decimals", kNotComparable},
    {"concept", "values.plausible", "plausible range", kNotComparable},
    {"concept", "values.also", "conversion from another unit", kNotComparable},
    {"concept", "note", "note", kWording},

    {"code list", "system", "code system", kNotComparable},
    {"code list", "version", "version of the code system", kMeaning},
    {"code list", "status", "whether all codes are there", kNone},
    {"code list", "source", "source", kNone},
    {"code list", "match", "how a code is matched", kNotComparable},
    {"code list", "codes.code", "codes", kNotComparable},
    {"code list", "codes.term", "term", kWording},

    {"characteristic", "title", "name", kWording},
    {"characteristic", "words", "categories", kNotComparable},
    {"characteristic", "source", "source of the categories", kNone},

    {"state of persons", "registration", "who is registered", kNotComparable},
    {"state of persons", "residence", "who lives where", kNotComparable},
    {"state of persons", "care_home", "who lives in a care home",
     kNotComparable},
    {"state of persons", "pregnancy", "who is pregnant", kNotComparable},
    {"state of persons", "life_stages", "ages of life stages", kNotComparable},
    {"state of persons", "pregnant", "life stage when pregnant",
     kNotComparable},
    {"state of persons", "ethnic_groups.id", "broad ethnic group",
     kNotComparable},
    {"state of persons", "ethnic_groups.title", "name", kWording},
    {"state of persons", "ethnic_groups.words", "ethnic groups in it",
     kNotComparable},
    {"state of persons", "localities.id", "locality", kNotComparable},
    {"state of persons", "localities.title", "name", kWording},
    {"state of persons", "deprivation", "edition of deprivation",
     kNotComparable},

    {"area", "name", "name", kWording},
    {"area", "type", "sort of area", kStanding},
    {"area", "parent", "area it is part of", kStanding},
    {"area", "tile_row", "place on the map of squares", kNone},
    {"area", "tile_column", "place on the map of squares", kNone},

    {"term", "title", "name", kWording},
    {"term", "plain", "meaning", kWording},
    {"term", "provenance", "source", kNone},
};

constexpr std::string_view kTerms[] = {
    "layer",      "objective",     "domain",       "outcome type",
    "life stage", "statement set", "priority area"};

/// Whether `inner` is the key `outer` or one inside it.
bool holds(std::string_view const outer, std::string_view const inner) {
  return inner.starts_with(outer) &&
         (inner.size() == outer.size() || inner[outer.size()] == '.');
}

}  // namespace

std::span<key_effect const> key_effects() {
  return kEffects;
}

key_effect effect_of(std::string_view of, std::string_view const key) {
  if (std::ranges::find(kTerms, of) != std::end(kTerms)) {
    of = "term";
  }
  auto whole = key_effect{of, key, key, effect::none};
  for (auto const& row : kEffects) {
    if (row.of == of && holds(row.key, key)) {
      return row;
    }
    if (row.of == of && holds(key, row.key)) {
      whole.effect = std::max(whole.effect, row.effect);
    }
  }
  return whole;
}

}  // namespace wm::framework::detail
