#include "report/small_areas.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "report/reasons.h"
#include "report/show.h"
#include "report/small_area_summary.h"

namespace wm::report {

namespace {

using figures::comparator_kind;
using framework::area_type;

constexpr auto kTypes = std::array{area_type::ward_2014, area_type::ward_2002,
                                   area_type::network, area_type::practice};

/// The figure of one small area in the period shown.
struct placed {
  figures::area_index area{0};
  figures::assessed_figure const* point{nullptr};
};

bool usable(figures::assessed_figure const& p) {
  return p.shown.value.has_value();
}

/// The figures of the newest period in which any area of the type has one.
std::vector<placed> newest(evidence const& from,
                           figures::metric_index const metric,
                           area_type const type) {
  auto out = std::vector<placed>{};
  auto covers = period{};
  for (auto const& series : from.of(metric)) {
    if (!series.group.empty() || from.area(series.area).type != type ||
        !from.lies_in_home(series.area)) {
      continue;
    }
    for (auto const& p : series.points) {
      if (!usable(p) || p.shown.covers.to < covers.to) {
        continue;
      }
      if (p.shown.covers != covers) {
        out.clear();
        covers = p.shown.covers;
      }
      out.push_back({series.area, &p});
    }
  }
  std::ranges::sort(out, {}, [&](placed const& p) {
    return std::string_view{from.area(p.area).name};
  });
  return out;
}

comparator_kind comparator_for(std::vector<placed> const& all) {
  auto const with_whole = std::ranges::any_of(all, [](placed const& p) {
    return against(*p.point, comparator_kind::whole).standing !=
           figures::standing::cannot_say;
  });
  auto const with_country = std::ranges::any_of(all, [](placed const& p) {
    return against(*p.point, comparator_kind::country).standing !=
           figures::standing::cannot_say;
  });
  return !with_whole && with_country ? comparator_kind::country
                                     : comparator_kind::whole;
}

/// What all of these are held against.
struct held_against {
  std::string name;
  bool same_for_all{true};
};

/// What `whole` means for these areas: one area for all, or the network that
/// each practice belongs to.
held_against whole_of_all(std::vector<placed> const& all,
                          figures::metric_index const metric,
                          evidence const& from) {
  auto const first = from.whole_of(all.front().area, metric);
  auto const same = std::ranges::all_of(all, [&](placed const& p) {
    return from.whole_of(p.area, metric) == first;
  });
  if (!same) {
    return {"the area that each belongs to", false};
  }
  return {fmt::format("{} as a whole",
                      first ? std::string_view{from.area(*first).name}
                            : from.home_name()),
          true};
}

std::optional<reference_figure> reference_of(std::vector<placed> const& all,
                                             comparator_kind const with,
                                             held_against const& what,
                                             framework::metric const& of) {
  auto const found = std::ranges::find_if(all, [&](placed const& p) {
    return against(*p.point, with).value.has_value();
  });
  if (!what.same_for_all || found == all.end()) {
    return std::nullopt;
  }
  auto const value = *against(*found->point, with).value;
  return reference_figure{what.name, value, value_text(value, of)};
}

}  // namespace

std::vector<small_area_figures> small_areas(
    evidence const& from, figures::metric_index const metric) {
  auto const& of = from.package().metrics[metric.value()];
  auto out = std::vector<small_area_figures>{};
  for (auto const type : kTypes) {
    auto const all = newest(from, metric, type);
    if (all.empty()) {
      continue;
    }
    auto shown = small_area_figures{};
    shown.type = type;
    shown.title = title_of(type, from.home_name());
    shown.period = show(all.front().point->shown, of).period;
    auto const with = comparator_for(all);
    auto const what = with == comparator_kind::country
                          ? held_against{from.area(*from.country()).name, true}
                          : whole_of_all(all, metric, from);
    shown.compared_with = what.name;
    shown.reference = reference_of(all, with, what, of);
    for (auto const& p : all) {
      auto const& found = against(*p.point, with);
      shown.cells.push_back({.area = from.area(p.area).code.value,
                             .figure = show(p.point->shown, of),
                             .standing = found.standing,
                             .confidence = found.confidence,
                             .why = found.why,
                             .reason = reason_for(found.why, of)});
    }
    shown.summary = summary_of(shown, from, of);
    out.push_back(std::move(shown));
  }
  return out;
}

}  // namespace wm::report
