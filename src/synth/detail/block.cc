#include "synth/detail/block.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "synth/detail/ethnicity.h"
#include "synth/detail/life.h"

namespace wm::synth::detail {

namespace {

constexpr auto kRegister = source::general_practice;

record::text_place put(std::string& letters, std::string_view const text) {
  auto const from = static_cast<std::uint32_t>(letters.size());
  letters += text;
  return {from, static_cast<std::uint32_t>(text.size())};
}

/// Persons and households of one dwelling have ids that stand together.
std::string id_of(std::uint64_t const dwelling, int const member) {
  return fmt::format("s{:07}p{:02}", dwelling, member);
}

class dwelling_writer {
 public:
  dwelling_writer(setting const& of, std::uint64_t const dwelling, diary& book,
                  record::sorted_rows& into)
      : of_{of},
        dwelling_{dwelling},
        years_{of.years},
        words_{of.words},
        book_{book},
        into_{into},
        people_{people_of(of.seed, dwelling, of.years, of.stays)} {}

  void run() {
    for (auto const& who : people_) {
      write_person(who);
    }
  }

 private:
  void write_person(resident const& who);
  void write_events(resident const& who, record::text_place id);
  void write_relations(resident const& who);
  /// Its end is told when it comes.
  void put_relation(relation kind, std::string_view other, day_number from,
                    day_number to);
  /// What persons say of themselves.
  void put_traits(resident const& who, record::sorted_rows::person& row);

  setting const& of_;
  std::uint64_t dwelling_;
  window const& years_;
  words_used const& words_;
  diary& book_;
  record::sorted_rows& into_;
  std::vector<resident> people_;
};

void dwelling_writer::put_traits(resident const& who,
                                 record::sorted_rows::person& row) {
  constexpr auto kGroupUnknown = 0.05;
  constexpr auto kOthersUnknown = 0.35;
  auto chance = random_stream{of_.seed, who.key ^ (std::uint64_t{1} << 60U),
                              subject::traits};
  auto const group =
      chance.chance(kGroupUnknown) ? ethnic_group::unknown : who.group;
  auto faith = draw_religion(who.group, chance);
  auto speaks = draw_language(who.group, chance);
  auto const age = years_between(who.birth, years_.until);
  auto const disabled = std::min(0.75, 0.05 + 0.0000035 * std::pow(age, 2.75));
  auto able =
      chance.chance(disabled) ? disability::disabled : disability::not_disabled;
  faith = chance.chance(kOthersUnknown) ? religion::unknown : faith;
  speaks = chance.chance(kOthersUnknown) ? language::unknown : speaks;
  able = chance.chance(kOthersUnknown) ? disability::unknown : able;
  row.sex = words_.number(who.sex);
  row.ethnic_group = words_.number(group);
  row.characteristics = words_.number(faith, speaks, able);
}

void dwelling_writer::put_relation(relation const kind,
                                   std::string_view const other,
                                   day_number const from, day_number const to) {
  auto row = record::sorted_rows::relation{};
  row.kind = words_.number(kind);
  row.other = put(into_.letters, other);
  row.from = from;
  row.source = words_.number(kRegister);
  row.received_on =
      book_.received(from == kNoTime ? years_.from : from, kRegister);
  auto const ended = to == kNoTime ? kNoTime : book_.received(to, kRegister);
  if (ended != kNoTime && ended > row.received_on) {
    into_.relations.push_back(row);
    row.received_on = ended;
  }
  row.to = to;
  into_.relations.push_back(row);
}

void dwelling_writer::write_relations(resident const& who) {
  constexpr auto kCared = 76.0;  // age from which somebody may be cared for
  constexpr auto kCarer = 0.35;
  auto const last =
      who.left == kNoTime || who.left > years_.until ? kNoTime : who.left - 1;
  // In the order of the kinds: carer, household, mother.
  auto chance = random_stream{of_.seed, who.key, subject::household};
  auto const cared = chance.chance(kCarer);
  if (cared && age_on(who, std::min(who.left, years_.until)) > kCared) {
    for (auto const& other : people_) {
      if (other.household == who.household && other.member != who.member &&
          other.death == kNoTime && other.left >= who.left &&
          age_on(other, years_.until) > 18.0 &&
          age_on(other, years_.until) < kCared) {
        auto const from =
            std::max({who.came, other.came,
                      who.birth + static_cast<day_number>(kCared * kYear)});
        if (from < who.left && from <= years_.until) {
          put_relation(relation::carer, id_of(dwelling_, other.member), from,
                       last);
        }
        break;
      }
    }
  }
  put_relation(relation::household,
               fmt::format("s{:07}h{:02}", dwelling_, who.household), who.came,
               last);
  if (who.mother >= 0) {
    put_relation(relation::mother, id_of(dwelling_, who.mother), kNoTime,
                 kNoTime);
  }
}

void dwelling_writer::write_events(resident const& who,
                                   record::text_place const id) {
  book_.clear();
  auto of = life{.seed = of_.seed,
                 .who = who,
                 .years = years_,
                 .styles = of_.styles,
                 .book = book_};
  write_body(of);
  of.onset = onsets_of(of_.seed, who, of.smokes);
  // A few use much, most use little: a gamma variable would say the same.
  auto chance = random_stream{of_.seed, who.key ^ (std::uint64_t{1} << 61U),
                              subject::traits};
  constexpr auto kSpread = 0.62;
  of.use = std::exp(chance.normal(-kSpread * kSpread / 2.0, kSpread));
  write_homes(of);
  write_conditions(of);
  auto births = std::vector<day_number>{};
  for (auto const& child : people_) {
    if (child.mother == who.member) {
      births.push_back(child.birth);
    }
  }
  std::ranges::sort(births);
  write_maternity(of, births);
  write_hip_replacement(of);
  write_flu(of);
  write_hospital(of);
  write_general_practice(of);
  write_prevention(of);
  write_childhood(of);
  write_mental_health(of);
  write_social_care(of);
  write_care_plans(of);
  write_surveys(of);
  write_mistakes(of);
  if (who.away_from != kNoTime) {
    book_.forget_care(who.away_from, who.back_on);
  }
  book_.write(id, words_, into_);
}

void dwelling_writer::write_person(resident const& who) {
  auto row = record::sorted_rows::person{};
  row.id = put(into_.letters, id_of(dwelling_, who.member));
  row.birth = who.birth;
  row.death =
      who.death == kNoTime || who.death > years_.until ? kNoTime : who.death;
  put_traits(who, row);
  row.source = words_.number(kRegister);
  row.received_on = book_.received(std::max(who.came, years_.from), kRegister);
  if (row.death != kNoTime) {
    auto const told = book_.received(row.death, kRegister);
    row.death_received_on = told > row.received_on ? told : kNoTime;
  }
  write_events(who, row.id);
  write_relations(who);
  row.events_end = static_cast<std::uint32_t>(into_.events.size());
  row.relations_end = static_cast<std::uint32_t>(into_.relations.size());
  into_.persons.push_back(row);
}

}  // namespace

void write_dwelling(setting const& of, std::uint64_t const dwelling,
                    diary& book, record::sorted_rows& into) {
  dwelling_writer{of, dwelling, book, into}.run();
}

}  // namespace wm::synth::detail
