#include "app/record_event_text.h"
#include "app/in_words.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/calendar.h"
#include "base/decimal.h"
#include "record/words.h"

namespace wm::app {

namespace {

using record::kNoTime;
using record::life_event;

bool goes_on(life_event const& event, framework::concepts const& concepts) {
  return event.end == kNoTime &&
         std::ranges::any_of(event.concepts, [&](auto const place) {
           return concepts.all[place].kind != framework::concept_kind::moment;
         });
}

std::string title_of(framework::text const& title, std::string_view const id) {
  return title.given() ? std::string{title.original()} : in_words(id);
}

std::string title_text(life_event const& event,
                       framework::concepts const& concepts) {
  auto const coded = event.system != record::kConceptSystem;
  auto const code = fmt::format("{} {}", event.system, event.code);
  if (event.concepts.empty()) {
    return fmt::format("{}, a code of no concept", code);
  }
  auto titles = std::string{};
  for (auto const place : event.concepts) {
    auto const& one = concepts.all[place];
    titles +=
        (titles.empty() ? "" : " and ") + title_of(one.title, one.id.value);
  }
  return coded ? fmt::format("{} ({})", titles, code) : titles;
}

std::string values_text(life_event const& event,
                        framework::concepts const& concepts) {
  auto out = std::string{};
  for (auto const& measured : event.values) {
    auto const& value =
        concepts.all[measured.concept_place].values[measured.value];
    out += fmt::format(
        "{}{} {}{}{}{}", out.empty() ? "" : ", ", in_words(value.id.value),
        number_text(measured, concepts), value.unit.empty() ? "" : " ",
        value.unit, measured.plausible ? "" : " (not plausible)");
  }
  return out;
}

/// "Sex: female.", "Sex: not known."
std::string fact(std::string_view const title, std::string_view const word) {
  return fmt::format(" {}: {}.", title,
                     word.empty() ? "not known" : in_words(word));
}

std::string title_of(framework::concepts const& concepts,
                     std::string_view const id) {
  auto const* const known = framework::find_characteristic(concepts, id);
  return known == nullptr ? in_words(id) : title_of(known->title, id);
}

std::string day_text(record::known_day const& day) {
  return to_string(record::moment{record::start_of(day.day), day.precision});
}

std::string day_text(record::day_number const day) {
  return to_string(record::as_date(day));
}

}  // namespace

std::string when_text(life_event const& event,
                      framework::concepts const& concepts) {
  auto const start =
      to_string(record::moment{event.start, event.start_precision});
  if (goes_on(event, concepts)) {
    return "since " + start;
  }
  return event.end == kNoTime
             ? start
             : fmt::format(
                   "{} to {}", start,
                   to_string(record::moment{event.end, event.end_precision}));
}

std::string number_text(record::measured_value const& measured,
                        framework::concepts const& concepts) {
  return to_string(decimal{.digits = measured.number,
                           .places = concepts.all[measured.concept_place]
                                         .values[measured.value]
                                         .decimals});
}

std::string event_text(life_event const& event,
                       framework::concepts const& concepts) {
  auto out = title_text(event, concepts);
  auto separator = std::string_view{": "};
  auto const add = [&](std::string const& what) {
    if (!what.empty()) {
      out += fmt::format("{}{}", separator, what);
      separator = "; ";
    }
  };
  add(values_text(event, concepts));
  for (auto const& [name, word] : event.attributes) {
    add(in_words(name) + " " + in_words(word));
  }
  auto const where = [&](std::string_view const name,
                         std::string_view const code) {
    add(code.empty() ? std::string{} : fmt::format("{} {}", name, code));
  };
  where("provider", event.provider);
  where("site", event.site);
  where("place", event.place);
  where("episode", event.episode_id);
  return out;
}

std::string facts_text(record::life_course const& course,
                       framework::concepts const& concepts) {
  auto out = course.birth.day == kNoTime
                 ? std::string{"Birth: not known."}
                 : fmt::format("Born {}.", day_text(course.birth));
  if (course.death.day != kNoTime) {
    out += fmt::format(" Died {}.", day_text(course.death));
  }
  out += fact(title_of(concepts, "sex"), course.sex);
  out += fact(title_of(concepts, "ethnic_group"), course.ethnic_group);
  for (auto const& [name, word] : course.characteristics) {
    out += fact(title_of(concepts, name), word);
  }
  return out;
}

std::string relation_text(record::life_relation const& relation) {
  auto out = fmt::format("{}: {}", in_words(relation.kind), relation.other);
  if (relation.from != kNoTime && relation.to != kNoTime) {
    out += fmt::format(", {} to {}", day_text(relation.from),
                       day_text(relation.to));
  } else if (relation.from != kNoTime) {
    out += ", since " + day_text(relation.from);
  } else if (relation.to != kNoTime) {
    out += ", until " + day_text(relation.to);
  }
  return out + fmt::format(" [{}]", relation.source);
}

}  // namespace wm::app
