#include "record/quality.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>
#include <utility>

#include <fmt/format.h>

namespace wm::record {

namespace {

constexpr auto kRegistration = std::string_view{"registration.gp"};
constexpr auto kLate = 183;  // [days] from being written down to being sent
constexpr auto kTellEvery = std::uint32_t{100'000};  // [persons]

enum class doubt : std::uint32_t {
  before_birth,
  after_death,
  after_receipt,
  late,
  unknown_value,
  unknown_unit,
  implausible,
  unknown_attribute,
  unknown_word,
  unknown_code,
  repeated,
  overlapping_registration,
};

constexpr std::string_view kDoubts[] = {
    "starts before the person's birth",
    "starts after the person's death",
    "starts after the day it was received",
    "was received more than half a year after it was written down",
    "has a value that the concept does not have",
    "has a value in a unit that is not accepted",
    "has a value that is not plausible",
    "has an attribute that the concept does not have",
    "has a word that its attribute does not have",
    "has a code of no concept",
    "may stand twice, under two ids",
    "is a registration that overlaps an earlier one"};

/// What counts today of a person's own facts: the row received last.
struct facts {
  day_number birth{kNoTime};
  day_number death{kNoTime};
  precision birth_precision{precision::day};
  precision death_precision{precision::day};
  std::uint32_t sex{0};
  std::uint32_t ethnic_group{0};
  std::uint32_t characteristics{0};
};

facts newest(version_span const& rows) {
  auto out = facts{};
  auto received = day_number{0};
  auto some = false;
  for (auto i = std::size_t{0}; i < rows.size(); ++i) {
    if (rows.superseded_on[i] != kNoTime ||
        (some && rows.received_on[i] < received)) {
      continue;
    }
    some = true;
    received = rows.received_on[i];
    out = {.birth = rows.birth[i],
           .death = rows.death[i],
           .birth_precision = static_cast<precision>(rows.precision[i] % 4),
           .death_precision = static_cast<precision>(rows.precision[i] / 4),
           .sex = rows.sex[i],
           .ethnic_group = rows.ethnic_group[i],
           .characteristics = rows.characteristics[i]};
  }
  return out;
}

class survey {
 public:
  survey(store const& records, framework::concepts const& concepts)
      : in_{records}, concepts_{concepts}, index_{records, concepts} {
    for (auto i = std::uint32_t{0}; i < concepts.all.size(); ++i) {
      if (concepts.all[i].id.value == kRegistration) {
        registration_ = i;
      }
    }
    for (auto const text : in_.texts(words::attributes)) {
      attributes_.push_back(read_attributes(text));
    }
    names_ = {"birth", "sex", "ethnic_group"};
    for (auto const& one : concepts.characteristics) {
      if (std::ranges::find(names_, one.id.value) == names_.end()) {
        names_.push_back(one.id.value);
      }
    }
    std::ranges::sort(names_);
    recorded_.resize(in_.texts(words::provider).size() * (names_.size() + 1));
  }

  result<void> look_at(std::uint32_t person);
  store_quality told() const;

 private:
  /// detail_of() makes a text of the two numbers.
  void warn(std::uint32_t const source, doubt const what,
            std::uint32_t const first = 0, std::uint32_t const second = 0) {
    ++warnings_[{static_cast<std::uint32_t>(what), source, first, second}];
  }
  std::string detail_of(doubt what, std::uint32_t first,
                        std::uint32_t second) const;
  void look_at_times(event_span const& events, std::size_t i, facts const& who);
  void look_at_code(event_span const& events, std::size_t i);
  void look_at_values(event_span const& events, std::size_t i,
                      std::uint32_t what);
  void look_at_attributes(event_span const& events, std::size_t i,
                          std::uint32_t what);
  void look_for_repeats(event_span const& events,
                        std::vector<std::size_t> const& counting);
  void look_at_registrations(event_span const& events,
                             std::vector<std::size_t> const& counting);
  bool is_recorded(std::string const& name, facts const& who) const;
  void count_completeness(event_span const& events,
                          std::vector<std::size_t> const& counting,
                          facts const& who);

  store const& in_;
  framework::concepts const& concepts_;
  concept_index index_;
  std::optional<std::uint32_t> registration_;
  std::vector<attribute_list> attributes_;
  std::map<std::array<std::uint32_t, 4>, std::uint64_t> warnings_;
  std::vector<std::string> names_;
  std::vector<std::uint64_t> recorded_;  // by provider; last of each: persons
  std::set<std::uint32_t> providers_;
};

void survey::look_at_times(event_span const& events, std::size_t const i,
                           facts const& who) {
  auto const day = day_of(events.start[i]);
  auto const exact =
      static_cast<precision>(events.precision[i] % 4) <= precision::day;
  if (who.birth != kNoTime && exact && who.birth_precision == precision::day &&
      day < who.birth) {
    warn(events.source[i], doubt::before_birth);
  }
  if (who.death != kNoTime && who.death_precision == precision::day &&
      day > who.death) {
    warn(events.source[i], doubt::after_death);
  }
  if (day > events.received_on[i]) {
    warn(events.source[i], doubt::after_receipt);
  }
  if (events.recorded_on[i] != kNoTime &&
      events.received_on[i] - events.recorded_on[i] > kLate) {
    warn(events.source[i], doubt::late);
  }
}

void survey::look_at_values(event_span const& events, std::size_t const i,
                            std::uint32_t const what) {
  auto const& known = concepts_.all[what];
  auto const [from, to] = values_of(events, i);
  for (auto v = from; v < to; ++v) {
    auto const kind =
        read_value_kind(in_.texts(words::value_kind)[events.value_kind[v]]);
    auto const* const value = framework::find_value(known, kind.name);
    if (value == nullptr) {
      warn(events.source[i], doubt::unknown_value, what, events.value_kind[v]);
      continue;
    }
    auto const plan = index_.plan_of(what, events.value_kind[v]);
    if (!plan) {
      warn(events.source[i], doubt::unknown_unit, what, events.value_kind[v]);
      continue;
    }
    auto const number = number_in(*plan, events.value_number[v]);
    auto const as_decimal =
        decimal{.digits = number.value_or(0), .places = plan->places_out};
    if (!number || (value->lowest && compare(as_decimal, *value->lowest) < 0) ||
        (value->highest && compare(as_decimal, *value->highest) > 0)) {
      warn(events.source[i], doubt::implausible, what, events.value_kind[v]);
    }
  }
}

void survey::look_at_attributes(event_span const& events, std::size_t const i,
                                std::uint32_t const what) {
  auto const& of = concepts_.all[what];
  for (auto const& [name, text] : attributes_[events.attributes[i]]) {
    auto const* const known = framework::find_attribute(of, name);
    if (known == nullptr) {
      warn(events.source[i], doubt::unknown_attribute, what,
           events.attributes[i]);
    } else if (!known->words.empty() &&
               std::ranges::none_of(known->words, [&](auto const& word) {
                 return word.value == text;
               })) {
      warn(events.source[i], doubt::unknown_word, what, events.attributes[i]);
    }
  }
}

void survey::look_at_code(event_span const& events, std::size_t const i) {
  auto const known = index_.concepts_of(events.code[i]);
  if (known.empty()) {
    warn(events.source[i], doubt::unknown_code, events.code[i]);
  }
  for (auto const what : known) {
    look_at_values(events, i, what);
    look_at_attributes(events, i, what);
  }
}

void survey::look_for_repeats(event_span const& events,
                              std::vector<std::size_t> const& counting) {
  // Events of one start stand side by side.
  for (auto first = std::size_t{0}; first < counting.size();) {
    auto last = first + 1;
    while (last < counting.size() &&
           events.start[counting[last]] == events.start[counting[first]]) {
      ++last;
    }
    for (auto a = first; a < last; ++a) {
      for (auto b = first; b < a && a - first < 50; ++b) {
        auto const i = counting[a];
        auto const j = counting[b];
        if (events.code[i] == events.code[j] &&
            events.end[i] == events.end[j] &&
            events.provider[i] == events.provider[j] &&
            events.attributes[i] == events.attributes[j]) {
          warn(events.source[i], doubt::repeated, events.code[i]);
          break;
        }
      }
    }
    first = last;
  }
}

void survey::look_at_registrations(event_span const& events,
                                   std::vector<std::size_t> const& counting) {
  auto end = std::optional<minutes>{};
  for (auto const i : counting) {
    auto const known = index_.concepts_of(events.code[i]);
    if (!registration_ || !std::ranges::binary_search(known, *registration_)) {
      continue;
    }
    if (end && events.start[i] < *end) {
      warn(events.source[i], doubt::overlapping_registration);
    }
    end = std::max(end.value_or(events.end[i]), events.end[i]);
  }
}

bool survey::is_recorded(std::string const& name, facts const& who) const {
  auto text = std::string_view{};
  if (name == "birth") {
    return who.birth != kNoTime;
  }
  if (name == "sex") {
    text = in_.texts(words::sex)[who.sex];
  } else if (name == "ethnic_group") {
    text = in_.texts(words::ethnic_group)[who.ethnic_group];
  } else {
    for (auto const& [of, said] : read_attributes(
             in_.texts(words::characteristics)[who.characteristics])) {
      text = of == name ? said : text;
    }
  }
  auto const* const known = framework::find_characteristic(concepts_, name);
  return !text.empty() &&
         (known == nullptr ||
          std::ranges::any_of(known->words, [&](auto const& word) {
            return word.value == text;
          }));
}

void survey::count_completeness(event_span const& events,
                                std::vector<std::size_t> const& counting,
                                facts const& who) {
  providers_.clear();
  providers_.insert(0);  // the empty provider stands for all persons
  for (auto const i : counting) {
    providers_.insert(events.provider[i]);
  }
  auto const width = names_.size() + 1;
  for (auto n = std::size_t{0}; n < width; ++n) {
    if (n < names_.size() && !is_recorded(names_[n], who)) {
      continue;
    }
    for (auto const provider : providers_) {
      ++recorded_[provider * width + n];
    }
  }
}

result<void> survey::look_at(std::uint32_t const person) {
  using enum event_columns;
  auto const events = WM_TRY(in_.events(
      person, start | end | precision | code | provider | attributes | source |
                  recorded_on | received_on | superseded_on | values));
  auto const who = newest(WM_TRY(in_.versions(person)));
  auto counting = std::vector<std::size_t>{};
  for (auto i = std::size_t{0}; i < events.size; ++i) {
    if (events.superseded_on[i] == kNoTime) {
      counting.push_back(i);
    }
  }
  for (auto const i : counting) {
    look_at_times(events, i, who);
    look_at_code(events, i);
  }
  look_for_repeats(events, counting);
  look_at_registrations(events, counting);
  count_completeness(events, counting, who);
  return {};
}

std::string survey::detail_of(doubt const what, std::uint32_t const first,
                              std::uint32_t const second) const {
  switch (what) {
    case doubt::unknown_value:
    case doubt::implausible:
    case doubt::unknown_unit: {
      auto const kind = read_value_kind(in_.texts(words::value_kind)[second]);
      auto const unit = what == doubt::unknown_unit
                            ? fmt::format(" in {}", kind.unit)
                            : std::string{};
      return fmt::format("{}: {}{}", concepts_.all[first].id.value, kind.name,
                         unit);
    }
    case doubt::unknown_attribute:
    case doubt::unknown_word: {
      auto text = std::string{in_.texts(words::attributes)[second]};
      std::ranges::replace(text, '\x1f', ' ');
      return fmt::format("{}: {}", concepts_.all[first].id.value, text);
    }
    case doubt::unknown_code:
    case doubt::repeated: {
      auto const code = read_code(in_.texts(words::code)[first]);
      return fmt::format("{} {}", code.system, code.code);
    }
    case doubt::before_birth:
    case doubt::after_death:
    case doubt::after_receipt:
    case doubt::late:
    case doubt::overlapping_registration:
      break;
  }
  return {};
}

store_quality survey::told() const {
  auto out = store_quality{};
  for (auto const& [key, events] : warnings_) {
    auto const what = static_cast<doubt>(key[0]);
    out.warnings.push_back({std::string{in_.texts(words::source)[key[1]]},
                            std::string{kDoubts[key[0]]},
                            detail_of(what, key[2], key[3]), events});
  }
  std::ranges::sort(out.warnings);
  auto const width = names_.size() + 1;
  auto const providers = in_.texts(words::provider);
  for (auto p = std::size_t{0}; p < providers.size(); ++p) {
    for (auto n = std::size_t{0}; n < names_.size(); ++n) {
      out.complete.push_back({.provider = std::string{providers[p]},
                              .characteristic = names_[n],
                              .persons = recorded_[p * width + width - 1],
                              .recorded = recorded_[p * width + n]});
    }
  }
  return out;
}

}  // namespace

result<store_quality> quality_of(
    store const& records, framework::concepts const& concepts,
    std::function<void(std::string_view)> const& progress) {
  auto work = survey{records, concepts};
  auto const persons = static_cast<std::uint32_t>(records.counts().persons);
  for (auto person = std::uint32_t{0}; person < persons; ++person) {
    if (progress && person > 0 && person % kTellEvery == 0) {
      progress(fmt::format("looking at person {} of {}", person, persons));
    }
    WM_TRY(work.look_at(person));
  }
  return work.told();
}

}  // namespace wm::record
