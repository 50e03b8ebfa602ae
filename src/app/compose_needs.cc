#include "app/compose_needs.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "base/calendar.h"
#include "report/number_text.h"
#include "report/period_text.h"
#include "stats/normal.h"
#include "stats/values/proportion.h"

namespace wm::app {

namespace {

using count = std::optional<std::int64_t>;
using disclosure::cleared_needs;
using report::shown_onset;
using report::shown_share;

constexpr auto kPercent = 100.0;
constexpr auto kFifths = std::size_t{5};

std::string people_text(std::int64_t const people) {
  return report::number_text(static_cast<double>(people), 0);
}

std::string percent_text(double const percent) {
  return fmt::format("{} %", report::number_text(percent, 0));
}

/// "+4.2 %", from counts as they are shown.
std::string change_text(std::int64_t const before, std::int64_t const after) {
  auto const change = kPercent * static_cast<double>(after - before) /
                      static_cast<double>(before);
  return fmt::format("{}{} %", change < 0 ? "" : "+",
                     report::number_text(change, 1));
}

std::optional<shown_share> share_of(count const part, count const whole,
                                    std::int64_t const rounded_to) {
  if (!part || !whole || *whole <= 0) {
    return std::nullopt;
  }
  auto const off = rounded_to / 2;
  auto const limit = [&](std::int64_t const events, std::int64_t const trials,
                         auto const side) -> std::optional<double> {
    auto const n = static_cast<unsigned>(std::max(trials, std::int64_t{1}));
    auto const x =
        std::min(static_cast<unsigned>(std::max(events, std::int64_t{0})), n);
    auto const found = stats::wilson_interval(x, n, stats::kZ95);
    return found ? std::optional{kPercent * ((*found).*side)} : std::nullopt;
  };
  auto const lower = limit(*part - off, *whole + off, &stats::interval::lower);
  auto const upper = limit(*part + off, *whole - off, &stats::interval::upper);
  if (!lower || !upper) {
    return std::nullopt;
  }
  return shown_share{kPercent * static_cast<double>(std::min(*part, *whole)) /
                         static_cast<double>(*whole),
                     *lower, *upper};
}

class composer {
 public:
  composer(cleared_needs const& from, framework::package const& package)
      : from_{from}, in_{from.picture()}, package_{package} {}

  report::shown_needs made();

 private:
  count people(figures::count_at const at) const { return from_.people(at); }
  shown_onset onset(figures::needs_onset const& of) const;
  std::string place() const;
  std::string answer() const;
  std::string burden_sentence(std::vector<report::needs_row> const& rows) const;
  std::string onset_sentence(report::shown_condition const& of) const;
  std::string growth_sentence() const;
  std::string largest(report::needs_bars const& of) const;

