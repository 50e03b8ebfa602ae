#include "report/clearest.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <map>
#include <string_view>
#include <tuple>

#include <fmt/format.h>

#include "report/compare_text.h"
#include "report/reasons.h"

namespace wm::report {

namespace {

using figures::standing;

constexpr auto kMost = std::size_t{12};

struct candidate {
  shown_metric const* metric{nullptr};
  shown_comparison const* against{nullptr};
  double widths{0};     // distance from the country in widths of the limits [1]
  std::size_t turn{0};  // how many of its statement's stand before it
};

/// The statement that a metric is the lead of or, failing that, the first that
/// it supports; empty when it serves none.
std::string_view statement_of(framework::package const& package,
                              std::string_view const metric) {
  auto supported = std::string_view{};
  for (auto const& s : package.statements) {
    if (s.lead && s.lead->value == metric) {
      return s.id.value;
    }
    if (supported.empty() &&
        std::ranges::any_of(
            s.supporting, [&](auto const& id) { return id.value == metric; })) {
      supported = s.id.value;
    }
  }
  return supported;
}

/// Numbers the candidates of each statement, clearest first, so that many
/// metrics of one kind (a dozen vaccinations) leave room for the others.
void take_turns(framework::package const& package,
                std::vector<candidate>& ordered) {
  auto seen = std::map<std::string_view, std::size_t>{};
  for (auto& c : ordered) {
    c.turn = seen[statement_of(package, c.metric->definition.id.value)]++;
  }
}

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

/// "Worse than London (16.6 %) and the middle of 15 similar boroughs (17.6
/// %)."; empty where neither can be said.
std::string elsewhere_for(shown_metric const& m) {
  auto parts = std::vector<std::string>{};
  auto said = std::string_view{};
  for (auto const with : {figures::comparator_kind::region,
                          figures::comparator_kind::neighbours}) {
    auto const* const c = find_comparison(m, with);
    if (c == nullptr || c->standing == standing::cannot_say) {
      continue;
    }
    auto const how = relation(c->standing);
    parts.push_back(fmt::format("{}{}{} ({})", how == said ? "" : how,
                                how == said ? "" : " ", c->spoken,
                                c->value_text));
    said = how;
  }
  return as_sentence(listed(parts));
}

}  // namespace

shown_comparison const* home_against(figures::comparator_kind const with,
                                     shown_metric const& metric,
                                     evidence const& from) {
  if (metric.area != from.package().home.value) {
    return nullptr;
  }
  auto const* const c = find_comparison(metric, with);
  return c != nullptr && c->standing != standing::cannot_say ? c : nullptr;
}

std::vector<finding> clearest(evidence const& from,
                              std::vector<shown_metric> const& metrics) {
  auto found = std::vector<candidate>{};
  for (auto const& m : metrics) {
    auto const* const c =
        home_against(figures::comparator_kind::country, m, from);
    if (c != nullptr && c->standing != standing::similar) {
      found.push_back({&m, c, distance(m, *c)});
    }
  }
  auto const clearness = [](candidate const& c) {
    return std::tuple{c.against->confidence != figures::confidence::at_998,
                      -c.widths,
                      std::string_view{c.metric->definition.id.value}};
  };
  std::ranges::sort(found, {}, clearness);
  take_turns(from.package(), found);
  std::ranges::sort(found, {}, [&](candidate const& c) {
    return std::tuple_cat(std::tuple{!has_direction(c), c.turn}, clearness(c));
  });
  found.resize(std::min(found.size(), kMost));
  std::ranges::sort(found, {}, [&](candidate const& c) {
    return std::tuple_cat(std::tuple{order_of(c.against->standing), c.turn},
                          clearness(c));
  });
  auto out = std::vector<finding>{};
  for (auto const& c : found) {
    out.push_back({.metric = c.metric->definition.id.value,
                   .standing = c.against->standing,
                   .confidence = c.against->confidence,
                   .trend = c.metric->trend ? c.metric->trend->judgement
                                            : trend_judgement::no_judgement,
                   .sentence = sentence_for(c),
                   .elsewhere = elsewhere_for(*c.metric)});
  }
  return out;
}

}  // namespace wm::report
