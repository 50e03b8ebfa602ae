#include "report/group_figures.h"

#include <algorithm>
#include <array>
#include <charconv>
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
};

/// The figures of the newest period in which any of these groups has one.
std::vector<placed> newest(evidence const& from,
                           figures::assessed_series const& main,
                           told_apart_by const way) {
  auto out = std::vector<placed>{};
  auto covers = period{};
  for (auto const& series : from.of(main.metric)) {
    if (series.area != main.area || series.group.empty() ||
        way_of(series.group) != way) {
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
      if (c.standing == which) {
        names.push_back(fmt::format("{} ({})", c.name, c.figure.value_text));
      }
    }
    if (!names.empty()) {
      parts.push_back(fmt::format("{} {}", words, listed(names)));
    }
  }
  return listed(parts);
}

std::string range(std::vector<group_cell> const& cells) {
  auto const [low, high] = std::ranges::minmax_element(
      cells, {}, [](auto const& c) { return *c.figure.value; });
  return fmt::format("The figures go from {} ({}) to {} ({}).",
                     low->figure.value_text, low->name, high->figure.value_text,
                     high->name);
}

std::string summary(group_figures const& shown, std::string_view const why) {
  auto count = standing_counts{};
  for (auto const& c : shown.cells) {
    add(count, c.standing);
  }
  auto const other = shown.reference
                         ? fmt::format("{} ({})", shown.compared_with,
                                       shown.reference->value_text)
                         : shown.compared_with;
  if (tested(count) == 0) {
    return fmt::format("Whether groups differ from {} cannot be said: {}. {}",
                       other, why, range(shown.cells));
  }
  if (shown.cells.size() <= kNamed) {
    return fmt::format("Compared with {}: {}.", other, named(shown.cells));
  }
  return fmt::format("Compared with {}, {}. {}", other,
                     in_words(count, "group", "groups"), range(shown.cells));
}

}  // namespace

std::vector<group_figures> groups_of(evidence const& from,
                                     figures::assessed_series const& main) {
  auto const& of = from.package().metrics[main.metric.value()];
  auto out = std::vector<group_figures>{};
  for (auto const way : kWays) {
    auto const all = newest(from, main, way);
    if (all.empty()) {
      continue;
    }
    auto shown = group_figures{};
    shown.title = title_of(way);
    shown.period = show(all.front().point->shown, of).period;
    shown.compared_with =
        fmt::format("everyone in {}", from.area(main.area).name);
    auto const& first = against(*all.front().point, comparator_kind::whole);
    if (first.value) {
      shown.reference = reference_figure{shown.compared_with, *first.value,
                                         value_text(*first.value, of)};
    }
    for (auto const& p : all) {
      auto const& found = against(*p.point, comparator_kind::whole);
      shown.cells.push_back({.name = std::string{p.name},
                             .figure = show(p.point->shown, of),
                             .standing = found.standing,
                             .confidence = found.confidence,
                             .reason = reason_for(found.why, of)});
    }
    shown.summary =
        summary(shown, plain_reason(first.why, of, shown.compared_with));
    out.push_back(std::move(shown));
  }
  return out;
}

}  // namespace wm::report