  cleared_needs const& from_;
  figures::needs_picture const& in_;
  framework::package const& package_;
};

std::string composer::place() const {
  auto const* const home = framework::find_area(package_, package_.home.value);
  return home == nullptr ? package_.home.value : home->name;
}

shown_onset composer::onset(figures::needs_onset const& of) const {
  auto out = shown_onset{};
  out.with = people(of.with);
  out.fresh = people(of.fresh);
  out.median = of.median;
  if (of.limits95) {
    out.lower = of.limits95->lower;
    out.upper = of.limits95->upper;
  }
  return out;
}

std::string composer::answer() const {
  auto const all = people(in_.everybody);
  if (!all || *all <= 0) {
    return fmt::format("How many people lived in {} on {} is hidden.", place(),
                       report::day_text(in_.on));
  }
  auto out = fmt::format("On {} {} people lived in {}.",
                         report::day_text(in_.on), people_text(*all), place());
  auto const of_all = [&](count const part) {
    return percent_text(kPercent * static_cast<double>(*part) /
                        static_cast<double>(*all));
  };
  auto const any = people(in_.any);
  auto const several = people(in_.several);
  if (any && several && !in_.conditions.empty()) {
    out += fmt::format(
        " {} of them had at least one of {} long-term conditions, and {} two "
        "or more.",
        of_all(any), in_.conditions.size(), of_all(several));
  }
  return out;
}

std::string composer::largest(report::needs_bars const& of) const {
  auto const all = people(in_.everybody);
  auto const most = std::ranges::max_element(
      of.groups, {}, [](auto const& one) { return one.people.value_or(-1); });
  if (!all || *all <= 0 || most == of.groups.end() || !most->people) {
    return "";
  }
  auto const hidden = std::ranges::count_if(
      of.groups, [](auto const& one) { return !one.people; });
  auto out =
      fmt::format("Most are in the group {}: {} people, {} of all.",
                  most->title, people_text(*most->people),
                  percent_text(kPercent * static_cast<double>(*most->people) /
                               static_cast<double>(*all)));
  if (hidden > 0) {
    out += fmt::format(
        " {} hidden, so that nothing can be told of a few "
        "people.",
        hidden == 1 ? std::string{"1 group is"}
                    : fmt::format("{} groups are", hidden));
  }
  return out;
}

/// The most and the least deprived fifth, at the same ages.
std::string composer::burden_sentence(
    std::vector<report::needs_row> const& rows) const {
  auto more = 0;
  auto fewer = 0;
  auto compared = 0;
  auto widest = static_cast<report::needs_row const*>(nullptr);
  auto const gap = [](report::needs_row const& row) {
    return row.fifths.front().share->percent -
           row.fifths[kFifths - 1].share->percent;
  };
  for (auto const& row : rows) {
    auto const& most = row.fifths.front().share;
    auto const& least = row.fifths[kFifths - 1].share;
    if (!most || !least || &row == &rows.back()) {
      continue;
    }
    ++compared;
    auto const is_more = most->lower > least->upper;
    more += is_more ? 1 : 0;
    fewer += most->upper < least->lower ? 1 : 0;
    if (is_more && (widest == nullptr || gap(row) > gap(*widest))) {
      widest = &row;
    }
  }
  if (compared == 0) {
    return "People of one age in the most and the least deprived fifth cannot "
           "be compared: too many counts are hidden.";
  }
  auto out = fmt::format(
      "Compared at the same age, people in the most deprived fifth have a "
      "long-term condition more often than those in the least deprived one in "
      "{} of {} age bands, less often in {}; elsewhere the difference may be "
      "chance.",
      more, compared, fewer);
  if (widest != nullptr) {
    out += fmt::format(
        " The gap is widest at the age of {}: {} against {}.", widest->title,
        percent_text(widest->fifths.front().share->percent),
        percent_text(widest->fifths[kFifths - 1].share->percent));
  }
  return out;
}

std::string age_text(shown_onset const& of) {
  return fmt::format("{} (95 %: {} to {})", report::number_text(*of.median, 1),
                     report::number_text(*of.lower, 1),
                     report::number_text(*of.upper, 1));
}

std::string composer::onset_sentence(report::shown_condition const& of) const {
  auto const& all = of.everybody;
  if (!all.fresh) {
    return "How many people have it newly is hidden, so that nothing can be "
           "told of a few people, and with it the age.";
  }
  if (!all.median) {
    return "Too few people have it newly to tell an age.";
  }
  auto out = fmt::format(
      "Half of the {} people with a first record since {} were younger than "
      "{}.",
      people_text(*all.fresh), report::day_text(in_.fresh_from), age_text(all));
  auto const& most = of.fifths.front();
  auto const& least = of.fifths[kFifths - 1];
  if (!most.median || !least.median) {
    return out +
           " In the most or the least deprived fifth too few have it newly, or "
           "their number is hidden.";
  }
  auto const apart = *most.upper < *least.lower   ? "earlier, more than chance "
                                                    "would explain"
                     : *most.lower > *least.upper ? "later, more than chance "
                                                    "would explain"
                                                  : "which may be chance";
  return out + fmt::format(
                   " In the most deprived fifth it was {}, in the "
                   "least deprived {}: {}.",
                   age_text(most), age_text(least), apart);
}

std::string composer::growth_sentence() const {
  auto const& first = in_.years.front();
  auto const& last = in_.years.back();
  if (in_.years.size() < 2) {
    return "There is one year only, so growth cannot be told.";
  }
  auto const before = people(first.people);
  auto const after = people(last.people);
  if (!before || !after || *before <= 0) {
    return "How the number of people changed is hidden.";
  }
  auto out = fmt::format(
      "From {} to {} the number of people went from {} to {} ({}).",
      report::day_text(first.on), report::day_text(last.on),
      people_text(*before), people_text(*after), change_text(*before, *after));
  auto const had = people(first.several);
  auto const have = people(last.several);
  if (had && have && *had > 0 && !in_.conditions.empty()) {
    out += fmt::format(
        " Those with two or more conditions went from {} to {} ({}).",
        people_text(*had), people_text(*have), change_text(*had, *have));
  }
  return out;
}

report::shown_needs composer::made() {
  auto out = report::shown_needs{};
  out.on = to_string(in_.on);
  out.fresh_from = to_string(in_.fresh_from);
  out.answer = answer();
  out.sexes = in_.sexes;
  out.fifths_title = in_.fifths_title;
  out.fifths = in_.fifths;
  for (auto const& age : in_.ages) {
    auto row = report::needs_row{};
    row.title = age.title;
    row.people = people(age.people);
    for (auto const at : age.sexes) {
      row.sexes.push_back(people(at));
    }
    for (auto const& cell : age.fifths) {
      auto shown = report::needs_cell{};
      shown.people = people(cell.people);
      shown.any = people(cell.any);
      shown.several = people(cell.several);
      shown.share = share_of(shown.any, shown.people, from_.rounded_to());
      row.fifths.push_back(shown);
    }
    out.ages.push_back(std::move(row));
  }
  for (auto const& one : in_.breakdowns) {
    auto bars = report::needs_bars{};
    bars.title = one.title;
    for (auto const& group : one.groups) {
      bars.groups.push_back({group.title, people(group.people)});
    }
    bars.sentence = largest(bars);
    out.breakdowns.push_back(std::move(bars));
  }
  for (auto const& one : in_.conditions) {
    auto shown = report::shown_condition{};
    shown.id = one.id;
    shown.title = one.title;
    shown.everybody = onset(one.everybody);
    for (auto const& fifth : one.fifths) {
      shown.fifths.push_back(onset(fifth));
    }
    shown.sentence = onset_sentence(shown);
    out.conditions.push_back(std::move(shown));
  }
  for (auto const& year : in_.years) {
    auto shown = report::shown_needs_year{};
    shown.on = to_string(year.on);
    shown.people = people(year.people);
    shown.several = people(year.several);
    for (auto const at : year.with) {
      shown.with.push_back(people(at));
    }
    out.years.push_back(std::move(shown));
  }
  if (!in_.conditions.empty()) {
    out.burden_sentence = burden_sentence(out.ages);
  }
  out.growth_sentence = growth_sentence();
  if (from_.rounded_to() > 1) {
    out.rounding = fmt::format(
        "Counts are rounded to the nearest {}; small ones, and others that "
        "would give them away, are hidden. Parts may not add up.",
        from_.rounded_to());
  }
  out.cautions = {
      "Who lives here is who is registered with a practice and alive on the "
      "day.",
      fmt::format("When a condition began is known only where it was first "
                  "recorded since {}, by somebody registered for a year by "
                  "then. What was recorded earlier has no age here.",
                  report::day_text(in_.fresh_from)),
      "Where more young people live, new conditions are found at younger "
      "ages: the median age says when people fall ill here, the shares at the "
      "same age say whether they do so earlier than others.",
      "A condition that nobody recorded is not counted: more visits, more "
      "records.",
      "No national figure is put beside this page: published ones count other "
      "ages on practices' lists."};
  return out;
}

}  // namespace

report::shown_needs compose_needs(cleared_needs const& from,
                                  framework::package const& package) {
  return composer{from, package}.made();
}

}  // namespace wm::app
