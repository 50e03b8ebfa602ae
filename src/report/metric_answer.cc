#include "report/metric_answer.h"

#include <algorithm>
#include <cstdint>

#include <fmt/format.h>

#include "report/compare_text.h"
#include "report/number_text.h"
#include "report/reasons.h"
#include "report/small_area_summary.h"

namespace wm::report {

namespace {

using std::chrono::days;
using std::chrono::sys_days;

/// Five years: a figure whose period ended earlier is called old.
constexpr auto kOld = days{1826};

/// Puts a remark behind a sentence: into its closing bracket if it has one.
std::string with_remark(std::string_view sentence,
                        std::string_view const remark) {
  sentence = without_stop(sentence);
  if (sentence.ends_with(')')) {
    sentence.remove_suffix(1);
    return fmt::format("{}; {}).", sentence, remark);
  }
  return fmt::format("{} ({}).", sentence, remark);
}

std::string owner_sentence(shown_metric const& shown, evidence const& from) {
  if (shown.area == from.package().home.value) {
    return {};
  }
  auto const* const area = framework::find_area(from.package(), shown.area);
  return fmt::format("This is the figure of {}, not of everybody in {}.",
                     area == nullptr ? shown.area : area->name,
                     from.home_name());
}

std::string age_sentence(shown_figure const& f, sys_days const on) {
  return f.period.covers.to + kOld < on
             ? "The newest figure here is more than five years old."
             : "";
}

shown_series const* home_line(shown_metric const& shown) {
  auto const found =
      std::ranges::find(shown.series, series_role::home, &shown_series::role);
  return found == shown.series.end() ? nullptr : &*found;
}

/// Newer figures that may not be seen.
std::string newer_hidden_sentence(shown_metric const& shown) {
  auto const* const line = home_line(shown);
  auto const hidden =
      line != nullptr &&
      std::ranges::any_of(line->points, [&](shown_figure const& p) {
        return p.status == figure_status::suppressed &&
               p.period.covers.from >= shown.latest->period.covers.to;
      });
  return hidden ? "There are newer figures, which are hidden because few "
                  "people are in them."
                : "";
}

/// What records tell beside the figure: how many were measured again, of how
/// many it is unknown.
std::string beside_sentence(shown_metric const& shown) {
  return shown.definition.source == framework::metric_source::record
             ? shown.latest->note
             : std::string{};
}

/// Newer values that the source did not measure.
std::string newer_imputed_sentence(shown_metric const& shown) {
  auto const* const line = home_line(shown);
  if (line == nullptr || shown.latest->imputed) {
    return {};
  }
  auto when = std::vector<std::string>{};
  for (auto const& f : line->points) {
    if (f.imputed && f.value &&
        f.period.covers.from >= shown.latest->period.covers.to) {
      when.push_back(f.period.label);
    }
  }
  if (when.empty()) {
    return {};
  }
  return when.size() == 1
             ? fmt::format(
                   "The source also gives a value for {}, but filled it in and "
                   "did not measure it.",
                   when.front())
             : fmt::format(
                   "The source also gives values for {}, but filled them in "
                   "and did not measure them.",
                   listed(when));
}

std::string only_small_areas(shown_metric const& shown, evidence const& from,
                             sys_days const on) {
  auto const& first = shown.small_areas.front();
  return joined(
      {fmt::format(
           "There is no figure for {} as a whole, only for {} ({}): {}.",
           from.home_name(), counted_areas(first.cells.size(), first.type),
           first.period.label, range_of(first, from)),
       age_sentence(first.cells.front().figure, on)});
}

/// Why all figures of everybody in the home area are missing, when there are
/// figures without value; none when there are no figures.
figures::gap missing(shown_metric const& shown, evidence const& from) {
  auto const& all = from.package().metrics;
  auto const at = std::ranges::find_if(all, [&](framework::metric const& m) {
    return m.id.value == shown.definition.id.value;
  });
  if (at == all.end() || !from.home()) {
    return figures::gap::none;
  }
  auto const* const home = from.everyone(
      figures::metric_index{static_cast<std::uint32_t>(at - all.begin())},
      *from.home());
  return home == nullptr || home->points.empty()
             ? figures::gap::none
             : home->points.back().shown.no_value;
}

std::string not_yet(shown_metric const& shown, evidence const& from) {
  using framework::metric_source;
  auto const& of = shown.definition;
  if (of.source == metric_source::record) {
    if (auto const why = missing(shown, from); why != figures::gap::none) {
      return fmt::format("It was measured, but no figure can be shown: {}.",
                         reason_for(why, of));
    }
  }
  if (home_line(shown) != nullptr) {
    return fmt::format("{}.",
                       as_opening(reason_for(figures::gap::withheld, of)));
  }
  if (of.wanted) {
    auto const holder = without_stop(of.wanted->holder);
    return fmt::format(
        "There are no figures for this yet. They would come from: {}{}.",
        without_stop(of.wanted->from),
        holder.empty() ? "" : fmt::format(" (held by: {})", holder));
  }
  if (of.source == metric_source::published && from.only_records()) {
    return "This is told from published figures, and only records were "
           "measured here.";
  }
  switch (of.source) {
    case metric_source::record:
      return "There are no figures for this yet: they would be counted from "
             "linked records.";
    case metric_source::survey:
      return "There are no figures for this yet: they would come from a "
             "survey.";
    default:
      return fmt::format("There is no published figure for {} here yet.",
                         from.home_name());
  }
}

/// How it stands; empty when its goal alone judges it.
std::string standing_sentence(shown_metric const& shown) {
  if (auto const* const leading = leading_comparison(shown)) {
    return in_answer(*leading, shown.definition);
  }
  return shown.state == state::judged
             ? ""
             : fmt::format("It cannot be judged, because {}.",
                           why_not_judged(shown));
}

/// The comparison whose reason tells why nothing could be compared: one
/// about the figure itself, else the first; null when nothing was compared.
shown_comparison const* telling(shown_metric const& shown) {
  auto const own = std::ranges::find_if(
      shown.comparisons, [](auto const& c) { return is_about_figure(c.why); });
  return own != shown.comparisons.end() ? &*own
         : shown.comparisons.empty()    ? nullptr
                                        : &shown.comparisons.front();
}

}  // namespace

std::string figure_sentence(shown_metric const& shown,
                            shown_comparison const* const against) {
  auto const& f = *shown.latest;
  auto const& of = shown.definition;
  auto const sentence =
      of.says.given() && of.unit && f.value
          ? fill_value(of.says.original(), *f.value, *of.unit)
          : fmt::format("{}: {}", of.title.original(), f.value_text);
  if (against == nullptr || !against->value) {
    return with_remark(sentence, f.period.label);
  }
  auto const other = against->with == figures::comparator_kind::baseline
                         ? against->period->label
                         : against->spoken;
  return with_remark(sentence, fmt::format("{}; {}: {}", f.period.label, other,
                                           brief_text(*against->value, of)));
}

std::string circumstances(shown_metric const& shown, evidence const& from,
                          sys_days const on) {
  return joined({owner_sentence(shown, from), age_sentence(*shown.latest, on),
                 newer_imputed_sentence(shown), newer_hidden_sentence(shown)});
}

std::string why_not_judged(shown_metric const& shown) {
  auto const* const c = telling(shown);
  return c == nullptr ? "there is nothing to compare it with"
                      : plain_reason(c->why, shown.definition, c->spoken);
}

std::string trend_sentence(shown_metric const& shown) {
  if (!shown.trend) {
    return {};
  }
  auto const* const line = home_line(shown);
  auto const measured =
      line == nullptr ? 0
                      : std::ranges::count_if(line->points, [](auto const& p) {
                          return p.value && !p.imputed;
                        });
  auto const hidden =
      line != nullptr &&
      std::ranges::any_of(line->points, [](shown_figure const& p) {
        return p.status == figure_status::suppressed;
      });
  if (measured == 1 && hidden) {
    return "Other figures of this are hidden, so nothing can be said about "
           "change.";
  }
  if (measured == 1) {
    return "There is only this one figure, so nothing can be said about "
           "change.";
  }
  auto const* const c = telling(shown);
  auto const said = shown.state == state::described && c != nullptr &&
                    c->why == shown.trend->why;
  return said ? "For the same reason, whether it is steadily rising or "
                "falling cannot be tested."
              : shown.trend->sentence;
}

std::string answer_of(shown_metric const& shown, evidence const& from,
                      sys_days const on) {
  if (!shown.latest) {
    return shown.small_areas.empty() ? not_yet(shown, from)
                                     : only_small_areas(shown, from, on);
  }
  auto const* const goal =
      find_comparison(shown, figures::comparator_kind::goal);
  return joined({figure_sentence(shown, nullptr),
                 circumstances(shown, from, on), standing_sentence(shown),
                 goal == nullptr ? "" : goal->sentence, trend_sentence(shown),
                 beside_sentence(shown)});
}

}  // namespace wm::report
