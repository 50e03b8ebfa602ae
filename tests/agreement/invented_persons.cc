#include "invented_persons.h"

#include <cstdlib>
#include <utility>

#include <gtest/gtest.h>

#include "understood_metric.h"

namespace wm::agreement {

namespace {

metrics::invented_person invented(generated_person const& from) {
  auto written = framework::metric_case{};
  written.person.born.value = from.born;
  written.person.died.value = from.died;
  written.person.sex.value = from.sex;
  written.person.ethnic_group.value = from.ethnic_group;
  written.person.registered.value = from.registered;
  for (auto const& event : from.events) {
    written.events.push_back({event, {}});
  }
  auto person = metrics::person_of(written, rules());
  EXPECT_TRUE(person) << person.error().message << "\n" << text_of(from);
  return std::move(person).value();
}

}  // namespace

std::vector<metrics::invented_person> all_invented(
    std::vector<generated_person> const& from) {
  auto out = std::vector<metrics::invented_person>{};
  for (auto const& each : from) {
    out.push_back(invented(each));
  }
  return out;
}

courses courses_of(std::vector<metrics::invented_person> const& persons) {
  auto out = courses{};
  for (auto const& person : persons) {
    out.push_back(&person.course);
  }
  return out;
}

int number_from(char const* const name, int const otherwise) {
  auto const* const text = std::getenv(name);
  return text == nullptr ? otherwise : std::atoi(text);
}

}  // namespace wm::agreement
