#include "generated_person.h"

#include <algorithm>
#include <cstddef>

#include <fmt/format.h>

namespace wm::agreement {

namespace {

/// Days around which periods and windows have their borders.
std::string day(random_choice& choose) {
  return choose.of({"2023-02-28", "2023-03-31", "2023-04-01", "2023-12-31",
                    "2024-01-01", "2024-01-31", "2024-02-28", "2024-02-29",
                    "2024-03-01", "2024-03-30", "2024-03-31", "2024-04-01",
                    "2024-04-29", "2024-04-30", "2024-05-01", "2024-06-15",
                    "2024-06-30", "2024-07-01"});
}

std::string later_day(random_choice& choose) {
  return choose.of({"2024-03-31", "2024-04-01", "2024-04-02", "2024-04-30",
                    "2024-05-31", "2024-07-01", "2024-07-15"});
}

/// Mostly a day; sometimes with a time, or known to the month or year only.
std::string when(random_choice& choose) {
  auto const on = day(choose);
  switch (choose.number(10)) {
    case 0:
      return on + "T" + choose.of({"00:00", "08:30", "23:59"});
    case 1:
      return on.substr(0, 7);
    case 2:
      return choose.one_in(3) ? on.substr(0, 4) : on;
    default:
      return on;
  }
}

std::string reading(random_choice& choose) {
  auto out = when(choose) + " observation.blood_pressure";
  if (!choose.one_in(6)) {
    out += " systolic=" + choose.of({"118", "139", "140", "141", "160", "900"});
  }
  if (!choose.one_in(5)) {
    out += " diastolic=" + choose.of({"70", "89", "90", "91", "5"});
  }
  return out;
}

std::string stay(random_choice& choose) {
  auto out = when(choose);
  if (!choose.one_in(6)) {
    out += " to " + later_day(choose);
  }
  out += " hospital_stay";
  if (!choose.one_in(6)) {
    out += " method=" + choose.of({"emergency", "elective", "maternity"});
  }
  if (!choose.one_in(4)) {
    out += " outcome=" + choose.of({"home", "died", "other_hospital"});
  }
  if (!choose.one_in(4)) {
    out += " provider=" + choose.of({"A", "B"});
  }
  return out;
}

std::string event(random_choice& choose) {
  switch (choose.number(9)) {
    case 0:
    case 1:
    case 2:
      return reading(choose);
    case 3:
    case 4:
      return stay(choose);
    case 5:
      return when(choose) + " diagnosis.hypertension";
    case 6:
      return day(choose) + " to " + later_day(choose) +
             " diagnosis.hypertension";
    case 7:
      return when(choose) + " score.phq9 score=" + choose.of({"4", "10", "27"});
    default:
      break;
  }
  return when(choose) + " contact.community" +
         (choose.one_in(3) ? " provider=A" : "");
}

}  // namespace

generated_person person_from(random_choice& choose) {
  auto out = generated_person{};
  out.born = choose.of({"1940-02-29", "1944-03-31", "1960-05-01", "2004-02-29",
                        "2006-04-01", "2019-03-31", "2023-12-31", "2024-04-01",
                        "1950-03", "1970", ""});
  if (choose.one_in(5) && out.born < "2023") {
    out.died = choose.of({"2024-03-31", "2024-04-01", "2024-02-29", "2024-05"});
  }
  out.sex = choose.of({"female", "male", ""});
  out.ethnic_group = choose.of({"asian_bangladeshi", "white_british", ""});
  auto const events = choose.number(9);
  for (auto i = 0; i < events; ++i) {
    out.events.push_back(event(choose));
    if (choose.one_in(6)) {
      out.events.push_back(out.events.back());  // the same again: a tie
    }
  }
  if (choose.one_in(4)) {
    out.registered = "never";
  } else if (choose.one_in(3)) {
    auto const from = day(choose);
    out.events.push_back("2020-01-01 to " + from +
                         " registration.gp provider=P1");
    out.events.push_back(later_day(choose) + " registration.gp provider=P2");
  }
  if (choose.one_in(3)) {
    // Moves within the borough, or away.
    out.events.push_back("2020-01-01 to " + day(choose) +
                         " residence place=E01004198");
    if (choose.one_in(2)) {
      out.events.push_back(day(choose) + " residence place=E01004199");
    }
  }
  return out;
}

std::string text_of(generated_person const& person) {
  auto out = fmt::format(
      "    person: {{born: \"{}\", died: \"{}\", sex: \"{}\", "
      "ethnic_group: \"{}\", registered: \"{}\"}}\n"
      "    events:\n",
      person.born, person.died, person.sex, person.ethnic_group,
      person.registered);
  for (auto const& event : person.events) {
    out += fmt::format("      - {}\n", event);
  }
  return out;
}

}  // namespace wm::agreement
