#include "disclosure/explain.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/spelling.h"

namespace wm::disclosure {

namespace {

constexpr auto kEverybody = std::string_view{"everybody"};

/// A figure as somebody names it.
struct figure_name {
  std::string metric;
  std::string area;
  std::string group;  // empty: everybody
  std::chrono::sys_days from{};
  std::optional<std::chrono::sys_days> to;
};

std::unexpected<error> not_a_name(std::string_view const written) {
  return fail(error_code::invalid_input, std::string{written},
              "A figure is named METRIC/AREA/GROUP/FROM, as in results: "
              "bp_controlled/E09000030/everybody/2025-01-01, or "
              "sex=female in place of everybody.");
}

result<figure_name> read_name(std::string_view const written) {
  auto parts = std::vector<std::string_view>{};
  auto rest = written;
  for (auto at = rest.find('/'); at != std::string_view::npos;
       at = rest.find('/')) {
    parts.push_back(rest.substr(0, at));
    rest.remove_prefix(at + 1);
  }
  parts.push_back(rest);
  if (parts.size() != 4) {
    return not_a_name(written);
  }
  auto out = figure_name{};
  out.metric = parts[0];
  out.area = parts[1];
  out.group = parts[2] == kEverybody ? "" : parts[2];
  auto const dots = parts[3].find("..");
  auto const from = parse_date(parts[3].substr(0, dots));
  if (!from) {
    return not_a_name(written);
  }
  out.from = *from;
  if (dots != std::string_view::npos) {
    auto const to = parse_date(parts[3].substr(dots + 2));
    if (!to) {
      return not_a_name(written);
    }
    out.to = *to;
  }
  return out;
}

/// "falls" of "falls 1.0".
std::string_view id_of(std::string_view const metric) {
  return metric.substr(0, metric.find(' '));
}

bool is_metric(std::string_view const metric, std::string_view const wanted) {
  return metric == wanted || id_of(metric) == wanted;
}

bool is_period(period const& covers, figure_name const& wanted) {
  return covers.from == wanted.from && (!wanted.to || covers.to == *wanted.to);
}

std::string name_of_figure(std::string_view const metric,
                           std::string_view const area,
                           std::string_view const group, period const& covers) {
  return fmt::format("{}/{}/{}/{}..{}", id_of(metric), area,
                     group.empty() ? kEverybody : group, to_string(covers.from),
                     to_string(covers.to));
}

/// What people say of a count.
std::string_view words_for(column const c) {
  switch (c) {
    case column::numerator:
      return "those counted";
    case column::denominator:
      return "those looked at";
    case column::unknown:
      return "those of whom it is unknown";
    case column::with_baseline:
      return "those measured before";
    case column::responses:
      break;
  }
  return "those measured after";
}

std::string words_for(count_policy const& by) {
  switch (by.rounding) {
    case rounding::none:
      return "as it is";
    case rounding::nearest_5:
      return "rounded to the nearest 5";
    case rounding::midpoint_6:
      break;
  }
  return "as the middle of six counts";
}

class explainer {
 public:
  explainer(std::vector<memory_file::line> const& outputs, readership const& of,
            figure_name name, frankness const how)
      : outputs_{outputs}, of_{of}, name_{std::move(name)}, how_{how} {}

  result<explained_figure> explain() const;

 private:
  std::optional<explained_figure> in(memory_file::line const& output) const;
  explained_figure of_counts(memory_file::line const& output,
                             told_counts const& figure) const;
  explained_count of_count(told_output const& output, told_counts const& figure,
                           std::size_t c) const;
  std::string in_public(column which) const;
  std::string exactly(told_output const& output, told_counts const& figure,
                      std::size_t c) const;
  std::vector<std::string> what_it_takes(told_output const& output,
                                         told_counts const& figure) const;
  std::string near_matches() const;

