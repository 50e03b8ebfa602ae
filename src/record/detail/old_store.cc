#include "record/detail/old_store.h"

#include <algorithm>
#include <utility>

namespace wm::record::detail {

namespace {

constexpr auto kUnset = ~std::uint32_t{0};

}  // namespace

old_store::old_store(store const& from, opt_out_list const& opt_outs,
                     dictionaries& texts)
    : from_{from}, opt_outs_{opt_outs}, texts_{texts} {
  for (auto i = std::size_t{0}; i < kWords; ++i) {
    numbers_[i].assign(from.texts(static_cast<words>(i)).size(), kUnset);
  }
  persons_.assign(
      static_cast<std::size_t>(from.counts().persons + from.counts().unlinked),
      kUnset);
}

std::uint32_t old_store::number(words const of, std::uint32_t const old) {
  auto& known = numbers_[static_cast<std::size_t>(of)][old];
  if (known == kUnset) {
    known = texts_[of].add(from_.texts(of)[old]);
  }
  return known;
}

std::uint32_t old_store::person_number(std::uint32_t const old) {
  auto& known = persons_[old];
  if (known == kUnset) {
    known = texts_.persons.add(id_);
  }
  return known;
}

bool old_store::stays(std::string_view const person_id,
                      std::uint32_t const source) const {
  return !opt_outs_.excludes(person_id, from_.texts(words::source)[source]);
}

result<void> old_store::number_person(std::uint32_t const person) {
  id_ = WM_TRY(from_.person_id(person));
  auto const events = WM_TRY(
      from_.events(person, event_columns::code | event_columns::provider |
                               event_columns::site | event_columns::place |
                               event_columns::attributes |
                               event_columns::source | event_columns::values));
  for (auto i = std::size_t{0}; i < events.size; ++i) {
    if (!stays(id_, events.source[i])) {
      ++removed_;
      continue;
    }
    static_cast<void>(person_number(person));
    number(words::code, events.code[i]);
    number(words::provider, events.provider[i]);
    number(words::site, events.site[i]);
    number(words::place, events.place[i]);
    number(words::attributes, events.attributes[i]);
    number(words::source, events.source[i]);
    auto const [from, to] = values_of(events, i);
    for (auto value = from; value < to; ++value) {
      number(words::value_kind, events.value_kind[value]);
    }
  }
  return {};
}

result<void> old_store::number_words() {
  for (auto person = std::uint32_t{0}; person < persons_.size(); ++person) {
    WM_TRY(number_person(person));
  }
  return {};
}

result<std::vector<person_row>> old_store::persons() {
  auto out = std::vector<person_row>{};
  for (auto person = std::uint32_t{0}; person < persons_.size(); ++person) {
    id_ = WM_TRY(from_.person_id(person));
    auto const rows = WM_TRY(from_.versions(person));
    for (auto i = std::size_t{0}; i < rows.size(); ++i) {
      if (!opt_outs_.scopes_of(id_).empty()) {
        opted_out_.emplace_back(
            id_, person_group{std::string{from_.texts(words::sex)[rows.sex[i]]},
                              std::string{from_.texts(
                                  words::ethnic_group)[rows.ethnic_group[i]]}});
      }
      if (!stays(id_, rows.source[i])) {
        continue;
      }
      out.push_back(
          {.person = person_number(person),
           .source = number(words::source, rows.source[i]),
           .received_on = rows.received_on[i],
           .birth = rows.birth[i],
           .death = rows.death[i],
           .precision = rows.precision[i],
           .sex = number(words::sex, rows.sex[i]),
           .ethnic_group = number(words::ethnic_group, rows.ethnic_group[i]),
           .characteristics =
               number(words::characteristics, rows.characteristics[i])});
    }
  }
  return out;
}

result<std::vector<relation_row>> old_store::relations() {
  auto out = std::vector<relation_row>{};
  for (auto person = std::uint32_t{0}; person < persons_.size(); ++person) {
    id_ = WM_TRY(from_.person_id(person));
    auto const rows = WM_TRY(from_.relations(person));
    for (auto i = std::size_t{0}; i < rows.size(); ++i) {
      auto const household =
          from_.texts(words::relation_kind)[rows.kind[i]] == kHousehold;
      if (!stays(id_, rows.source[i]) ||
          (!household &&
           !stays(from_.texts(words::other)[rows.other[i]], rows.source[i]))) {
        continue;
      }
      out.push_back({.person = person_number(person),
                     .kind = number(words::relation_kind, rows.kind[i]),
                     .other = number(words::other, rows.other[i]),
                     .from = rows.from[i],
                     .source = number(words::source, rows.source[i]),
                     .received_on = rows.received_on[i],
                     .withdrawn_on = rows.withdrawn_on[i],
                     .to = rows.to[i]});
    }
  }
  return out;
}

result<void> old_store::open_person(std::uint32_t const old) {
  id_ = WM_TRY(from_.person_id(old));
  span_ = WM_TRY(from_.events(old, event_columns::all));
  next_event_ = 0;
  return {};
}

void old_store::fill(std::size_t const i, event_view& into) {
  auto const old = order_[next_person_ - 1];
  into.fields = {.person = persons_[old],
                 .start = span_.start[i],
                 .end = span_.end[i],
                 .code = number(words::code, span_.code[i]),
                 .provider = number(words::provider, span_.provider[i]),
                 .site = number(words::site, span_.site[i]),
                 .place = number(words::place, span_.place[i]),
                 .attributes = number(words::attributes, span_.attributes[i]),
                 .source = number(words::source, span_.source[i]),
                 .recorded_on = span_.recorded_on[i],
                 .received_on = span_.received_on[i],
                 .withdrawn_on = span_.withdrawn_on[i],
                 .precision = span_.precision[i]};
  into.event_id = span_.event_id[i];
  into.episode_id = span_.episode_id[i];
  values_.clear();
  auto const [from, to] = values_of(span_, i);
  for (auto value = from; value < to; ++value) {
    values_.push_back(
        {.number = span_.value_number[value],
         .kind = number(words::value_kind, span_.value_kind[value])});
  }
  into.values = values_;
}

event_cursor old_store::events(ranking const& order) {
  order_.clear();
  for (auto old = std::uint32_t{0}; old < persons_.size(); ++old) {
    if (persons_[old] != kUnset) {
      order_.push_back(old);
    }
  }
  std::ranges::sort(order_, {}, [&](std::uint32_t const old) {
    return order.person(persons_[old]);
  });
  next_person_ = 0;
  span_ = {};
  next_event_ = 0;
  return [this](event_view& into) -> result<bool> {
    for (;;) {
      while (next_event_ < span_.size) {
        auto const i = next_event_++;
        if (stays(id_, span_.source[i])) {
          fill(i, into);
          return true;
        }
      }
      if (next_person_ == order_.size()) {
        return false;
      }
      WM_TRY(open_person(order_[next_person_++]));
    }
  };
}

}  // namespace wm::record::detail
