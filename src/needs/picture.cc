#include "needs/picture.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include "needs/detail/bands.h"
#include "record/state/life_stage.h"
#include "record/state/person_state.h"
#include "record/state/stays.h"

namespace wm::needs {

namespace {

namespace chr = std::chrono;
using record::day_number;
using record::kNoTime;
using record::life_course;

constexpr auto kMonthsOfAYear = 12.0;

std::size_t band_of(std::optional<int> const age) {
  if (!age) {
    return detail::kUnknownBand;
  }
  auto at = std::size_t{0};
  while (at + 1 < std::size(detail::kBands) &&
         detail::kBands[at + 1].from <= *age) {
    ++at;
  }
  return at;
}

/// The same day so many years before.
day_number years_before(day_number const day, int const years) {
  auto const at = chr::year_month_day{record::as_date(day)} - chr::years{years};
  auto const there = at.ok()
                         ? chr::sys_days{at}
                         : chr::sys_days{at.year() / at.month() / chr::last};
  return record::as_number(there);
}

/// The first day of records of a condition up to a day; whether one of them
/// holds on it.
struct condition_on {
  std::optional<day_number> first;
  bool holds{false};
};

condition_on condition_of(life_course const& course, std::uint32_t const what,
                          day_number const day) {
  auto out = condition_on{};
  for (auto const& event : course.events) {
    if (!std::ranges::binary_search(event.concepts, what)) {
      continue;
    }
    auto const days = record::days_of(event);
    if (days.first > day) {
      continue;
    }
    out.first = std::min(out.first.value_or(days.first), days.first);
    out.holds = out.holds || days.last == kNoTime || days.last >= day;
  }
  return out;
}

}  // namespace

std::vector<day_number> yearly_days(day_number const first,
                                    day_number const on) {
  auto out = std::vector<day_number>{};
  for (auto years = 0;; ++years) {
    auto const day = years_before(on, years);
    // Periods told from a first day on follow the day before it.
    if (years > 0 && day + 1 < first) {
      break;
    }
    out.push_back(day);
  }
  std::ranges::reverse(out);
  return out;
}

picture_counts::picture_counts(record::state_rules const& rules,
                               std::vector<day_number> days)
    : rules_{rules},
      days_{std::move(days)},
      fresh_from_{years_before(days_.back(), kFreshYears) + 1} {
  auto const& concepts = rules.package().concepts;
  if (concepts.state) {
    for (auto const& id : concepts.state->long_term_conditions) {
      if (auto const* const found =
              framework::find_concept(concepts, id.value)) {
        conditions_.push_back(
            static_cast<std::uint32_t>(found - concepts.all.data()));
      }
    }
  }
  auto const all = record::breakdowns_of(rules);
  sexes_ = detail::find_breakdown(all, "sex");
  for (auto const* const name : {"ethnic_group_5", "life_stage"}) {
    auto const& by = detail::find_breakdown(all, name);
    if (by.groups.size() > 1) {  // more than "unknown"
      breakdowns_.push_back({by, std::vector<std::int64_t>(by.groups.size())});
    }
  }
  auto const bands = detail::kUnknownBand + 1;
  ages_.assign(bands, std::vector<std::int64_t>(sexes_.groups.size()));
  burden_.assign(bands, std::vector<burden>(detail::kFifths + 1));
  onsets_.assign(conditions_.size(),
                 std::vector<onset_ages>(detail::kFifths + 1));
  years_.assign(days_.size(), {});
  for (auto& year : years_) {
    year.with.resize(conditions_.size());
  }
}

std::vector<std::uint32_t> picture_counts::concepts() const {
  auto out = conditions_;
  for (auto const one :
       {rules_.registration(), rules_.residence(), rules_.pregnancy()}) {
    if (one) {
      out.push_back(*one);
    }
  }
  std::ranges::sort(out);
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

bool picture_counts::lives_here(life_course const& of,
                                day_number const day) const {
  return rules_.registration()
             ? record::stay_on(of, rules_.registration(), day) != nullptr
             : record::living_on(of, day) == record::living::alive;
}

void picture_counts::add(life_course const& course) {
  auto first = std::vector<std::optional<day_number>>(conditions_.size());
  auto has = std::vector<bool>(conditions_.size());
  for (auto y = std::size_t{0}; y < days_.size(); ++y) {
    auto const day = days_[y];
    if (!lives_here(course, day)) {
      continue;
    }
    auto& year = years_[y];
    ++year.people;
    auto many = 0;
    for (auto c = std::size_t{0}; c < conditions_.size(); ++c) {
      auto const found = condition_of(course, conditions_[c], day);
      first[c] = found.first;
      has[c] = found.holds;
      year.with[c] += found.holds ? 1 : 0;
      many += found.holds ? 1 : 0;
    }
    year.several += many > 1 ? 1 : 0;
    if (y + 1 == days_.size()) {
      add_today(course, first, has);
    }
  }
}

void picture_counts::add_today(
    life_course const& course,
    std::span<std::optional<day_number> const> const first,
    std::vector<bool> const& has) {
  auto const on = days_.back();
  auto const age = record::age_in_years(course, on);
  auto const where = record::residence_on(course, rules_, on);
  auto const fifth = where.local_fifth == 0
                         ? detail::kFifths
                         : static_cast<std::size_t>(where.local_fifth) - 1;
  auto state = record::person_state{};
  state.sex = course.sex;
  state.life_stage = record::life_stage_on(course, rules_, on);
  state.broad_ethnic_group = rules_.broad_ethnic_group(course.ethnic_group);
  auto const place = [&](record::breakdown const& in) {
    auto const word = record::group_of(state, in.name);
    auto const found = std::ranges::find(in.groups, word, &record::group::word);
    return found == in.groups.end()
               ? in.groups.size() - 1
               : static_cast<std::size_t>(found - in.groups.begin());
  };
  auto const b = band_of(age);
  ++ages_[b][place(sexes_)];
  for (auto& one : breakdowns_) {
    ++one.people[place(one.by)];
  }
  auto const many = std::ranges::count(has, true);
  auto& cell = burden_[b][fifth];
  ++cell.people;
  cell.any += many > 0 ? 1 : 0;
  cell.several += many > 1 ? 1 : 0;
  for (auto c = std::size_t{0}; c < conditions_.size(); ++c) {
    if (!has[c]) {
      continue;
    }
    auto& into = onsets_[c][fifth];
    ++into.with;
    auto const months = record::age_in_months(course, *first[c]);
    if (*first[c] >= fresh_from_ && months &&
        lives_here(course, *first[c] - kSettledDays)) {
      into.fresh.push_back(*months / kMonthsOfAYear);
    }
  }
}

}  // namespace wm::needs
