#include "report/compose_coverage.h"

#include <algorithm>
#include <string_view>

#include <fmt/format.h>

#include "report/reasons.h"

namespace wm::report {

namespace {

using figures::comparator_kind;
using figures::gap;
using framework::area_type;

coverage_cell present() {
  return {true, ""};
}
coverage_cell missing(std::string_view const why) {
  return {false, std::string{why}};
}

coverage_cell limits(shown_metric const& m, figures::bounds const& b) {
  if (figures::has_limits(b)) {
    return present();
  }
  return missing(m.latest->reason.empty()
                     ? std::string{figures::to_sentence(gap::no_limits)}
                     : m.latest->reason);
}

coverage_cell counts(shown_figure const& f) {
  if (f.count && f.denominator) {
    return present();
  }
  return missing(f.count         ? "the source gives no denominator"
                 : f.denominator ? "the source gives no count"
                                 : "the source gives neither");
}

coverage_cell comparator(shown_metric const& m, comparator_kind const with,
                         std::string_view const none) {
  auto const* const c = find_comparison(m, with);
  if (c == nullptr) {
    return missing(none);
  }
  return c->standing == figures::standing::cannot_say ? missing(c->reason)
                                                      : present();
}

coverage_cell trend(shown_metric const& m) {
  if (!m.trend) {
    return missing(figures::to_sentence(gap::imputed));
  }
  return m.trend->method == figures::trend_method::none
             ? missing(m.trend->reason)
             : present();
}

template <typename... Types>
coverage_cell parts(shown_metric const& m, std::string_view const none,
                    Types... types) {
  auto const found = std::ranges::any_of(
      m.small_areas, [&](auto const& s) { return ((s.type == types) || ...); });
  return found ? present() : missing(none);
}

std::string no_figure(shown_metric const& m, evidence const& from) {
  if (m.definition.source != framework::metric_source::published) {
    return "nobody supplies figures yet";
  }
  return fmt::format("there is no figure for {}", from.home_name());
}

/// In the order of components_of().
std::vector<coverage_cell> cells_of(shown_metric const& m,
                                    evidence const& from) {
  auto out = std::vector<coverage_cell>{};
  if (m.latest) {
    auto const no_comparator = figures::to_sentence(gap::no_comparator);
    out = {present(),
           limits(m, m.latest->at_95),
           limits(m, m.latest->at_998),
           counts(*m.latest),
           comparator(m, comparator_kind::country, no_comparator),
           comparator(m, comparator_kind::region, no_comparator),
           comparator(m, comparator_kind::neighbours, no_comparator),
           comparator(m, comparator_kind::goal,
                      figures::to_sentence(gap::no_goal)),
           comparator(m, comparator_kind::baseline, no_comparator),
           trend(m)};
  } else {
    constexpr auto kNeedFigure = 10;
    out.assign(kNeedFigure, missing(no_figure(m, from)));
  }
  out.push_back(parts(m, "no figures for wards", area_type::ward_2014,
                      area_type::ward_2002));
  out.push_back(parts(m, "no figures for practices", area_type::practice,
                      area_type::network));
  return out;
}

std::vector<component> components_of(evidence const& from) {
  auto const name = [&](std::optional<figures::area_index> const at,
                        std::string_view const none) {
    return at ? from.area(*at).name : std::string{none};
  };
  return {{"figure", "Figure"},
          {"limits_95", "Limits at 95 %"},
          {"limits_998", "Limits at 99.8 %"},
          {"counts", "Count and denominator"},
          {"country", name(from.country(), "Country")},
          {"region", name(from.region(), "Region")},
          {"neighbours", "Similar areas"},
          {"goal", "Goal"},
          {"baseline", "Own baseline"},
          {"trend", "Recent trend"},
          {"wards", "Wards"},
          {"practices", "Practices"}};
}

}  // namespace

coverage compose_coverage(evidence const& from,
                          std::vector<shown_metric> const& metrics) {
  auto out = coverage{components_of(from), {}};
  for (auto const& m : metrics) {
    out.rows.push_back({m.definition.id.value, cells_of(m, from)});
  }
  return out;
}

}  // namespace wm::report
