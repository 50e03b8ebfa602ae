#include "synth/detail/disorder.h"

#include <algorithm>

#include "record/moment.h"
#include "synth/detail/random_stream.h"

namespace wm::synth::detail {

namespace {

using row = disorder::row;

constexpr auto kRate = 0.0015;  // of rows, for each way of spoiling them
constexpr auto kOptsOut = 0.012;

std::string& at(row& fields, event_column const where) {
  return fields[static_cast<std::size_t>(where)];
}

std::string day_text(record::day_number const day) {
  return record::to_string({record::start_of(day), record::precision::day});
}

/// A number for a text, for chance.
///
/// \source Fowler, Noll and Vo, hash FNV-1a of 64 bits.
std::uint64_t number_of(std::string_view const text) {
  auto out = std::uint64_t{0xcbf29ce484222325U};
  for (auto const letter : text) {
    out = (out ^ static_cast<unsigned char>(letter)) * 0x100000001b3U;
  }
  return out;
}

/// Everything that a way of spoiling a row may look at.
struct spoilt {
  text_rows const& texts;
  record::sorted_rows::person const& who;
  record::sorted_rows::event const& what;
  std::vector<row> sent;  // the first is the row as it should be

  std::string& field(event_column const where) { return at(sent[0], where); }
  std::string& field(std::string_view const name) {
    return sent[0][texts.column(name)];
  }
  bool is(std::string_view const concept_id) {
    return field(event_column::concept_id) == concept_id;
  }
  bool in_window() const { return what.recorded_on != record::kNoTime; }
  row& again() {
    sent.push_back(sent[0]);
    return sent.back();
  }
};

struct way {
  std::string_view name;
  /// Spoils the row; false when a row of this kind cannot be.
  bool (*apply)(spoilt&);
};

// Each is named as import's report calls what it finds; see the tests.
constexpr way kWays[] = {
    {"no_person",
     [](spoilt& of) {
       of.field(event_column::person_id).clear();
       return true;
     }},
    {"no_start",
     [](spoilt& of) {
       of.field(event_column::start).clear();
       return true;
     }},
    {"no_such_day",
     [](spoilt& of) {
       of.field(event_column::start) = "2024-02-31";
       return true;
     }},
    {"ends_before_start",
     [](spoilt& of) {
       of.field(event_column::end) = "1900-01-01";
       return true;
     }},
    {"no_such_concept",
     [](spoilt& of) {
       of.field(event_column::concept_id) += "s";
       return of.field(event_column::code).empty();
     }},
    {"no_number",
     [](spoilt& of) {
       of.field("value.cost") = "12O";
       return true;
     }},
    {"received_never",
     [](spoilt& of) {
       of.field(event_column::received_on).clear();
       return true;
     }},
    {"sent_twice",
     [](spoilt& of) {
       of.again();
       return true;
     }},
    {"two_ids",
     [](spoilt& of) {
       at(of.again(), event_column::event_id) += "x";
       return of.in_window() && !of.is("registration.gp") &&
              !of.is("residence");
     }},
    {"contradicts",
     [](spoilt& of) {
       at(of.again(), event_column::provider) += "x";
       return of.in_window();
     }},
    {"corrected",
     [](spoilt& of) {
       auto& later = of.again();
       at(later, event_column::provider) = "hospital_1";
       at(later, event_column::received_on) =
           day_text(of.what.received_on + 31);
       return of.is("appointment.hospital");
     }},
    {"withdrawn",
     [](spoilt& of) {
       at(of.sent[0], event_column::withdrawn_on) =
           day_text(of.what.received_on + 45);
       return of.in_window();
     }},
    {"late",
     [](spoilt& of) {
       of.field(event_column::received_on) =
           day_text(of.what.received_on + 240);
       return of.in_window();
     }},
    {"before_birth",
     [](spoilt& of) {
       of.field(event_column::start) = day_text(of.who.birth - 700);
       return of.is("appointment.gp");
     }},
    {"after_death",
     [](spoilt& of) {
       if (of.who.death == record::kNoTime || !of.is("appointment.gp")) {
         return false;
       }
       of.field(event_column::start) = day_text(of.who.death + 2);
       of.field(event_column::recorded_on) = day_text(of.who.death + 2);
       of.field(event_column::received_on) = day_text(of.who.death + 40);
       return true;
     }},
    {"after_receipt",
     [](spoilt& of) {
       of.field(event_column::received_on) =
           day_text(record::day_of(of.what.start) - 9);
       return of.is("contact.community");
     }},
    {"implausible",
     [](spoilt& of) {
       of.field("value.systolic") += "0";
       return of.field("value.systolic").size() == 4;
     }},
    {"unit_not_accepted",
     [](spoilt& of) {
       of.field("unit.bmi") = "stone";
       return !of.field("value.bmi").empty();
     }},
    {"no_such_value",
     [](spoilt& of) {
       of.field("value.score") = "7";
       of.field("unit.score") = "points";
       return of.is("contact.community");
     }},
    {"no_such_word",
     [](spoilt& of) {
       of.field("attribute.attended") = "perhaps";
       return of.is("appointment.gp");
     }},
    {"no_such_attribute",
     [](spoilt& of) {
       of.field("attribute.method") = "emergency";
       return of.is("appointment.gp");
     }},
    {"code_of_no_concept",
     [](spoilt& of) {
       of.field(event_column::code) += "99";
       return of.field(event_column::system) == "snomed";
     }},
    {"registered_twice",
     [](spoilt& of) {
       auto& other = of.again();
       at(other, event_column::event_id) += "x";
       at(other, event_column::provider) = "practice_36";
       at(other, event_column::start) =
           day_text(record::day_of(of.what.start) + 1);
       return of.is("registration.gp") && of.what.end == record::kNoTime &&
              record::day_of(of.what.start) + 1 < of.what.received_on;
     }},
    {"of_unknown_person",
     [](spoilt& of) {
       of.field(event_column::person_id) += "x";
       return true;
     }},
};

}  // namespace

std::string_view disorder::opted_out(std::string_view const person_id) const {
  auto chance = random_stream{seed_, number_of(person_id), subject::disorder};
  auto const drawn = chance.uniform();
  return drawn < kOptsOut * 0.7 ? "all" : drawn < kOptsOut ? "hospital" : "";
}

std::vector<row> disorder::person(std::vector<row> sent,
                                  record::sorted_rows::person const& who) {
  constexpr auto kGroupMissing = 0.12;
  constexpr auto kGroupColumn = std::size_t{4};
  auto chance = random_stream{
      seed_, number_of(sent[0].front()) + static_cast<std::uint64_t>(who.birth),
      subject::disorder};
  if (chance.chance(kGroupMissing) && !sent[0][kGroupColumn].empty()) {
    for (auto& fields : sent) {
      fields[kGroupColumn].clear();
    }
    if (made_ != nullptr) {
      ++(*made_)["ethnic_group_missing"];
    }
  }
  return sent;
}

std::vector<row> disorder::event(row fields,
                                 record::sorted_rows::person const& who,
                                 record::sorted_rows::event const& what) {
  auto const id = at(fields, event_column::event_id);
  auto chance = random_stream{seed_, number_of(id), subject::disorder};
  auto const drawn = chance.uniform() / kRate;
  if (drawn >= static_cast<double>(std::size(kWays))) {
    return {std::move(fields)};
  }
  auto const& [name, apply] = kWays[static_cast<std::size_t>(drawn)];
  auto of = spoilt{texts_, who, what, {fields}};
  if (!apply(of)) {
    return {std::move(fields)};
  }
  if (made_ != nullptr) {
    ++(*made_)[std::string{name}];
  }
  return std::move(of.sent);
}

}  // namespace wm::synth::detail
