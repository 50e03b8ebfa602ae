#include "report/compose.h"

#include <map>
#include <string_view>

#include "report/compose_coverage.h"
#include "report/compose_disclosure.h"
#include "report/compose_metric.h"
#include "report/compose_paper.h"
#include "report/compose_postcards.h"
#include "report/compose_priorities.h"
#include "report/compose_scorecard.h"
#include "report/compose_statement.h"
#include "report/compose_where.h"
#include "report/evidence.h"
#include "report/methods.h"

namespace wm::report {

namespace {

/// The framework without what the document shows in its own way.
framework::package own_parts(framework::package const& package) {
  auto out = framework::package{};
  out.id = package.id;
  out.title = package.title;
  out.about = package.about;
  out.banner = package.banner;
  out.version = package.version;
  out.status = package.status;
  out.languages = package.languages;
  out.home = package.home;
  out.comparators = package.comparators;
  out.layers = package.layers;
  out.objectives = package.objectives;
  out.domains = package.domains;
  out.outcome_types = package.outcome_types;
  out.life_stages = package.life_stages;
  out.statement_sets = package.statement_sets;
  out.priority_areas = package.priority_areas;
  out.headline = package.headline;
  out.workstreams = package.workstreams;
  out.organisations = package.organisations;
  out.nested = package.nested;
  out.links = package.links;
  out.areas = package.areas;
  return out;
}

/// How many figures with a value each source gives. Those of the scorecard
/// come from series that are not all drawn, so they are not counted twice.
std::vector<shown_source> count_sources(framework::package const& package,
                                        std::vector<shown_metric> const& in) {
  auto counts = std::map<std::string_view, int>{};
  auto const add = [&](shown_figure const& f) {
    if (f.value) {
      ++counts[f.source];
    }
  };
  for (auto const& m : in) {
    for (auto const& line : m.series) {
      for (auto const& f : line.points) {
        add(f);
      }
    }
    for (auto const& small : m.small_areas) {
      for (auto const& c : small.cells) {
        add(c.figure);
      }
    }
  }
  auto out = std::vector<shown_source>{};
  for (auto const& s : package.sources) {
    auto const found = counts.find(s.id.value);
    out.push_back({s, found == counts.end() ? 0 : found->second});
  }
  return out;
}

}  // namespace

document compose(framework::package const& package,
                 disclosure::cleared_results const& results,
                 edition const& of) {
  auto const from = evidence{package, results};
  auto out = document{};
  out.framework = own_parts(package);
  out.edition = of;
  out.metrics.reserve(package.metrics.size());
  for (auto i = 0U; i < package.metrics.size(); ++i) {
    out.metrics.push_back(
        compose_metric(from, figures::metric_index{i}, of.on));
    if (i < of.definitions.size()) {
      out.metrics.back().fingerprint = of.definitions[i];
    }
  }
  for (auto const& s : package.statements) {
    out.statements.push_back(compose_statement(s, from, out.metrics, of.on));
  }
  out.where = compose_where(from, out.statements, out.metrics);
  out.priorities = compose_priorities(from);
  out.scorecard = compose_scorecard(from, out.metrics);
  out.coverage = compose_coverage(from, out.metrics);
  out.sources = count_sources(package, out.metrics);
  out.methods = methods_of(out);
  out.disclosure = compose_disclosure(package, results, of.persons);
  out.programme = package.programme;
  out.overlap = programme::find_overlap(package);
  out.paper = compose_paper(package.programme, out);
  out.postcards = compose_postcards(package.programme, out);
  return out;
}

}  // namespace wm::report
