#include "metrics/engine/event_fields.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <set>
#include <utility>

#include "metrics/engine/number_order.h"
#include "record/words.h"

namespace wm::metrics::engine {

namespace {

/// In place of a word: the attribute is not given.
constexpr auto kNotGiven = kNotLookedUp - 1;

std::uint32_t stay_of(seen_event const& of, whose_word const whose) {
  return whose == whose_word::last ? of.final : of.first;
}

template <typename Known>
Known& place_in(std::vector<std::vector<Known>>& all, set_number const set,
                word_number const name) {
  if (all.size() <= set) {
    all.resize(set + std::size_t{1});
  }
  auto& of_set = all[set];
  if (of_set.size() <= name) {
    of_set.resize(name + std::size_t{1});
  }
  return of_set[name];
}

}  // namespace

event_fields::event_fields(records const& from, concept_sets& sets,
                           word_table& words, person_records const& person)
    : from_{from},
      sets_{sets},
      words_{words},
      person_{person},
      texts_(record::kWords),
      provider_{words.number("provider")},
      site_{words.number("site")},
      place_{words.number("place")},
      source_{words.number("source")},
      code_{words.number("code")},
      episode_{words.number("episode")} {
  constexpr auto kNobody = std::numeric_limits<std::uint32_t>::max();
  known_values_.fill({{kNobody, 0, kNoWord, 0}, std::nullopt});
}

std::optional<event_fields::meaning::own_unit> event_fields::in_own_unit(
    record::concept_index::value_plan const& plan,
    framework::concept_value const& value) {
  constexpr auto kMostTimes = 9;
  using limits = std::numeric_limits<std::int64_t>;
  auto const& by = plan.by;
  auto const more = plan.places_out - plan.places_in;
  if (!same(by.times, {.digits = 1, .places = 0}) || by.plus.digits != 0 ||
      more < 0 || more > kMostTimes || plan.places_out != value.decimals) {
    return std::nullopt;
  }
  auto out = meaning::own_unit{
      .times = 1, .lowest = limits::min(), .highest = limits::max()};
  for (auto i = 0; i < more; ++i) {
    out.times *= 10;
  }
  auto const limit = [&](std::optional<decimal> const& of, std::int64_t& into) {
    if (of) {
      auto const digits = scaled(*of, {}, value.decimals);
      if (!digits ||
          compare({.digits = *digits, .places = value.decimals}, *of) != 0) {
        return false;
      }
      into = *digits;
    }
    return true;
  };
  return limit(value.lowest, out.lowest) && limit(value.highest, out.highest)
             ? std::optional{out}
             : std::nullopt;
}

std::vector<event_fields::meaning> const& event_fields::meanings(
    value_meanings& known, set_number const as, word_number const name,
    std::uint32_t const kind) {
  if (known.empty()) {
    known.resize(from_.store.texts(record::words::value_kind).size());
  }
  auto& of_kind = known[kind];
  if (!of_kind) {
    of_kind.emplace();
    for (auto const place : sets_.concepts(as)) {
      auto const plan = from_.index.plan_of(place, kind);
      if (plan) {
        auto const& value = from_.concepts.all[place].values[plan->value];
        if (value.id.value == words_.text(name)) {
          of_kind->push_back({*plan, &value, in_own_unit(*plan, value)});
        }
      }
    }
  }
  return *of_kind;
}

std::optional<std::int64_t> event_fields::number_of(meaning const& is,
                                                    std::int64_t const stored) {
  if (!is.own) {
    return record::number_in(is.plan, stored);
  }
  auto out = std::int64_t{0};
  return __builtin_mul_overflow(stored, is.own->times, &out)
             ? std::nullopt
             : std::optional{out};
}

std::optional<decimal> event_fields::read_value(seen_event const& of,
                                                word_number const name,
                                                std::uint32_t const row) {
  auto& known = place_in(values_, of.as, name);
  auto const& columns = person_.columns();
  auto const range = record::values_of(columns, person_.rows()[row].at);
  auto found = std::optional<decimal>{};
  for (auto v = range.from; v < range.to; ++v) {
    for (auto const& is : meanings(known, of.as, name, columns.value_kind[v])) {
      auto const number = number_of(is, columns.value_number[v]);
      if (!number) {
        continue;
      }
      auto const exact =
          decimal{.digits = *number, .places = is.value->decimals};
      auto const plausible =
          is.own ? is.own->lowest <= *number && *number <= is.own->highest
                 : record::is_plausible(*is.value, *number);
      if (!plausible || (found && order_of(*found, exact) != 0)) {
        return std::nullopt;
      }
      found = exact;
    }
  }
  return found;
}

std::vector<word_number> const& event_fields::value_names(set_number const as) {
  auto const [at, is_new] = value_names_.try_emplace(as);
  if (is_new) {
    auto names = std::set<word_number>{};
    for (auto const place : sets_.concepts(as)) {
      for (auto const& value : from_.concepts.all[place].values) {
        names.insert(words_.number(value.id.value));
      }
    }
    at->second.assign(names.begin(), names.end());
  }
  return at->second;
}

bool event_fields::is_plausible(seen_event const& of) {
  return std::ranges::all_of(value_names(of.as), [&](auto const name) {
    return value(of, name, whose_word::own).has_value();
  });
}

word_number event_fields::text(record::words const of,
                               std::uint32_t const number) {
  auto& known = texts_[static_cast<std::size_t>(of)];
  if (known.empty()) {
    known.assign(from_.store.texts(of).size(), kNotLookedUp);
  }
  auto& word = known[number];
  if (word == kNotLookedUp) {
    auto const text = from_.store.texts(of)[number];
    word = words_.number(
        of == record::words::code ? record::read_code(text).code : text);
  }
  return word;
}

word_number event_fields::field(wanted_row const& row,
                                std::uint32_t const number,
                                word_number const of) {
  auto const& columns = person_.columns();
  return of == provider_
             ? text(record::words::provider, columns.provider[row.at])
         : of == site_    ? text(record::words::site, columns.site[row.at])
         : of == place_   ? text(record::words::place, columns.place[row.at])
         : of == source_  ? text(record::words::source, columns.source[row.at])
         : of == code_    ? text(record::words::code, columns.code[row.at])
         : of == episode_ ? words_.number(person_.episode(number))
                          : kNoWord;
}

word_number event_fields::look_up_attribute(std::uint32_t const attributes,
                                            word_number const name,
                                            set_number const meant) {
  auto& known = place_in(attributes_, meant, name);
  if (known.empty()) {
    known.assign(from_.store.texts(record::words::attributes).size(),
                 kNotLookedUp);
  }
  if (last_.size() <= name) {
    last_.resize(name + std::size_t{1});
  }
  last_[name] = {.meant = meant, .words = known.data()};
  auto& word = known[attributes];
  if (word == kNotLookedUp) {
    word = kNotGiven;
    for (auto const& [attribute, said] : record::read_attributes(
             from_.store.texts(record::words::attributes)[attributes])) {
      if (attribute == words_.text(name)) {
        word =
            is_word_of(sets_.concepts(meant), attribute, said, from_.concepts)
                ? words_.number(said)
                : kNoWord;
        break;
      }
    }
  }
  return word;
}

word_number event_fields::word(seen_event const& of, word_number const name,
                               whose_word const whose) {
  auto const number = stay_of(of, whose);
  auto const& row = person_.rows()[number];
  auto const& columns = person_.columns();
  auto meant = of.as;
  if (!of.stays.empty()) {
    auto const own = from_.index.concepts_of(columns.code[row.at]);
    auto both = std::vector<std::uint32_t>{};
    std::ranges::set_intersection(sets_.concepts(of.as), own,
                                  std::back_inserter(both));
    meant = sets_.number(both);
  }
  auto const word = attribute_word(columns.attributes[row.at], name, meant);
  return word == kNotGiven ? field(row, number, name) : word;
}

}  // namespace wm::metrics::engine
