#include <algorithm>

#include "needs/picture.h"

namespace wm::needs {

namespace {

/// So many are read at a time, which is much quicker than one by one.
constexpr auto kPersonsAtOnce = std::uint32_t{256};

/// Of each code of a store the concepts that matter, ascending.
std::vector<std::vector<std::uint32_t>> concepts_by_code(
    picture_request const& of, std::vector<std::uint32_t> const& wanted) {
  auto const codes = of.store.texts(record::words::code).size();
  auto out = std::vector<std::vector<std::uint32_t>>(codes);
  for (auto code = std::uint32_t{0}; code < codes; ++code) {
    for (auto const one : of.index.concepts_of(code)) {
      if (std::ranges::binary_search(wanted, one)) {
        out[code].push_back(one);
      }
    }
  }
  return out;
}

}  // namespace

result<figures::needs_picture> picture_of(picture_request const& of) {
  using record::event_columns;
  auto counts = picture_counts{of.rules, yearly_days(of.first, of.on)};
  auto const by_code = concepts_by_code(of, counts.concepts());
  auto const providers = of.store.texts(record::words::provider);
  auto const places = of.store.texts(record::words::place);
  auto facts = record::person_facts{of.store, of.rules.package().concepts,
                                    of.index, of.known_on};
  auto const persons = static_cast<std::uint32_t>(of.store.counts().persons);
  for (auto first = std::uint32_t{0}; first < persons;) {
    auto const last = std::min(first + kPersonsAtOnce, persons);
    WM_TRY(facts.read_batch(first, last));
    auto const events = WM_TRY(of.store.events(
        first, last,
        event_columns::start | event_columns::end | event_columns::precision |
            event_columns::code | event_columns::provider |
            event_columns::place | event_columns::received_on |
            event_columns::superseded_on));
    for (auto person = first; person < last; ++person) {
      WM_TRY(facts.go_to(person));
      auto course = facts.are();
      auto const [from, to] = record::events_of(events, person - first);
      for (auto i = from; i < to; ++i) {
        auto const& means = by_code[events.code[i]];
        if (means.empty() || events.start[i] == record::kNoTime ||
            !record::known_on(events.received_on[i], events.superseded_on[i],
                              of.known_on)) {
          continue;
        }
        auto event = record::life_event{};
        event.start = events.start[i];
        event.end = events.end[i];
        event.start_precision =
            static_cast<record::precision>(events.precision[i] % 4U);
        event.end_precision =
            static_cast<record::precision>(events.precision[i] / 4U);
        event.concepts = means;
        event.provider = providers[events.provider[i]];
        event.place = places[events.place[i]];
        course.events.push_back(std::move(event));
      }
      counts.add(course);
    }
    first = last;
  }
  return counts.finish();
}

}  // namespace wm::needs
