#include "record/sorted_store.h"

#include <algorithm>
#include <span>
#include <string_view>
#include <tuple>
#include <utility>

#include "record/detail/layout.h"
#include "record/detail/store_lock.h"
#include "record/detail/store_writer.h"
#include "record/store.h"

namespace wm::record {

namespace {

using detail::part;

constexpr auto kBetweenIdAndRest = '-';

constexpr std::pair<words, part> kWordParts[] = {
    {words::code, part::words_code},
    {words::provider, part::words_provider},
    {words::site, part::words_site},
    {words::place, part::words_place},
    {words::attributes, part::words_attributes},
    {words::source, part::words_source},
    {words::value_kind, part::words_value_kind},
    {words::sex, part::words_sex},
    {words::ethnic_group, part::words_ethnic_group},
    {words::characteristics, part::words_characteristics},
    {words::relation_kind, part::words_relation_kind},
};

/// The columns that hold numbers of words.
constexpr std::pair<part, words> kWordColumns[] = {
    {part::event_code, words::code},
    {part::event_provider, words::provider},
    {part::event_site, words::site},
    {part::event_place, words::place},
    {part::event_attributes, words::attributes},
    {part::event_source, words::source},
    {part::value_kind, words::value_kind},
    {part::version_sex, words::sex},
    {part::version_ethnic_group, words::ethnic_group},
    {part::version_characteristics, words::characteristics},
    {part::version_source, words::source},
    {part::relation_kind, words::relation_kind},
    {part::relation_source, words::source},
};

std::unexpected<error> out_of_order(std::string_view const id,
                                    std::string_view const what) {
  return fail(
      error_code::invalid_input, std::string{id},
      std::string{"Rows of a sorted store have to come in its order: "} +
          std::string{what});
}

/// Whether the second row tells the same event again, later.
bool tells_again(sorted_rows const& rows, sorted_rows::event const& one,
                 sorted_rows::event const& later) {
  return rows.text(one.event_id) == rows.text(later.event_id) &&
         one.start == later.start && one.source == later.source &&
         one.received_on < later.received_on && one.withdrawn_on == kNoTime;
}

auto thing(sorted_rows const& rows, sorted_rows::relation const& one) {
  return std::tuple{one.kind, rows.text(one.other), one.from, one.source};
}

std::uint8_t both(precision const first, precision const second) {
  return static_cast<std::uint8_t>(static_cast<std::uint32_t>(first) +
                                   4U * static_cast<std::uint32_t>(second));
}

}  // namespace

struct sorted_store::state {
  state(detail::store_lock held, word_lists const& texts)
      : lock{std::move(held)}, words_of{texts}, out{lock.fresh()} {
    for (auto i = std::size_t{0}; i < kWords; ++i) {
      used[i].resize(words_of[i].size());
    }
  }

  std::uint32_t use(words const of, std::uint32_t const number) {
    used[static_cast<std::size_t>(of)][number] = true;
    return number;
  }
  void put_ends();
  void put_version(sorted_rows::person const& of, day_number death,
                   day_number received_on, day_number superseded_on);
  result<void> put_events(sorted_rows const& rows, std::size_t from,
                          std::size_t to, std::string_view person);
  result<void> put_relations(sorted_rows const& rows, std::size_t from,
                             std::size_t to, std::string_view person);
  result<void> number_others(sorted_rows const& rows);
  result<void> write_words();