  std::vector<memory_file::line> const& outputs_;
  readership const& of_;
  figure_name name_;
  frankness how_;
};

std::string explainer::in_public(column const which) const {
  return fmt::format(
      "The number of {} is hidden: it is small, or a small number could be "
      "worked out from it. Which of the two is not told, since that would say "
      "something about it.",
      words_for(which));
}

std::string explainer::exactly(told_output const& output,
                               told_counts const& figure,
                               std::size_t const c) const {
  auto const& [why, protects] = figure.because[c];
  auto const start = fmt::format("The number of {} is {}. It is hidden",
                                 words_for(column{c}), *figure.counts[c]);
  switch (why) {
    case hidden_as::small:
      return fmt::format(
          "{} because it is below {}.", start,
          output.by.smallest_shown *
              (column{c} == column::denominator ? figure.unit : 1));
    case hidden_as::group_of_few:
      return fmt::format("{} because nothing is told of a group of so few.",
                         start);
    case hidden_as::protection:
      return fmt::format("{} so that another count cannot be worked out: {}.",
                         start, protects);
    default:
      return fmt::format(
          "{} because an earlier output hid it: from the two "
          "together it could be worked out what that one kept "
          "back.",
          start);
  }
}

explained_count explainer::of_count(told_output const& output,
                                    told_counts const& figure,
                                    std::size_t const c) const {
  auto out = explained_count{column{c}, figure.told[c], {}};
  if (figure.told[c]) {
    out.sentence = fmt::format(
        "The number of {} is shown {}.", words_for(out.which),
        figure.exact && how_ == frankness::with_counts ? "as it is"
                                                       : words_for(output.by));
  } else {
    out.sentence = how_ == frankness::with_counts ? exactly(output, figure, c)
                                                  : in_public(out.which);
  }
  return out;
}

/// From what results show only, but for the count that is missing.
std::vector<std::string> explainer::what_it_takes(
    told_output const& output, told_counts const& figure) const {
  auto out = std::vector<std::string>{};
  if (how_ == frankness::with_counts) {
    for (auto c = std::size_t{0}; c < kColumns; ++c) {
      if (figure.because[c].why == hidden_as::small &&
          column{c} != column::denominator) {
        out.push_back(fmt::format("{} more of {}.",
                                  output.by.smallest_shown - *figure.counts[c],
                                  words_for(column{c})));
      }
    }
  }
  if (!figure.group.empty()) {
    auto const everybody =
        std::ranges::any_of(output.figures, [&](told_counts const& other) {
          return other.metric == figure.metric && other.area == figure.area &&
                 other.covers == figure.covers && other.group.empty() &&
                 other.told[0];
        });
    out.push_back(
        everybody
            ? "A wider group: the figure for everybody is shown."
            : "A wider group, such as a coarser breakdown of the same people.");
  }
  out.emplace_back(
      "More people: a longer period (a year in place of a quarter) or a larger "
      "area.");
  out.emplace_back(
      "What was hidden once stays hidden as long as the count is the same.");
  return out;
}

explained_figure explainer::of_counts(memory_file::line const& output,
                                      told_counts const& figure) const {
  auto out = explained_figure{};
  out.figure =
      name_of_figure(figure.metric, figure.area, figure.group, figure.covers);
  out.output = output.note;
  out.shown = true;
  for (auto c = std::size_t{0}; c < kColumns; ++c) {
    if (!figure.counts[c]) {
      continue;
    }
    out.counts.push_back(of_count(output.output, figure, c));
    auto const makes_value =
        column{c} == column::numerator || column{c} == column::denominator;
    out.shown = out.shown && (figure.told[c] || !makes_value);
  }
  if (!out.shown) {
    out.would_take = what_it_takes(output.output, figure);
  }
  return out;
}

std::optional<explained_figure> explainer::in(
    memory_file::line const& output) const {
  auto const& [note, told] = output;
  for (auto const& figure : told.figures) {
    if (is_metric(figure.metric, name_.metric) && figure.area == name_.area &&
        figure.group == name_.group && is_period(figure.covers, name_)) {
      return of_counts(output, figure);
    }
  }
  auto out = explained_figure{};
  out.output = note;
  for (auto const& scope : told.withdrawn) {
    if (is_metric(scope.metric, name_.metric) && scope.area == name_.area &&
        is_period(scope.covers, name_)) {
      out.figure =
          name_of_figure(scope.metric, scope.area, name_.group, scope.covers);
      out.would_take = {
          "Nothing of this metric and period left: together with earlier "
          "outputs a small number could have been worked out, whatever else "
          "was hidden.",
          "Another period, or counts that changed since."};
      return out;
    }
  }
  for (auto const& metric : told.amounts) {
    if (is_metric(metric, name_.metric)) {
      out.figure = fmt::format("{}/{}/{}/{}", name_.metric, name_.area,
                               name_.group.empty() ? kEverybody : name_.group,
                               to_string(name_.from));
      out.would_take = {
          "Withheld: this metric adds up amounts such as money or nights, of "
          "which one person can have nearly all. No rule lets them out yet.",
          "A metric that counts people or events in its place."};
      return out;
    }
  }
  return std::nullopt;
}

std::string explainer::near_matches() const {
  auto metrics = std::set<std::string_view>{};
  auto areas = std::set<std::string_view>{};
  auto groups = std::set<std::string_view>{};
  auto periods = std::set<std::string>{};
  for (auto const& [note, told] : outputs_) {
    if (note.to != of_) {
      continue;
    }
    for (auto const& figure : told.figures) {
      metrics.insert(id_of(figure.metric));
      if (is_metric(figure.metric, name_.metric)) {
        areas.insert(figure.area);
        groups.insert(figure.group.empty() ? kEverybody
                                           : std::string_view{figure.group});
        periods.insert(to_string(figure.covers.from));
      }
    }
  }
  auto const guess = [](std::string_view const written, auto const& known) {
    auto const all = std::vector<std::string_view>(known.begin(), known.end());
    return did_you_mean_or_allowed(written, all);
  };
  if (metrics.empty()) {
    return fmt::format("No output for {} is remembered.", name_of(of_));
  }
  if (areas.empty()) {
    return fmt::format("There is no metric \"{}\". {}", name_.metric,
                       guess(name_.metric, metrics));
  }
  if (!areas.contains(name_.area)) {
    return fmt::format("There is no area \"{}\". {}", name_.area,
                       guess(name_.area, areas));
  }
  auto const group =
      name_.group.empty() ? kEverybody : std::string_view{name_.group};
  if (!groups.contains(group)) {
    return fmt::format("There is no group \"{}\". {}", group,
                       guess(group, groups));
  }
  return fmt::format("There is no period from {}. There are those from {}.",
                     to_string(name_.from), fmt::join(periods, ", "));
}

result<explained_figure> explainer::explain() const {
  for (auto at = outputs_.rbegin(); at != outputs_.rend(); ++at) {
    if (at->note.to != of_) {
      continue;
    }
    if (auto found = in(*at)) {
      return *std::move(found);
    }
  }
  return fail(error_code::not_found,
              fmt::format("{}/{}/{}/{}", name_.metric, name_.area,
                          name_.group.empty() ? kEverybody : name_.group,
                          to_string(name_.from)),
              near_matches());
}

}  // namespace

result<explained_figure> explain_figure(
    std::vector<memory_file::line> const& outputs, readership const& of,
    std::string_view const figure, frankness const how) {
  return explainer{outputs, of, WM_TRY(read_name(figure)), how}.explain();
}

}  // namespace wm::disclosure
