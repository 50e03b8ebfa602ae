#include "metrics/evaluate/occurrence.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <tuple>

#include "record/state/stays.h"

namespace wm::metrics {

namespace {

using record::day_number;
using record::life_event;

/// A stay or a state lasts; an event of several concepts does when one of
/// those asked for does.
bool lasts(std::vector<std::uint32_t> const& as,
           framework::concepts const& known) {
  return std::ranges::any_of(as, [&](auto const place) {
    return known.all[place].kind != framework::concept_kind::moment;
  });
}

std::string_view field_of(life_event const& event,
                          std::string_view const name) {
  return name == "provider"  ? event.provider
         : name == "site"    ? event.site
         : name == "place"   ? event.place
         : name == "source"  ? event.source
         : name == "episode" ? event.episode_id
         : name == "code"    ? event.code
                             : std::string_view{};
}

/// The stay of a spell that is asked; an event itself.
life_event const& stay_of(occurrence const& of, whose_word const whose) {
  return whose == whose_word::last ? *of.made_of.back() : *of.made_of.front();
}

}  // namespace

occurrence occurrence_of(life_event const& event, std::vector<std::uint32_t> as,
                         framework::concepts const& known,
                         day_number const death) {
  auto out = occurrence{};
  out.made_of = {&event};
  auto const [start, end] = record::days_of(event);
  out.start = start;
  out.minute = event.start_precision == record::precision::minute
                   ? event.start - record::start_of(out.start)
                   : kWholeDay;
  out.end = lasts(as, known) ? std::max(start, std::min(end, death)) : start;
  out.concepts = std::move(as);
  return out;
}

std::strong_ordering in_order(occurrence const& a, occurrence const& b) {
  auto const& first = *a.made_of.front();
  auto const& second = *b.made_of.front();
  return std::tie(a.start, a.minute, first.id, first.source) <=>
         std::tie(b.start, b.minute, second.id, second.source);
}

bool share_an_event(occurrence const& a, occurrence const& b) {
  return std::ranges::find_first_of(a.made_of, b.made_of) != a.made_of.end();
}

std::vector<occurrence> spells_of(std::vector<occurrence> const& stays,
                                  std::int32_t const gap) {
  auto out = std::vector<occurrence>{};
  for (auto const& stay : stays) {
    if (out.empty() ||
        std::int64_t{stay.start} > std::int64_t{out.back().end} + gap) {
      out.push_back(stay);
      continue;
    }
    auto& spell = out.back();
    spell.end = std::max(spell.end, stay.end);
    spell.made_of.insert(spell.made_of.end(), stay.made_of.begin(),
                         stay.made_of.end());
    auto all = std::vector<std::uint32_t>{};
    std::ranges::set_union(spell.concepts, stay.concepts,
                           std::back_inserter(all));
    spell.concepts = std::move(all);
  }
  return out;
}

std::optional<decimal> value_in(occurrence const& of,
                                std::string_view const value,
                                whose_word const whose,
                                framework::concepts const& known) {
  auto found = std::optional<decimal>{};
  for (auto const& measured : stay_of(of, whose).values) {
    if (!std::ranges::binary_search(of.concepts, measured.concept_place)) {
      continue;
    }
    auto const& is = known.all[measured.concept_place].values[measured.value];
    if (is.id.value != value) {
      continue;
    }
    auto const number =
        decimal{.digits = measured.number, .places = is.decimals};
    if (!measured.plausible || (found && compare(*found, number) != 0)) {
      return std::nullopt;
    }
    found = number;
  }
  return found;
}

bool is_plausible(occurrence const& of, framework::concepts const& known) {
  return std::ranges::all_of(of.concepts, [&](auto const place) {
    return std::ranges::all_of(known.all[place].values, [&](auto const& value) {
      return value_in(of, value.id.value, whose_word::own, known).has_value();
    });
  });
}

bool is_word_of(std::vector<std::uint32_t> const& concepts,
                std::string_view const name, std::string_view const word,
                framework::concepts const& known) {
  return std::ranges::any_of(concepts, [&](auto const place) {
    auto const* const attribute =
        framework::find_attribute(known.all[place], name);
    return attribute != nullptr &&
           (attribute->words.empty() ||
            std::ranges::any_of(attribute->words, [&](auto const& one) {
              return one.value == word;
            }));
  });
}

std::string_view word_in(occurrence const& of, std::string_view const name,
                         whose_word const whose,
                         framework::concepts const& known) {
  auto const& event = stay_of(of, whose);
  for (auto const& [attribute, word] : event.attributes) {
    if (attribute == name) {
      auto meant = std::vector<std::uint32_t>{};
      std::ranges::set_intersection(of.concepts, event.concepts,
                                    std::back_inserter(meant));
      return is_word_of(meant, name, word, known) ? word : std::string_view{};
    }
  }
  return field_of(event, name);
}

}  // namespace wm::metrics
