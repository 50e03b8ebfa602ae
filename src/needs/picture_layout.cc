#include <utility>

#include "needs/detail/bands.h"
#include "needs/picture.h"
#include "stats/values/median_limits.h"

namespace wm::needs {

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
  auto by_fifth =
      std::vector<std::vector<figures::count_at>>(detail::kFifths + 1);
  auto all_any = std::vector<figures::count_at>{};
  auto all_several = std::vector<figures::count_at>{};
  for (auto b = std::size_t{0}; b <= detail::kUnknownBand; ++b) {
    auto row = figures::needs_age{};
    row.title =
        b == detail::kUnknownBand ? "Not known" : detail::kBands[b].title;
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
    for (auto f = std::size_t{0}; f <= detail::kFifths; ++f) {
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
  for (auto f = std::size_t{0}; f <= detail::kFifths; ++f) {
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
    for (auto f = std::size_t{0}; f <= detail::kFifths; ++f) {
      auto const& fifth = from_.onsets_[c][f];
      into.fifths.push_back(WM_TRY(onset(fifth.with, fifth.fresh)));
      parts.push_back(into.fifths.back().with);
      fresh.push_back(into.fifths.back().fresh);
      // The most and the least deprived are held against each other.
      auto const is_end = f == 0 || f + 1 == detail::kFifths;
      out_.counts[fresh.back()].in_comparison = is_end;
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
  auto const& fifths = detail::find_breakdown(all, "local_deprivation_fifth");
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
