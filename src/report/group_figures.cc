#include "report/group_figures.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "report/compare_text.h"
#include "report/number_text.h"
#include "report/reasons.h"
#include "report/show.h"
#include "report/standings.h"

namespace wm::report {

namespace {

using figures::comparator_kind;
using figures::standing;

/// More groups than this are counted, not named, in the summary.
constexpr auto kNamed = std::size_t{6};

/// Ways to tell groups apart, in the order in which they are shown.
enum class told_apart_by { sex, age, sex_and_age, something_else };
constexpr auto kWays =
    std::array{told_apart_by::sex, told_apart_by::age,
               told_apart_by::sex_and_age, told_apart_by::something_else};

std::string_view title_of(told_apart_by const way) {
  switch (way) {
    case told_apart_by::sex:
      return "By sex";
    case told_apart_by::age:
      return "By age";
    case told_apart_by::sex_and_age:
      return "By sex and age";
    case told_apart_by::something_else:
      return "By group";
  }
  return "";
}

bool is_sex(std::string_view const text) {
  return text == "Female" || text == "Male";
}

/// The first number of a label, "16" of "16-24 yrs".
std::optional<int> first_number(std::string_view const label) {
  auto const at = label.find_first_of("0123456789");
  auto out = 0;
  if (at == std::string_view::npos ||
      std::from_chars(label.data() + at, label.data() + label.size(), out).ec !=
          std::errc{}) {
    return std::nullopt;
  }
  return out;
}

/// Labels are made of sex, age or both (figures/read.cc).
told_apart_by way_of(std::string_view const label) {
  if (is_sex(label)) {
    return told_apart_by::sex;
  }
  auto const comma = label.find(", ");
  if (comma != std::string_view::npos && is_sex(label.substr(0, comma))) {
    return told_apart_by::sex_and_age;
  }
  return first_number(label) ? told_apart_by::age
                             : told_apart_by::something_else;
}

struct placed {
  std::string_view name;
  figures::assessed_figure const* point{nullptr};
  std::uint32_t place{0};
};

/// The figures of the newest period in which any of these groups has one, as
/// publishers name them.
std::vector<placed> newest(evidence const& from,
                           figures::assessed_series const& main,
                           told_apart_by const way) {
  auto out = std::vector<placed>{};
  auto covers = period{};
  for (auto const& series : from.of(main.metric)) {
    if (series.area != main.area || series.group.empty() ||
        !series.label.breakdown.empty() || way_of(series.group) != way) {
      continue;
    }
    for (auto const& p : series.points) {
      if (!p.shown.value || p.shown.covers.to < covers.to) {
        continue;
      }
      if (p.shown.covers != covers) {
        out.clear();
        covers = p.shown.covers;
      }
      out.push_back({series.group, &p});
    }
  }
  // "5-9" before "10-14"; a label without a number keeps its letters' order.
  std::ranges::stable_sort(out, {}, [](placed const& p) {
    auto const comma = p.name.find(", ");
    auto const sex =
        comma == std::string_view::npos ? "" : p.name.substr(0, comma);
    return std::pair{sex, first_number(p.name).value_or(0)};
  });
  return out;
}

/// The breakdowns of figures from records, each with its title, in the order
/// in which the metric names them; providers last.
std::vector<figures::group_label> breakdowns_of(
    evidence const& from, figures::assessed_series const& main) {
  auto out = std::vector<figures::group_label>{};
  for (auto const& series : from.of(main.metric)) {
    if (series.area == main.area && !series.label.breakdown.empty() &&
        std::ranges::find(out, series.label.breakdown,
                          &figures::group_label::breakdown) == out.end()) {
      out.push_back(series.label);
    }
  }
  auto const& of = from.package().metrics[main.metric.value()];
  auto const place = [&](figures::group_label const& label) {
    if (!of.record || !of.record->breakdown) {
      return std::size_t{0};
    }
    auto const& by = of.record->breakdown->by;
    auto const found = std::ranges::find(
        by, label.breakdown,
        [](auto const& name) { return std::string_view{name.value}; });
    return static_cast<std::size_t>(found - by.begin());
  };
  std::ranges::stable_sort(out, {}, place);
  return out;
}

/// The groups of one breakdown in the newest period of everyone, also those
/// whose figure may not be seen; without those in which there is nobody.
std::vector<placed> newest(evidence const& from,
                           figures::assessed_series const& main,
                           std::string_view const breakdown) {
  auto out = std::vector<placed>{};
  if (!main.latest) {
    return out;
  }
  auto const& covers = main.points[*main.latest].shown.covers;
  for (auto const& series : from.of(main.metric)) {
    if (series.area != main.area || series.label.breakdown != breakdown) {
      continue;
    }
    auto const* const point = find_period(series, covers);
    if (point != nullptr &&
        point->shown.no_value != figures::gap::nobody_counted) {
      out.push_back({series.label.title, point, series.label.place});
    }
  }
  std::ranges::stable_sort(
      out, {}, [](placed const& p) { return std::pair{p.place, p.name}; });
  return out;
}

/// "better for Female (9.1 %), worse for Male (14.0 %)".
std::string named(std::vector<group_cell> const& cells) {
  constexpr auto kOrder =
      std::array{std::pair{standing::better, "better for"},
                 std::pair{standing::worse, "worse for"},
                 std::pair{standing::higher, "higher for"},
                 std::pair{standing::lower, "lower for"},
                 std::pair{standing::similar, "about the same for"},
                 std::pair{standing::cannot_say, "not comparable for"}};
  auto parts = std::vector<std::string>{};
  for (auto const& [which, words] : kOrder) {
    auto names = std::vector<std::string>{};
    for (auto const& c : cells) {
      if (c.standing == which && c.figure.value) {
        names.push_back(fmt::format("{} ({})", c.name, c.figure.value_text));
      }
    }
    if (!names.empty()) {
      parts.push_back(fmt::format("{} {}", words, listed(names)));
    }
  }
  return listed(parts);
}

std::string range(std::vector<group_cell> const& all) {
  auto cells = std::vector<group_cell const*>{};
  for (auto const& c : all) {
    if (c.figure.value) {
      cells.push_back(&c);
    }
  }
  if (cells.empty()) {
    return "None of the figures may be shown.";
  }
  if (cells.size() == 1) {
    return fmt::format("The one figure is {} ({}).",
                       cells.front()->figure.value_text, cells.front()->name);
  }
  auto const [least, most] = std::ranges::minmax_element(
      cells, {}, [](auto const* c) { return *c->figure.value; });
  auto const* const low = *least;
  auto const* const high = *most;
  if (*low->figure.value == *high->figure.value) {
    return fmt::format("All figures are {}.", low->figure.value_text);
  }
  return fmt::format("The figures go from {} ({}) to {} ({}).",
                     low->figure.value_text, low->name, high->figure.value_text,
                     high->name);
}

std::string summary(group_figures const& shown, std::string_view const why) {
  auto count = standing_counts{};
  auto hidden = std::size_t{0};
  for (auto const& c : shown.cells) {
    if (c.figure.status == figure_status::suppressed) {
      ++hidden;
    } else {
      add(count, c.standing);
    }
  }
  auto const other = shown.reference
                         ? fmt::format("{} ({})", shown.compared_with,
                                       shown.reference->value_text)
                         : shown.compared_with;
  auto const more =
      hidden == 0
          ? std::string{}
          : fmt::format(" {} hidden, because few people are in {}.",
                        hidden == 1 ? "1 group is"
                                    : fmt::format("{} groups are", hidden),
                        hidden == 1 ? "it" : "them");
  if (hidden == shown.cells.size()) {
    return fmt::format(
        "All {} groups are hidden, because few people are in "
        "them.",
        hidden);
  }
  if (tested(count) == 0) {
    return fmt::format("Whether groups differ from {} cannot be said: {}. {}{}",
                       other, why, range(shown.cells), more);
  }
  if (shown.cells.size() <= kNamed) {
    return fmt::format("Compared with {}: {}.{}", other, named(shown.cells),
                       more);
  }
  return fmt::format("Compared with {}, {}. {}{}", other,
                     in_words(count, "group", "groups"), range(shown.cells),
                     more);
}

/// "ethnic group" of "Ethnic group"; a title of capitals stays.
std::string in_sentence(figures::group_label const& label) {
  auto out = std::string{label.breakdown_title};
  auto const is_upper = [](char const c) { return 'A' <= c && c <= 'Z'; };
  if (!out.empty() && is_upper(out[0]) &&
      !(out.size() > 1 && is_upper(out[1]))) {
    out[0] = static_cast<char>(out[0] - 'A' + 'a');
  }
  return out;
}

group_figures shown(evidence const& from, figures::assessed_series const& main,
                    std::string title, std::vector<placed> const& all) {
  auto const& of = from.package().metrics[main.metric.value()];
  auto out = group_figures{};
  out.title = std::move(title);
  out.period = show(all.front().point->shown, of).period;
  out.compared_with = fmt::format("everyone in {}", from.area(main.area).name);
  auto const& first = against(*all.front().point, comparator_kind::whole);
  if (first.value) {
    out.reference = reference_figure{out.compared_with, *first.value,
                                     value_text(*first.value, of)};
  }
  for (auto const& p : all) {
    auto const& found = against(*p.point, comparator_kind::whole);
    out.cells.push_back({.name = std::string{p.name},
                         .figure = show(p.point->shown, of),
                         .standing = found.standing,
                         .confidence = found.confidence,
                         .reason = reason_for(found.why, of)});
  }
  // The reason of a group that is shown: hidden ones are told apart.
  auto const telling = std::ranges::find_if(
      all, [](placed const& p) { return p.point->shown.value.has_value(); });
  auto const why = telling == all.end()
                       ? first.why
                       : against(*telling->point, comparator_kind::whole).why;
  out.summary = summary(out, plain_reason(why, of, out.compared_with));
  return out;
}

}  // namespace

std::vector<group_figures> groups_of(evidence const& from,
                                     figures::assessed_series const& main) {
  auto out = std::vector<group_figures>{};
  for (auto const way : kWays) {
    auto const all = newest(from, main, way);
    if (!all.empty()) {
      out.push_back(shown(from, main, std::string{title_of(way)}, all));
    }
  }
  for (auto const& label : breakdowns_of(from, main)) {
    auto const all = newest(from, main, label.breakdown);
    if (!all.empty()) {
      out.push_back(
          shown(from, main, fmt::format("By {}", in_sentence(label)), all));
    }
  }
  return out;
}

}  // namespace wm::report