  detail::store_lock lock;
  word_lists const& words_of;
  detail::store_writer out;
  std::array<std::vector<bool>, kWords> used;
  store_counts counts;
  std::uint64_t values{0};
  std::uint64_t id_bytes{0};
  std::uint64_t event_id_bytes{0};
  std::uint64_t episode_bytes{0};
  std::string last_person;
  std::string last_other;
  std::vector<std::string_view> others;  // of the rows at hand, sorted
  std::uint32_t others_before{1};        // the empty one
};

void sorted_store::state::put_ends() {
  out.put(part::person_id_end, id_bytes);
  out.put(part::person_event_end, counts.events);
  out.put(part::person_version_end, counts.versions);
  out.put(part::person_relation_end, counts.relations);
}

void sorted_store::state::put_version(sorted_rows::person const& of,
                                      day_number const death,
                                      day_number const received_on,
                                      day_number const superseded_on) {
  out.put(part::version_birth, of.birth);
  out.put(part::version_death, death);
  out.put(part::version_precision, both(of.birth_precision, precision::day));
  out.put(part::version_sex, use(words::sex, of.sex));
  out.put(part::version_ethnic_group,
          use(words::ethnic_group, of.ethnic_group));
  out.put(part::version_characteristics,
          use(words::characteristics, of.characteristics));
  out.put(part::version_source, use(words::source, of.source));
  out.put(part::version_received_on, received_on);
  out.put(part::version_superseded_on, superseded_on);
  ++counts.versions;
}

result<void> sorted_store::state::put_events(sorted_rows const& rows,
                                             std::size_t const from,
                                             std::size_t const to,
                                             std::string_view const person) {
  auto last = std::string_view{};
  auto last_start = minutes{0};
  for (auto i = from; i < to; ++i) {
    auto const& e = rows.events[i];
    auto const id = rows.text(e.event_id);
    if (!id.starts_with(person) || id.size() <= person.size() ||
        id[person.size()] != kBetweenIdAndRest) {
      return out_of_order(id, "an event's id begins with its person's.");
    }
    if (i > from && (e.start < last_start || id <= last) &&
        !tells_again(rows, rows.events[i - 1], e)) {
      return out_of_order(id, "starts and ids of a person's events ascend.");
    }
    auto const until = i + 1 < to && tells_again(rows, e, rows.events[i + 1])
                           ? rows.events[i + 1].received_on
                           : e.withdrawn_on;
    last = id;
    last_start = e.start;
    auto const episode = rows.text(e.episode_id);
    out.put(part::event_start, e.start);
    out.put(part::event_end, e.end);
    out.put(part::event_precision, both(e.start_precision, e.end_precision));
    out.put(part::event_code, use(words::code, e.code));
    out.put(part::event_provider, use(words::provider, e.provider));
    out.put(part::event_site, use(words::site, e.site));
    out.put(part::event_place, use(words::place, e.place));
    out.put(part::event_attributes, use(words::attributes, e.attributes));
    out.put(part::event_source, use(words::source, e.source));
    out.put(part::event_recorded_on, e.recorded_on);
    out.put(part::event_received_on, e.received_on);
    out.put(part::event_withdrawn_on, e.withdrawn_on);
    out.put(part::event_superseded_on, until);
    counts.superseded += until == kNoTime ? 0 : 1;
    out.put_text(part::event_id_text, id);
    out.put(part::event_id_end, event_id_bytes += id.size());
    out.put_text(part::event_episode_text, episode);
    out.put(part::event_episode_end, episode_bytes += episode.size());
    auto const first = i == 0 ? 0 : rows.events[i - 1].values_end;
    for (auto v = first; v < e.values_end; ++v) {
      out.put(part::value_kind, use(words::value_kind, rows.values[v].kind));
      out.put(part::value_number, rows.values[v].number);
      ++values;
    }
    out.put(part::event_value_end, values);
    ++counts.events;
  }
  return {};
}

result<void> sorted_store::state::number_others(sorted_rows const& rows) {
  others_before += static_cast<std::uint32_t>(others.size());
  others.clear();
  for (auto const& one : rows.relations) {
    others.push_back(rows.text(one.other));
  }
  std::ranges::sort(others);
  auto const [first, last] = std::ranges::unique(others);
  others.erase(first, last);
  if (others.empty()) {
    return {};
  }
  if (others.front() <= last_other) {
    return out_of_order(others.front(),
                        "others lie behind those of earlier rows.");
  }
  last_other = others.back();
  for (auto const text : others) {
    out.put_text(part::words_other, text);
    out.put(part::words_other, detail::kBetweenTexts);
  }
  return {};
}

result<void> sorted_store::state::put_relations(sorted_rows const& rows,
                                                std::size_t const from,
                                                std::size_t const to,
                                                std::string_view const person) {
  auto const tells_before = [&](sorted_rows::relation const& one,
                                sorted_rows::relation const& later) {
    auto const order = thing(rows, one) <=> thing(rows, later);
    return order != 0 ? order < 0 : one.received_on < later.received_on;
  };
  for (auto i = from; i < to; ++i) {
    auto const& r = rows.relations[i];
    if (i > from && !tells_before(rows.relations[i - 1], r)) {
      return out_of_order(person, "relations ascend by kind and other.");
    }
    auto const again =
        i + 1 < to && thing(rows, r) == thing(rows, rows.relations[i + 1]);
    auto const other = static_cast<std::uint32_t>(
        std::ranges::lower_bound(others, rows.text(r.other)) - others.begin());
    out.put(part::relation_kind, use(words::relation_kind, r.kind));
    out.put(part::relation_other, others_before + other);
    out.put(part::relation_from, r.from);
    out.put(part::relation_to, r.to);
    out.put(part::relation_source, use(words::source, r.source));
    out.put(part::relation_received_on, r.received_on);
    out.put(part::relation_withdrawn_on, kNoTime);
    out.put(part::relation_superseded_on,
            again ? rows.relations[i + 1].received_on : kNoTime);
    ++counts.relations;
  }
  return {};
}

/// Words that no row used are left out, so that others move up.
result<void> sorted_store::state::write_words() {
  auto moved = std::array<std::vector<std::uint32_t>, kWords>{};
  auto moves = std::array<bool, kWords>{};
  for (auto const& [of, file] : kWordParts) {
    auto const w = static_cast<std::size_t>(of);
    moved[w].resize(words_of[w].size());
    auto next = std::uint32_t{0};
    for (auto i = std::size_t{0}; i < words_of[w].size(); ++i) {
      if (i > 0 && !used[w][i]) {
        continue;
      }
      moves[w] = moves[w] || next != i;
      moved[w][i] = next++;
      out.put_text(file, words_of[w][i]);
      out.put(file, detail::kBetweenTexts);
    }
  }
  for (auto const& [column, of] : kWordColumns) {
    auto const w = static_cast<std::size_t>(of);
    if (moves[w]) {
      WM_TRY(out.renumber(column, moved[w]));
    }
  }
  return {};
}

result<sorted_store> sorted_store::begin(std::filesystem::path const& folder,
                                         record::origin const origin,
                                         word_lists const& words) {
  auto lock = WM_TRY(detail::store_lock::take(folder));
  if (auto const old = store::open(folder); old) {
    if (old->counts().origin == origin::real) {
      return fail(error_code::invalid_input, folder.string(),
                  "The store holds real persons: name another folder.");
    }
  } else if (old.error().code != error_code::not_found) {
    return std::unexpected<error>{old.error()};
  }
  auto begun = std::make_unique<state>(std::move(lock), words);
  begun->counts.origin = origin;
  WM_TRY(begun->out.open());
  begun->out.put(part::words_other, detail::kBetweenTexts);
  begun->put_ends();
  return sorted_store{std::move(begun)};
}

sorted_store::sorted_store(std::unique_ptr<state> begun)
    : state_{std::move(begun)} {}
sorted_store::sorted_store(sorted_store&&) noexcept = default;
sorted_store::~sorted_store() = default;

result<void> sorted_store::add(sorted_rows const& rows) {
  auto& to = *state_;
  WM_TRY(to.number_others(rows));
  auto event = std::size_t{0};
  auto relation = std::size_t{0};
  for (auto const& person : rows.persons) {
    auto const id = rows.text(person.id);
    if (id <= to.last_person ||
        id.find(kBetweenIdAndRest) != std::string_view::npos) {
      return out_of_order(id, "ids of persons ascend and have no \"-\".");
    }
    to.last_person = id;
    to.out.put_text(part::person_id_text, id);
    to.id_bytes += id.size();
    if (person.death_received_on == kNoTime) {
      to.put_version(person, person.death, person.received_on, kNoTime);
    } else if (person.death_received_on > person.received_on) {
      to.put_version(person, kNoTime, person.received_on,
                     person.death_received_on);
      to.put_version(person, person.death, person.death_received_on, kNoTime);
    } else {
      return out_of_order(id, "a death is received after the person.");
    }
    WM_TRY(to.put_events(rows, event, person.events_end, id));
    WM_TRY(to.put_relations(rows, relation, person.relations_end, id));
    event = person.events_end;
    relation = person.relations_end;
    ++to.counts.persons;
    to.put_ends();
  }
  return {};
}

result<sorted_store::written> sorted_store::finish() {
  auto& to = *state_;
  WM_TRY(to.write_words());
  to.counts.values = to.values;
  auto version = WM_TRY(to.out.finish(to.counts));
  WM_TRY(to.lock.publish(version));
  return written{to.counts, std::move(version)};
}

}  // namespace wm::record
