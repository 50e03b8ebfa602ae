#include "report/compose_disclosure.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <tuple>

#include <fmt/format.h>

namespace wm::report {

namespace {

using disclosure::audience;
using disclosure::count_policy;
using disclosure::rounding;
using figures::figure;
using figures::gap;

void add(hidden_row& to, figure const& one) {
  ++to.figures;
  if (one.no_value == gap::suppressed) {
    ++to.hidden;
  } else if (one.no_value == gap::withheld) {
    ++to.withheld;
  } else if (one.value) {
    ++to.shown;
  } else {
    ++to.missing;
  }
}

/// Rows by their ids, those with the largest hidden part first.
class rows {
 public:
  void add(std::string_view const id, std::string_view const title,
           figure const& one) {
    auto& row = by_id_[std::string{id}];
    row.id = id;
    row.title = title;
    report::add(row, one);
  }
  std::vector<hidden_row> take() && {
    auto out = std::vector<hidden_row>{};
    for (auto& [id, row] : by_id_) {
      out.push_back(std::move(row));
    }
    std::ranges::stable_sort(out, [](hidden_row const& a, hidden_row const& b) {
      return (a.hidden + a.withheld) * b.figures >
             (b.hidden + b.withheld) * a.figures;
    });
    return out;
  }

 private:
  std::map<std::string, hidden_row> by_id_;
};

std::string_view title_of(framework::package const& package,
                          std::string_view const source) {
  for (auto const& one : package.sources) {
    if (one.id.value == source) {
      return one.title.original();
    }
  }
  return source;
}

void count_rows(framework::package const& package,
                disclosure::cleared_results const& results, disclosed& into) {
  auto sources = rows{};
  auto breakdowns = rows{};
  auto metrics = rows{};
  for (auto const& series : results.series()) {
    auto const from_records = series.source != figures::source_kind::published;
    auto const& metric = package.metrics[series.metric.value()];
    for (auto const& [shown, comparisons] : series.points) {
      sources.add(shown.source, title_of(package, shown.source), shown);
      if (from_records) {
        breakdowns.add(series.label.breakdown,
                       series.label.breakdown.empty()
                           ? std::string_view{"Everybody"}
                           : series.label.breakdown_title,
                       shown);
        metrics.add(metric.id.value, metric.title.original(), shown);
      }
    }
  }
  into.sources = std::move(sources).take();
  into.breakdowns = std::move(breakdowns).take();
  into.metrics = std::move(metrics).take();
}

std::string how_counts_leave(count_policy const& by) {
  switch (by.rounding) {
    case rounding::none:
      return fmt::format("counts from 1 to {} are hidden",
                         by.smallest_shown - 1);
    case rounding::nearest_5:
      return fmt::format(
          "counts from 1 to {} are hidden, others are rounded "
          "to 5",
          by.smallest_shown - 1);
    case rounding::midpoint_6:
      break;
  }
  return "six counts at a time are shown as their middle: 1 to 6 as 3, 7 to "
         "12 as 9, and so on";
}

std::vector<std::string> rules_of(disclosed const& of, count_policy const& by,
                                  persons_measured const persons) {
  auto out = std::vector<std::string>{};
  if (persons != persons_measured::invented) {
    out.emplace_back(
        "Published figures stand as their publisher released them, under the "
        "publisher's own rules.");
  }
  if (persons == persons_measured::none) {
    return out;
  }
  if (of.readers.kind == audience::restricted) {
    out.emplace_back(
        "Figures counted from people's records stand as they are, however few "
        "people they are of.");
    return out;
  }
  if (of.readers.kind == audience::partner) {
    out.push_back(fmt::format(
        "The figures of {} itself stand as they are, however few people they "
        "are of. All others follow the rules below, with it in mind that {} "
        "knows its own.",
        of.for_whom, of.for_whom));
  }
  out.push_back(
      fmt::format("Of figures counted from people's records, {}. Those who are "
                  "not counted are protected in the same way.",
                  how_counts_leave(by)));
  out.emplace_back("0 is shown as 0, and is never the same as hidden.");
  if (hides_small(by)) {
    out.push_back(
        fmt::format("Of a group of fewer than {} people nothing is told.",
                    by.smallest_shown));
  }
  out.emplace_back(
      "Further counts are hidden until no hidden count can be worked out, from "
      "this report or together with any earlier one. Which counts are hidden "
      "for being small and which to protect them is not told: it would say "
      "something about the small ones.");
  out.emplace_back(
      "Values, limits, comparisons and colours are worked out from what is "
      "left, so they tell no more.");
  out.emplace_back(
      "Sums of money and nights are withheld: one person can be nearly all of "
      "a sum.");
  return out;
}

std::string sentence_of(disclosed const& of, count_policy const& by,
                        persons_measured const persons) {
  constexpr auto kPublished = std::string_view{
      "Figures published by a source stand here under the source's own rules "
      "against recognising people."};
  if (persons == persons_measured::none) {
    return "Every figure here was published by its source, under the source's "
           "own rules against recognising people, or is worked out from such "
           "figures. No records of individual people were used.";
  }
  auto const whose = persons == persons_measured::real
                         ? std::string{kPublished}
                         : std::string{
                               "Every figure here is counted from "
                               "records of invented persons."};
  switch (of.readers.kind) {
    case audience::restricted:
      return fmt::format(
          "{} Figures counted from records are exact, however few people they "
          "are of: this is not for publication.",
          whose);
    case audience::partner:
      return fmt::format(
          "{} The figures of {} itself are exact, for it alone. Of all others, "
          "{}; {} figures are hidden.",
          whose, of.for_whom, how_counts_leave(by), of.suppressed);
    case audience::everyone:
      break;
  }
  if (persons == persons_measured::invented) {
    return fmt::format(
        "Every figure here is counted from records of invented persons, and "
        "treated as if they were real: {}; {} figures are hidden.",
        how_counts_leave(by), of.suppressed);
  }
  return fmt::format(
      "{} Figures counted from people's records are shown as far as nobody "
      "can be recognised by them: {}; {} figures are hidden.",
      whose, how_counts_leave(by), of.suppressed);
}

std::string title_of(framework::package const& package,
                     disclosure::readership const& to) {
  switch (to.kind) {
    case audience::everyone:
      return "the public";
    case audience::restricted:
      return "those who were given leave to see exact figures";
    case audience::partner:
      break;
  }
  auto const* const found =
      framework::find_organisation(package, to.organisation);
  return found == nullptr ? to.organisation
                          : std::string{found->title.original()};
}

}  // namespace

disclosed compose_disclosure(framework::package const& package,
                             disclosure::cleared_results const& results,
                             persons_measured const persons) {
  auto out = disclosed{};
  out.readers = results.readers();
  out.for_whom = title_of(package, out.readers);
  out.suppressed = results.suppressed();
  auto const& by = results.to_remember().by;
  out.sentence = sentence_of(out, by, persons);
  out.rules = rules_of(out, by, persons);
  count_rows(package, results, out);
  return out;
}

}  // namespace wm::report
