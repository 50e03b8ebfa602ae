#include "metrics/evaluate/invented_person.h"

#include <algorithm>
#include <chrono>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/spelling.h"
#include "metrics/evaluate/invented_event.h"

namespace wm::metrics {

namespace {

using framework::located;

std::expected<record::known_day, case_fault> day_of(
    located<std::string> const& text) {
  if (text.value.empty()) {
    return record::known_day{};
  }
  auto const moment =
      record::read_moment(text.value, framework::date_order::year_month_day);
  if (!moment) {
    return std::unexpected{case_fault{
        text, 0, text.value.size(),
        fmt::format("\"{}\" is not a day", text.value),
        "Write 1960-05-01, or 1960-05 or 1960 where no more is known."}};
  }
  return record::known_day{record::day_of(moment->at), moment->precision};
}

std::expected<void, case_fault> check_word(located<std::string> const& word,
                                           std::string_view const name,
                                           framework::concepts const& known) {
  auto const* const is = framework::find_characteristic(known, name);
  if (word.value.empty() || is == nullptr || is->words.empty()) {
    return {};
  }
  auto words = std::vector<std::string_view>{};
  for (auto const& one : is->words) {
    words.emplace_back(one.value);
  }
  if (std::ranges::find(words, word.value) != words.end()) {
    return {};
  }
  return std::unexpected{
      case_fault{word, 0, word.value.size(),
                 fmt::format("\"{}\" is no word of {}", word.value, name),
                 did_you_mean_or_allowed(word.value, words)}};
}

bool has_event_of(record::life_course const& course, std::uint32_t const what) {
  return std::ranges::any_of(course.events, [&](auto const& event) {
    return std::ranges::binary_search(event.concepts, what);
  });
}

/// A stay that began before everything and goes on.
record::life_event always(std::uint32_t const what, std::string_view const id) {
  auto out = record::life_event{};
  out.id = id;
  out.source = "case";
  out.start =
      record::start_of(record::as_number(std::chrono::year{1850} / 1 / 1));
  out.concepts = {what};
  return out;
}

void add_what_is_not_said(invented_person& into,
                          framework::case_person const& from,
                          record::state_rules const& rules) {
  auto& course = into.course;
  auto const& place = into.texts.emplace_back(
      from.place.value.empty() ? "case" : from.place.value);
  auto const home = rules.residence();
  auto const practice = rules.registration();
  if (home && !has_event_of(course, *home)) {
    auto residence = always(*home, "residence");
    residence.place = place;
    course.events.push_back(std::move(residence));
  }
  if (practice && from.registered.value != "never" &&
      !has_event_of(course, *practice)) {
    auto registration = always(*practice, "registration");
    registration.provider = "case";
    course.events.push_back(std::move(registration));
  }
}

}  // namespace

std::expected<invented_person, case_fault> person_of(
    framework::metric_case const& from, record::state_rules const& rules) {
  auto const& known = rules.package().concepts;
  auto out = invented_person{};
  auto const keep = [&](std::string const& text) -> std::string_view {
    return out.texts.emplace_back(text);
  };
  auto const birth = day_of(from.person.born);
  auto const death = day_of(from.person.died);
  for (auto const* const day : {&birth, &death}) {
    if (!*day) {
      return std::unexpected{day->error()};
    }
  }
  for (auto const& [word, name] :
       {std::pair{&from.person.sex, "sex"},
        std::pair{&from.person.ethnic_group, "ethnic_group"}}) {
    if (auto const fine = check_word(*word, name, known); !fine) {
      return std::unexpected{fine.error()};
    }
  }
  auto& course = out.course;
  course.person_id = "case";
  course.birth = *birth;
  course.death = *death;
  course.sex = keep(from.person.sex.value);
  course.ethnic_group = keep(from.person.ethnic_group.value);
  for (auto const& line : from.events) {
    auto event = event_of(line, known, out.texts);
    if (!event) {
      return std::unexpected{std::move(event).error()};
    }
    if (event->id.empty()) {
      event->id = keep(fmt::format("line {:03}", course.events.size() + 1));
    }
    if (event->source.empty()) {
      event->source = "case";
    }
    course.events.push_back(*std::move(event));
  }
  add_what_is_not_said(out, from.person, rules);
  std::ranges::sort(course.events, [](auto const& a, auto const& b) {
    return std::tie(a.start, a.id, a.source) <
           std::tie(b.start, b.id, b.source);
  });
  return out;
}

}  // namespace wm::metrics
