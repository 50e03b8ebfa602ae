#include "report/compose_postcards.h"

#include <algorithm>
#include <tuple>

#include <fmt/format.h>

#include "report/number_text.h"
#include "report/period_text.h"

namespace wm::report {

namespace {

constexpr auto kMostCaveats = std::size_t{2};

/// A ward's figure that a postcard could show.
struct choice {
  shown_metric const* metric{};
  small_area_figures const* areas{};
  small_area_cell const* cell{};
};

postcard_bar bar_of(std::string name, shown_figure const& figure) {
  auto out = postcard_bar{std::move(name), *figure.value, figure.value_text};
  if (figure.at_95.origin != figures::limits_origin::none) {
    out.lower = figure.at_95.limits.lower;
    out.upper = figure.at_95.limits.upper;
  }
  return out;
}

/// The figure of the same period in one of the metric's lines, or null.
shown_figure const* at_the_same_time(shown_metric const& metric,
                                     series_role const role,
                                     shown_period const& period) {
  for (auto const& line : metric.series) {
    if (line.role != role) {
      continue;
    }
    for (auto const& point : line.points) {
      if (point.value && point.period.covers == period.covers) {
        return &point;
      }
    }
  }
  return nullptr;
}

/// Better to show: what can be held against England, then what is surer, then
/// what is newer.
auto merit(choice const& of) {
  auto const& period = of.areas->period;
  return std::tuple{
      at_the_same_time(*of.metric, series_role::country, period) != nullptr,
      of.cell->confidence, period.covers.to};
}

choice choose(document const& from, std::string_view const area) {
  auto best = choice{};
  for (auto const& m : from.metrics) {
    for (auto const& areas : m.small_areas) {
      auto const cell =
          std::ranges::find(areas.cells, area, &small_area_cell::area);
      if (cell == areas.cells.end() || !cell->figure.value) {
        continue;
      }
      auto const candidate = choice{&m, &areas, &*cell};
      if (best.metric == nullptr || merit(candidate) > merit(best)) {
        best = candidate;
      }
    }
  }
  return best;
}

std::string standing_words(figures::standing const standing) {
  switch (standing) {
    case figures::standing::better:
      return "better than";
    case figures::standing::worse:
      return "worse than";
    case figures::standing::higher:
      return "higher than";
    case figures::standing::lower:
      return "lower than";
    case figures::standing::similar:
      return "not clearly different from";
    case figures::standing::cannot_say:
      break;
  }
  return "";
}

std::string sentence_of(choice const& of, std::string const& name) {
  auto const& m = of.metric->definition;
  auto const& figure = of.cell->figure;
  auto out =
      m.says.given() && m.unit
          ? fill_value(m.says.original(), *figure.value, *m.unit)
          : fmt::format("{}: {}.", m.title.original(), figure.value_text);
  out = fmt::format("In {}: {}", name, out);
  if (auto const words = standing_words(of.cell->standing); !words.empty()) {
    out += fmt::format(" That is {} {}.", words, of.areas->compared_with);
  }
  return out;
}

std::vector<std::string> done_about(framework::programme const& programme,
                                    shown_metric const& metric) {
  auto out = std::vector<std::string>{};
  auto const concerns = [&](framework::decided_change const& c) {
    return (c.metric && c.metric->value == metric.definition.id.value) ||
           (c.statement &&
            std::ranges::find(metric.statements, c.statement->value) !=
                metric.statements.end());
  };
  for (auto const& d : programme.decisions) {
    if (d.status == framework::decision_status::taken &&
        std::ranges::any_of(d.changes, concerns)) {
      out.push_back(
          fmt::format("{} ({}).", d.title.original(),
                      d.taken_on ? day_text(*d.taken_on) : std::string{}));
    }
  }
  return out;
}

std::size_t told_of(document const& from, std::string_view const area) {
  return static_cast<std::size_t>(
      std::ranges::count_if(from.metrics, [&](shown_metric const& m) {
        return std::ranges::any_of(m.small_areas, [&](auto const& areas) {
          auto const cell =
              std::ranges::find(areas.cells, area, &small_area_cell::area);
          return cell != areas.cells.end() && cell->figure.value;
        });
      }));
}

std::string source_title(document const& from, std::string_view const id) {
  auto const found = std::ranges::find(from.sources, id, [](auto const& s) {
    return std::string_view{s.definition.id.value};
  });
  return found == from.sources.end()
             ? std::string{id}
             : std::string{found->definition.title.original()};
}

void draw(choice const& of, document const& from, postcard& into) {
  auto const& m = of.metric->definition;
  into.metric = m.id.value;
  into.question = m.plain.original();
  into.sentence = sentence_of(of, into.name);
  into.period = of.areas->period.label;
  into.source = source_title(from, of.cell->figure.source);
  into.bars.push_back(bar_of(into.name, of.cell->figure));
  for (auto const& line : of.metric->series) {
    auto const* const figure =
        line.role == series_role::neighbours_median
            ? nullptr
            : at_the_same_time(*of.metric, line.role, of.areas->period);
    auto const* const place = framework::find_area(from.framework, line.area);
    if (figure != nullptr && place != nullptr) {
      into.bars.push_back(bar_of(place->name, *figure));
    }
  }
  for (auto const& caveat : m.caveats) {
    if (into.not_known.size() < kMostCaveats) {
      into.not_known.push_back(caveat);
    }
  }
}

}  // namespace

std::vector<postcard> compose_postcards(framework::programme const& programme,
                                        document const& from) {
  auto out = std::vector<postcard>{};
  for (auto const& area : from.framework.areas) {
    if (area.type != framework::area_type::ward_2014) {
      continue;
    }
    auto const of = choose(from, area.code.value);
    if (of.metric == nullptr) {
      continue;
    }
    auto& card = out.emplace_back();
    card.area = area.code.value;
    card.name = area.name;
    card.from = from.framework.title.original();
    card.banner = from.framework.banner.original();
    card.said =
        "No answers of people here are in hand yet. When there are, they stand "
        "here first.";
    draw(of, from, card);
    card.done = done_about(programme, *of.metric);
    card.not_known.push_back(fmt::format(
        "Of {} metrics only {} have figures for {}; what the others would say "
        "here is not known.",
        from.metrics.size(), told_of(from, area.code.value), area.name));
    card.answer_back =
        "Is it like this for you? Write it down here, and give the card back "
        "to whoever gave it to you.";
  }
  return out;
}

}  // namespace wm::report
