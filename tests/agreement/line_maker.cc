#include "line_maker.h"

namespace wm::agreement {

std::string line_maker::day(int const depth) {
  switch (choose_.number(depth > 0 ? 10 : 3)) {
    case 0:
      return "R";
    case 9:
      return "last day " + choose_.of({"registered ", "resident ", "alive "}) +
             (depth > 1 ? window(depth - 2) : "in the period");
    case 1:
      return "period.start";
    case 2:
      return "2024-03-31";
    case 3:
      return day(depth - 1) + choose_.of({" + ", " - "}) +
             choose_.of({"1 day", "29 days", "2 weeks", "1 month", "12 months",
                         "1 year"});
    case 4:
      return "birth";
    case 5:
      return choose_.of({"birthday 5", "birthday 18", "birthday 80", "death"});
    case 6:
      return has_index_ ? choose_.of({"index.start", "index.end"}) : "R";
    case 7:
      return names_ ? choose_.of({"latest.start", "stay.start", "stay.end"})
                    : "R";
    default:
      break;
  }
  return "R";
}

std::string line_maker::bounded_window(int const depth) {
  switch (choose_.number(7)) {
    case 0:
      return "in the period";
    case 1:
      return "in the " +
             choose_.of({"12 months", "30 days", "1 month", "2 years"}) +
             " to " + day(depth - 1);
    case 2:
      return "in the " + choose_.of({"6 months", "29 days", "1 year"}) +
             " from " + day(depth - 1);
    case 3:
      return "on " + day(depth - 1);
    case 4:
      return "from 2024-02-01 to " + day(depth - 1);
    case 5:
      return choose_.of({"0 to 29 days", "1 to 30 days", "0 to 2 months"}) +
             " after " + day(depth - 1);
    default:
      break;
  }
  return choose_.of({"0 to 7 days", "1 to 12 months"}) + " before " +
         day(depth - 1);
}

std::string line_maker::window(int const depth) {
  switch (choose_.number(6)) {
    case 0:
      return "by " + day(depth - 1);
    case 1:
      return "before " + day(depth - 1);
    case 2:
      return "after " + day(depth - 1);
    default:
      break;
  }
  return bounded_window(depth);
}

std::string line_maker::readings(int const depth) {
  auto out = std::string{choose_.one_in(2) ? "plausible " : ""} +
             "observation.blood_pressure";
  if (depth > 0 && choose_.one_in(3)) {
    out += " with " + choose_.of({"systolic >= 140 mmHg", "diastolic is known",
                                  "(systolic < 140 mmHg or diastolic < 90 "
                                  "mmHg)",
                                  "(start >= 2024-03-31)"});
  }
  return out;
}

std::string line_maker::stays(int const depth) {
  auto out = std::string{has_index_ && choose_.one_in(3) ? "other " : ""} +
             "hospital_stay";
  if (depth > 0 && choose_.one_in(2)) {
    out += " with " +
           choose_.of({"method = emergency", "method in [emergency, elective]",
                       "outcome != died", "provider = \"A\"",
                       "(method = emergency and outcome is known)",
                       "(any contact.community 0 to 28 days after end)"});
    if (has_index_ && choose_.one_in(4)) {
      out += " with provider = index.provider";
    }
  }
  return out;
}

std::string line_maker::untimed(int const depth) {
  switch (choose_.number(8)) {
    case 0:
    case 1:
    case 2:
      return readings(depth);
    case 3:
    case 4:
      return stays(depth);
    case 5:
      return "diagnosis.hypertension";
    case 6:
      return choose_.of(
          {"(contact.community or score.phq9)",
           "(hospital_stay with method = emergency or contact.community)",
           "(score.phq9 with score >= 10 or hospital_stay with outcome = home "
           "with method is known)"});
    default:
      break;
  }
  return depth > 0 ? "spells of " +
                         choose_.of({"hospital_stay",
                                     "hospital_stay with method = emergency"}) +
                         " joined when at most " +
                         choose_.of({"0 days", "1 day", "30 days"}) + " apart"
                   : "contact.community";
}

std::string line_maker::events(int const depth) {
  auto out = names_ && choose_.one_in(6) ? std::string{"some"} : untimed(depth);
  if (depth > 0 && !choose_.one_in(4)) {
    out +=
        choose_.of({" ", " ", " ending ", " overlapping "}) + window(depth - 1);
  }
  return out;
}

std::string line_maker::number(int const depth) {
  switch (choose_.number(depth > 0 ? 11 : 3)) {
    case 0:
      return "count of " + events(depth - 1);
    case 1:
      return "count of days with " + events(depth - 1);
    case 2:
      return "age on " + day(depth - 1);
    case 3:
      return "age in months on " + day(depth - 1);
    case 4:
      return "days of " + untimed(0) + " " + bounded_window(depth - 1);
    case 5:
      return "nights of " + stays(0) + " " + bounded_window(depth - 1);
    case 6:
      return "days registered " + bounded_window(depth - 1);
    case 7:
      return "days alive " + bounded_window(depth - 1);
    case 8:
      return "days from " + day(depth - 1) + " to " + day(depth - 1);
    case 9:
      return "how many of (" + truth(depth - 1) + ", " + truth(depth - 1) + ")";
    default:
      break;
  }
  return "(if " + truth(depth - 1) + " then 3 else count of " +
         events(depth - 1) + ")";
}

std::string line_maker::comparison(int const depth) {
  switch (choose_.number(names_ ? 6 : 4)) {
    case 0:
    case 1:
      return number(depth) + " " + order() + " " +
             choose_.of({"0", "1", "2", "18", "30", "80", "0.5"});
    case 2:
      return choose_.of({"sum of", "mean of", "lowest", "highest"}) +
             " systolic of " + readings(depth - 1) + " " + window(depth - 1) +
             " " + order() + " " + choose_.of({"139.5 mmHg", "140 mmHg"});
    case 3:
      return day(depth) + " " + order() + " " + day(depth);
    case 4:
      return "latest.systolic " + order() + " 140 mmHg";
    default:
      break;
  }
  return "latest.systolic - latest.diastolic " + order() + " 50 mmHg";
}

std::string line_maker::word_test() {
  switch (choose_.number(names_ ? 5 : 3)) {
    case 0:
      return "sex " + choose_.of({"=", "!="}) + " female";
    case 1:
      return "ethnic_group " + choose_.of({"in", "not in"}) +
             " [asian_bangladeshi, white_irish]";
    case 2:
      return "practice on R = \"P1\"";
    case 3:
      return "stay.method = emergency";
    default:
      break;
  }
  return "stay.provider = \"A\"";
}

std::string line_maker::truth(int const depth) {
  if (depth <= 0) {
    return choose_.of({"registered on R", "alive on R", "sex = male"});
  }
  switch (choose_.number(15)) {
    case 0:
    case 1:
      return choose_.of({"any ", "no "}) + events(depth);
    case 2:
      return "has " + untimed(depth - 1) + " on " + day(depth - 1);
    case 3:
      if (choose_.one_in(2)) {
        return choose_.of({"registered", "resident"}) + " throughout " +
               window(depth - 1) +
               choose_.of({"", "", " allowing gaps of 1 days",
                           " allowing gaps of 30 days"});
      }
      return choose_.of({"registered on ", "resident on ", "alive on "}) +
             day(depth - 1);
    case 4:
    case 5:
      return comparison(depth);
    case 6:
      return word_test();
    case 7:
      return day(depth) + " " + window(depth - 1);
    case 8:
      return names_
                 ? choose_.of({"latest is known", "latest.systolic is known",
                               "stay.end is unknown", "stay.method is unknown"})
                 : "death is known";
    case 9:
      return "at least 2 of (" + truth(depth - 1) + ", " + truth(depth - 1) +
             ", " + truth(depth - 1) + ")";
    case 10:
      return "(if " + truth(depth - 1) + " then " + truth(depth - 1) +
             " else " + truth(depth - 1) + ")";
    case 11:
      return "not (" + truth(depth - 1) + ")";
    case 12:
      return "(" + truth(depth - 1) + " or " + truth(depth - 1) + ")";
    default:
      break;
  }
  return "(" + truth(depth - 1) + " and " + truth(depth - 1) + ")";
}

}  // namespace wm::agreement
