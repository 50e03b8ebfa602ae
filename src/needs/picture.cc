#include "needs/picture.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include "record/state/life_stage.h"
#include "record/state/person_state.h"
#include "record/state/stays.h"
#include "stats/values/median_limits.h"

namespace wm::needs {

namespace {

namespace chr = std::chrono;
using record::day_number;
using record::kNoTime;
using record::life_course;

constexpr auto kMonthsOfAYear = 12.0;
constexpr auto kFifths = std::size_t{5};

struct band {
  std::string_view title;
  int from;  // [years]
};
/// Wide enough that few people are alone in a band and fifth.
constexpr band kBands[] = {
    {"0 to 17", 0},   {"18 to 29", 18}, {"30 to 39", 30}, {"40 to 49", 40},
    {"50 to 59", 50}, {"60 to 69", 60}, {"70 to 79", 70}, {"80 and over", 80}};
constexpr auto kUnknownBand = std::size(kBands);

std::size_t band_of(std::optional<int> const age) {
  if (!age) {
    return kUnknownBand;
  }
  auto at = std::size_t{0};
  while (at + 1 < std::size(kBands) && kBands[at + 1].from <= *age) {
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

record::breakdown const& find(std::vector<record::breakdown> const& in,
                              std::string_view const name) {
  return *std::ranges::find(in, name, &record::breakdown::name);
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
  sexes_ = find(all, "sex");
  for (auto const* const name : {"ethnic_group_5", "life_stage"}) {
    auto const& by = find(all, name);
    if (by.groups.size() > 1) {  // more than "unknown"
      breakdowns_.push_back({by, std::vector<std::int64_t>(by.groups.size())});
    }
  }
  auto const bands = kUnknownBand + 1;
  ages_.assign(bands, std::vector<std::int64_t>(sexes_.groups.size()));
  burden_.assign(bands, std::vector<burden>(kFifths + 1));
  onsets_.assign(conditions_.size(), std::vector<onset_ages>(kFifths + 1));
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
                         ? kFifths
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

/// Gives each count its place, and says what adds up.
class picture_layout {
 public:
  explicit picture_layout(picture_counts const& from) : from_{from} {}

  result<figures::needs_picture> made();

 private:
  figures::count_at put(std::int64_t const people, bool const told = true) {
    out_.counts.push_back({people, told});
    return out_.counts.size() - 1;
  }
  void add_up(figures::count_at const total,
              std::vector<figures::count_at> parts) {
    out_.sums.push_back({total, std::move(parts)});
  }
  /// The rest that makes up a total: nobody tells it, everybody can know it.
  void with_rest(figures::count_at const total,
                 std::vector<figures::count_at> parts) {
    auto rest = out_.counts[total].people;
    for (auto const part : parts) {
      rest -= out_.counts[part].people;
    }
    parts.push_back(put(rest, false));
    add_up(total, std::move(parts));
  }
  void lay_ages();
  void lay_breakdowns();
  result<void> lay_conditions();
  result<figures::needs_onset> onset(std::int64_t with,
                                     std::vector<double> ages);
  void lay_years();

  picture_counts const& from_;
  figures::needs_picture out_;
  std::vector<figures::count_at> in_fifth_;
};

void picture_layout::lay_ages() {
  auto const& from = from_;
  auto any = std::int64_t{0};
  auto several = std::int64_t{0};
  for (auto const& row : from.burden_) {
    for (auto const& cell : row) {
      any += cell.any;
      several += cell.several;
    }
  }
  out_.any = put(any);
  out_.several = put(several);
  auto bands = std::vector<figures::count_at>{};
  auto by_sex =
      std::vector<std::vector<figures::count_at>>(from.sexes_.groups.size());
  auto by_fifth = std::vector<std::vector<figures::count_at>>(kFifths + 1);
  auto all_any = std::vector<figures::count_at>{};
  auto all_several = std::vector<figures::count_at>{};
  for (auto b = std::size_t{0}; b <= kUnknownBand; ++b) {
    auto row = figures::needs_age{};
    row.title = b == kUnknownBand ? "Not known" : kBands[b].title;
    auto people = std::int64_t{0};
    for (auto const count : from.ages_[b]) {
      people += count;
    }
    row.people = put(people);
    bands.push_back(row.people);
    for (auto s = std::size_t{0}; s < by_sex.size(); ++s) {
      row.sexes.push_back(put(from.ages_[b][s]));
      by_sex[s].push_back(row.sexes.back());
    }
    add_up(row.people, row.sexes);
    auto fifths = std::vector<figures::count_at>{};
    for (auto f = std::size_t{0}; f <= kFifths; ++f) {
      auto const& cell = from.burden_[b][f];
      auto const at = figures::needs_burden{put(cell.people), put(cell.any),
                                            put(cell.several)};
      with_rest(at.people, {at.any});
      with_rest(at.any, {at.several});
      row.fifths.push_back(at);
      fifths.push_back(at.people);
      by_fifth[f].push_back(at.people);
      all_any.push_back(at.any);
      all_several.push_back(at.several);
    }
    add_up(row.people, std::move(fifths));
    out_.ages.push_back(std::move(row));
  }
  add_up(out_.everybody, std::move(bands));
  add_up(out_.any, std::move(all_any));
  add_up(out_.several, std::move(all_several));
  auto sexes = figures::needs_breakdown{.title = "Sex", .groups = {}};
  auto parts = std::vector<figures::count_at>{};
  for (auto s = std::size_t{0}; s < by_sex.size(); ++s) {
    auto people = std::int64_t{0};
    for (auto const at : by_sex[s]) {
      people += out_.counts[at].people;
    }
    parts.push_back(put(people));
    add_up(parts.back(), by_sex[s]);
    sexes.groups.push_back({out_.sexes[s], parts.back()});
  }
  add_up(out_.everybody, parts);
  out_.breakdowns.push_back(std::move(sexes));
  auto fifths =
      figures::needs_breakdown{.title = out_.fifths_title, .groups = {}};
  for (auto f = std::size_t{0}; f <= kFifths; ++f) {
    auto people = std::int64_t{0};
    for (auto const at : by_fifth[f]) {
      people += out_.counts[at].people;
    }
    in_fifth_.push_back(put(people));
    add_up(in_fifth_.back(), by_fifth[f]);
    fifths.groups.push_back({out_.fifths[f], in_fifth_.back()});
  }
  add_up(out_.everybody, in_fifth_);
  out_.breakdowns.push_back(std::move(fifths));
}

void picture_layout::lay_breakdowns() {
  for (auto const& one : from_.breakdowns_) {
    auto into = figures::needs_breakdown{.title = one.by.title, .groups = {}};
    auto parts = std::vector<figures::count_at>{};
    for (auto g = std::size_t{0}; g < one.people.size(); ++g) {
      parts.push_back(put(one.people[g]));
      auto const& group = one.by.groups[g];
      into.groups.push_back(
          {group.word == record::kUnknownGroup ? "Not known" : group.title,
           parts.back()});
    }
    add_up(out_.everybody, std::move(parts));
    out_.breakdowns.push_back(std::move(into));
  }
}

result<figures::needs_onset> picture_layout::onset(std::int64_t const with,
                                                   std::vector<double> ages) {
  auto out = figures::needs_onset{};
  out.with = put(with);
  out.fresh = put(static_cast<std::int64_t>(ages.size()));
  with_rest(out.with, {out.fresh});
  if (ages.size() >= kLeastOnsets) {
    auto const found = WM_TRY(stats::median_limits(std::move(ages)));
    out.median = found.median;
    out.limits95 = found.limits95;
    out_.counts[out.fresh].exact = true;
  }
  return out;
}

result<void> picture_layout::lay_conditions() {
  auto const& concepts = from_.rules_.package().concepts;
  for (auto c = std::size_t{0}; c < from_.conditions_.size(); ++c) {
    auto const& what = concepts.all[from_.conditions_[c]];
    auto into = figures::needs_condition{};
    into.id = what.id.value;
    into.title = what.title.original();
    auto all = std::vector<double>{};
    auto with = std::int64_t{0};
    for (auto const& fifth : from_.onsets_[c]) {
      with += fifth.with;
      all.insert(all.end(), fifth.fresh.begin(), fifth.fresh.end());
    }
    into.everybody = WM_TRY(onset(with, std::move(all)));
    with_rest(out_.everybody, {into.everybody.with});
    auto parts = std::vector<figures::count_at>{};
    auto fresh = std::vector<figures::count_at>{};
    for (auto f = std::size_t{0}; f <= kFifths; ++f) {
      auto const& fifth = from_.onsets_[c][f];
      into.fifths.push_back(WM_TRY(onset(fifth.with, fifth.fresh)));
      parts.push_back(into.fifths.back().with);
      fresh.push_back(into.fifths.back().fresh);
      with_rest(in_fifth_[f], {parts.back()});
    }
    add_up(into.everybody.with, std::move(parts));
    add_up(into.everybody.fresh, std::move(fresh));
    out_.conditions.push_back(std::move(into));
  }
  return {};
}

void picture_layout::lay_years() {
  for (auto y = std::size_t{0}; y < from_.days_.size(); ++y) {
    auto const& from = from_.years_[y];
    auto into = figures::needs_year{};
    into.on = record::as_date(from_.days_[y]);
    auto const is_last = y + 1 == from_.days_.size();
    into.people = is_last ? out_.everybody : put(from.people);
    into.several = is_last ? out_.several : put(from.several);
    if (!is_last) {
      with_rest(into.people, {into.several});
    }
    for (auto c = std::size_t{0}; c < from.with.size(); ++c) {
      into.with.push_back(is_last ? out_.conditions[c].everybody.with
                                  : put(from.with[c]));
      if (!is_last) {
        with_rest(into.people, {into.with.back()});
      }
    }
    out_.years.push_back(std::move(into));
  }
}

result<figures::needs_picture> picture_layout::made() {
  out_.on = record::as_date(from_.days_.back());
  out_.fresh_from = record::as_date(from_.fresh_from_);
  auto const all = record::breakdowns_of(from_.rules_);
  auto const& fifths = find(all, "local_deprivation_fifth");
  out_.fifths_title = fifths.title;
  for (auto const& one : fifths.groups) {
    out_.fifths.push_back(one.word == record::kUnknownGroup ? "Not known"
                                                            : one.title);
  }
  for (auto const& one : from_.sexes_.groups) {
    out_.sexes.push_back(one.word == record::kUnknownGroup ? "Not known"
                                                           : one.title);
  }
  out_.everybody = put(from_.years_.back().people);
  lay_ages();
  lay_breakdowns();
  WM_TRY(lay_conditions());
  lay_years();
  return std::move(out_);
}

result<figures::needs_picture> picture_counts::finish() const {
  return picture_layout{*this}.made();
}

}  // namespace wm::needs
