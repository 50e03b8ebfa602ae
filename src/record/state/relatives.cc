#include "record/state/relatives.h"

#include <algorithm>
#include <utility>

#include "record/detail/person_rows.h"

namespace wm::record {

namespace {

using detail::kHousehold;

constexpr auto kCarer = std::string_view{"carer"};

std::vector<std::string_view> others_on(life_course const& of,
                                        std::string_view const kind,
                                        day_number const day) {
  auto out = std::vector<std::string_view>{};
  for (auto const& one : of.relations) {
    if (one.kind == kind && holds_on(one, day)) {
      out.push_back(one.other);
    }
  }
  return out;
}

void sort_and_keep_one_each(std::vector<std::string_view>& ids) {
  std::ranges::sort(ids);
  auto const repeated = std::ranges::unique(ids);
  ids.erase(repeated.begin(), repeated.end());
}

}  // namespace

bool holds_on(life_relation const& one, day_number const day) {
  return (one.from == kNoTime || one.from <= day) && day <= one.to;
}

result<relatives> relatives::of(store const& records,
                                day_number const known_on) {
  auto out = relatives{};
  auto const& counts = records.counts();
  auto const all = static_cast<std::uint32_t>(counts.persons + counts.unlinked);
  out.kinds_ = records.texts(words::relation_kind);
  out.others_ = records.texts(words::other);
  out.sources_ = records.texts(words::source);
  for (auto person = std::uint32_t{0}; person < all; ++person) {
    auto const rows = WM_TRY(records.relations(person));
    for (auto i = std::size_t{0}; i < rows.size(); ++i) {
      if (!record::known_on(rows.received_on[i], rows.superseded_on[i],
                            known_on)) {
        continue;
      }
      auto const id = WM_TRY(records.person_id(person));
      out.rows_.push_back({.other = rows.other[i],
                           .kind = rows.kind[i],
                           .source = rows.source[i],
                           .from = rows.from[i],
                           .to = rows.to[i],
                           .person_id = id});
    }
  }
  std::ranges::stable_sort(out.rows_, {}, &row::other);
  return out;
}

std::vector<relative> relatives::with(std::string_view const kind,
                                      std::string_view const other,
                                      day_number const day) const {
  auto out = std::vector<relative>{};
  auto const place = std::ranges::lower_bound(others_, other);
  if (place == others_.end() || *place != other) {
    return out;
  }
  auto const number = static_cast<std::uint32_t>(place - others_.begin());
  for (auto const& one :
       std::ranges::equal_range(rows_, number, {}, &row::other)) {
    auto const is = life_relation{.kind = kinds_[one.kind],
                                  .other = others_[one.other],
                                  .from = one.from,
                                  .to = one.to,
                                  .source = sources_[one.source]};
    if (is.kind == kind && holds_on(is, day)) {
      out.push_back({one.person_id, is});
    }
  }
  return out;
}

std::vector<std::string_view> carers_on(life_course const& of,
                                        day_number const day) {
  return others_on(of, kCarer, day);
}

std::vector<std::string_view> households_on(life_course const& of,
                                            day_number const day) {
  return others_on(of, kHousehold, day);
}

std::vector<std::string_view> household_members_on(life_course const& of,
                                                   relatives const& all,
                                                   day_number const day) {
  auto out = std::vector<std::string_view>{};
  for (auto const household : households_on(of, day)) {
    for (auto const& one : all.with(kHousehold, household, day)) {
      if (one.person_id != of.person_id) {
        out.push_back(one.person_id);
      }
    }
  }
  sort_and_keep_one_each(out);
  return out;
}

std::vector<std::string_view> cared_for_on(life_course const& of,
                                           relatives const& all,
                                           day_number const day) {
  auto out = std::vector<std::string_view>{};
  for (auto const& one : all.with(kCarer, of.person_id, day)) {
    out.push_back(one.person_id);
  }
  sort_and_keep_one_each(out);
  return out;
}

}  // namespace wm::record
