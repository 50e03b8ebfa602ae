#include "report/clearest.h"

#include <algorithm>
#include <cmath>
#include <tuple>

#include <fmt/format.h>

namespace wm::report {

namespace {

using figures::standing;

constexpr auto kMost = std::size_t{12};

struct candidate {
  shown_metric const* metric{nullptr};
  shown_comparison const* against{nullptr};
  double widths{0};  // distance from the country in widths of the limits [1]
};

double distance(shown_metric const& m, shown_comparison const& c) {
  auto const& limits = m.latest->at_95;
  auto const width = limits.limits.upper - limits.limits.lower;
  return figures::has_limits(limits) && width > 0
             ? std::abs(*m.latest->value - *c.value) / width
             : 0;
}

bool has_direction(candidate const& c) {
  return c.against->standing == standing::worse ||
         c.against->standing == standing::better;
}

/// Worse, better, then what is neither.
int order_of(standing const s) {
  return s == standing::worse ? 0 : s == standing::better ? 1 : 2;
}

std::string sentence_for(candidate const& c) {
  auto out = fmt::format(
      "{}: {} ({}), {} than {} ({}).", c.metric->definition.title.original(),
      c.metric->latest->value_text, c.metric->latest->period.label,
      c.against->standing == standing::worse    ? "worse"
      : c.against->standing == standing::better ? "better"
      : c.against->standing == standing::higher ? "higher"
                                                : "lower",
      c.against->spoken, c.against->value_text);
  if (c.metric->trend) {
    switch (c.metric->trend->judgement) {
      case trend_judgement::getting_better:
        return out + " It is getting better.";
      case trend_judgement::getting_worse:
        return out + " It is getting worse.";
      case trend_judgement::no_judgement:
        break;
    }
  }
  return out;
}

}  // namespace

shown_comparison const* home_against_country(shown_metric const& metric,
                                             evidence const& from) {
  if (metric.area != from.package().home.value) {
    return nullptr;
  }
  auto const* const c =
      find_comparison(metric, figures::comparator_kind::country);
  return c != nullptr && c->standing != standing::cannot_say ? c : nullptr;
}

std::vector<finding> clearest(evidence const& from,
                              std::vector<shown_metric> const& metrics) {
  auto found = std::vector<candidate>{};
  for (auto const& m : metrics) {
    auto const* const c = home_against_country(m, from);
    if (c != nullptr && c->standing != standing::similar) {
      found.push_back({&m, c, distance(m, *c)});
    }
  }
  auto const clearness = [](candidate const& c) {
    return std::tuple{c.against->confidence != figures::confidence::at_998,
                      -c.widths};
  };
  std::ranges::stable_sort(found, {}, [&](candidate const& c) {
    return std::tuple_cat(std::tuple{!has_direction(c)}, clearness(c));
  });
  found.resize(std::min(found.size(), kMost));
  std::ranges::stable_sort(found, {}, [&](candidate const& c) {
    return std::tuple_cat(std::tuple{order_of(c.against->standing)},
                          clearness(c));
  });
  auto out = std::vector<finding>{};
  for (auto const& c : found) {
    out.push_back({.metric = c.metric->definition.id.value,
                   .standing = c.against->standing,
                   .confidence = c.against->confidence,
                   .trend = c.metric->trend ? c.metric->trend->judgement
                                            : trend_judgement::no_judgement,
                   .sentence = sentence_for(c)});
  }
  return out;
}

}  // namespace wm::report
