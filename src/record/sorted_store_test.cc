#include "record/sorted_store.h"

#include <gtest/gtest.h>

#include "record/store.h"
#include "record/test_import.h"
#include "support/temp_dir.h"

namespace wm::record {
namespace {

using test_support::temp_dir;

/// Words of which the rows below use some.
word_lists lists() {
  auto out = word_lists{};
  auto const set = [&](words const of, std::vector<std::string> texts) {
    texts.insert(texts.begin(), "");
    out[static_cast<std::size_t>(of)] = std::move(texts);
  };
  set(words::code, {"concept\x1f"
                    "diagnosis.asthma",
                    "concept\x1f"
                    "hospital_stay"});
  set(words::provider, {"P1", "P2"});
  set(words::site, {});
  set(words::place, {});
  set(words::attributes, {"method=emergency"});
  set(words::source, {"gp", "test"});
  set(words::value_kind, {"weight\x1fkg\x1f"
                          "1"});
  set(words::sex, {"female", "male"});
  set(words::ethnic_group, {"white_british"});
  set(words::characteristics, {});
  set(words::relation_kind, {"household"});
  return out;
}

/// Rows of persons "anna" and "ben", in order.
class made_rows {
 public:
  made_rows() {
    person("anna");
    event("anna-1", 100);
    event("anna-2", 100);
    person("ben");
    event("ben-1", 90);
    relation("house");
  }

  sorted_rows rows;

  text_place text(std::string_view const what) {
    auto const from = static_cast<std::uint32_t>(rows.letters.size());
    rows.letters += what;
    return {from, static_cast<std::uint32_t>(what.size())};
  }

 private:
  void person(std::string_view const id) {
    auto one = sorted_rows::person{};
    one.id = text(id);
    one.birth = 0;
    one.sex = 2;
    one.source = 2;
    one.received_on = 20484;  // 31 January 2026
    rows.persons.push_back(one);
    close();
  }
  void event(std::string_view const id, day_number const day) {
    auto one = sorted_rows::event{};
    one.start = start_of(day);
    one.code = 2;
    one.provider = 2;
    one.source = 2;
    one.received_on = 20484;
    one.event_id = text(id);
    rows.values.push_back({.kind = 1, .number = 705});
    one.values_end = static_cast<std::uint32_t>(rows.values.size());
    rows.events.push_back(one);
    close();
  }
  void relation(std::string_view const other) {
    auto one = sorted_rows::relation{};
    one.kind = 1;
    one.other = text(other);
    one.source = 2;
    one.received_on = 20484;
    rows.relations.push_back(one);
    close();
  }
  void close() {
    auto& last = rows.persons.back();
    last.events_end = static_cast<std::uint32_t>(rows.events.size());
    last.relations_end = static_cast<std::uint32_t>(rows.relations.size());
  }
};

result<sorted_store::written> write(std::filesystem::path const& folder,
                                    sorted_rows const& rows) {
  static auto const words = lists();
  auto into = WM_TRY(sorted_store::begin(folder, origin::synthetic, words));
  WM_TRY(into.add(rows));
  return into.finish();
}

TEST(sorted_store, gives_the_bytes_of_an_import_though_words_stay_unused) {
  auto const dir = temp_dir{};
  auto const written = write(dir / "sorted", made_rows{}.rows);
  ASSERT_TRUE(written) << written.error().message;
  auto const imported = import_files(
      dir / "imported",
      {{"persons.csv",
        "person_id,birth,sex\nben,1970-01-01,male\nanna,1970-01-01,male\n"},
       {"events.csv",
        "event_id,person_id,concept,start,provider,value.weight,unit.weight\n"
        "ben-1,ben,hospital_stay,1970-04-01,P2,70.5,kg\n"
        "anna-2,anna,hospital_stay,1970-04-11,P2,70.5,kg\n"
        "anna-1,anna,hospital_stay,1970-04-11,P2,70.5,kg\n"},
       {"relations.csv", "person_id,kind,other_id\nben,household,house\n"}});
  ASSERT_TRUE(imported.outcome) << imported.outcome.error().message;
  EXPECT_EQ(imported.rejects, "");
  EXPECT_EQ(written->version, imported.outcome->version);
  EXPECT_EQ(written->counts, imported.outcome->counts);
  EXPECT_EQ(bytes_of(dir / "sorted"), bytes_of(dir / "imported"));
}

TEST(sorted_store, gives_the_bytes_of_an_import_of_what_is_told_twice) {
  constexpr auto kLater = day_number{20514};  // 2 March 2026
  auto made = made_rows{};
  auto& rows = made.rows;
  rows.persons[1].death = 110;
  rows.persons[1].death_received_on = kLater;
  auto ended = rows.events[2];
  ended.end = start_of(95);
  ended.received_on = kLater;
  rows.values.push_back({.kind = 1, .number = 705});
  ended.values_end = static_cast<std::uint32_t>(rows.values.size());
  rows.events.push_back(ended);
  rows.events[1].withdrawn_on = kLater;
  auto left = rows.relations[0];
  left.to = 95;
  left.received_on = kLater;
  rows.relations.push_back(left);
  rows.persons[1].events_end = 4;
  rows.persons[1].relations_end = 2;
  auto const dir = temp_dir{};
  auto const written = write(dir / "sorted", rows);
  ASSERT_TRUE(written) << written.error().message;
  auto const imported = import_files(
      dir / "imported",
      {{"persons.csv",
        "person_id,birth,sex,death,received_on\n"
        "ben,1970-01-01,male,,2026-01-31\n"
        "ben,1970-01-01,male,1970-04-21,2026-03-02\n"
        "anna,1970-01-01,male,,2026-01-31\n"},
       {"events.csv",
        "event_id,person_id,concept,start,end,provider,value.weight,"
        "unit.weight,received_on,withdrawn_on\n"
        "ben-1,ben,hospital_stay,1970-04-01,,P2,70.5,kg,2026-01-31,\n"
        "ben-1,ben,hospital_stay,1970-04-01,1970-04-06,P2,70.5,kg,2026-03-02,"
        "\n"
        "anna-1,anna,hospital_stay,1970-04-11,,P2,70.5,kg,2026-01-31,\n"
        "anna-2,anna,hospital_stay,1970-04-11,,P2,70.5,kg,2026-01-31,"
        "2026-03-02\n"},
       {"relations.csv",
        "person_id,kind,other_id,to,received_on\n"
        "ben,household,house,,2026-01-31\n"
        "ben,household,house,1970-04-06,2026-03-02\n"}});
  ASSERT_TRUE(imported.outcome) << imported.outcome.error().message;
  EXPECT_EQ(imported.rejects, "");
  EXPECT_EQ(written->counts.superseded, 2U);
  EXPECT_EQ(written->counts, imported.outcome->counts);
  EXPECT_EQ(bytes_of(dir / "sorted"), bytes_of(dir / "imported"));
}

TEST(sorted_store, refuses_rows_out_of_order_and_leaves_no_store) {
  auto const spoilt = [](auto const& spoil) {
    auto made = made_rows{};
    spoil(made);
    auto const dir = temp_dir{};
    auto const refused = write(dir / "store", made.rows);
    return !refused && !store::open(dir / "store");
  };
  EXPECT_TRUE(spoilt([](made_rows& of) {
    std::swap(of.rows.persons[0].id, of.rows.persons[1].id);
  }));
  EXPECT_TRUE(spoilt([](made_rows& of) {
    of.rows.events[1].start = of.rows.events[0].start - 1;
  }));
  EXPECT_TRUE(spoilt([](made_rows& of) {
    of.rows.events[1].event_id = of.rows.events[0].event_id;
  }));
  EXPECT_TRUE(spoilt(
      [](made_rows& of) { of.rows.events[0].event_id = of.text("bella-1"); }));
  EXPECT_TRUE(
      spoilt([](made_rows& of) { of.rows.persons[0].id = of.text("an-na"); }));
  EXPECT_TRUE(spoilt([](made_rows& of) {
    of.rows.persons[0].death_received_on = of.rows.persons[0].received_on;
  }));
  EXPECT_FALSE(spoilt([](made_rows&) {}));
}

TEST(sorted_store, never_replaces_real_persons) {
  auto const dir = temp_dir{};
  auto const words = lists();
  {
    auto real = sorted_store::begin(dir / "store", origin::real, words);
    ASSERT_TRUE(real) << real.error().message;
    ASSERT_TRUE(real->add(made_rows{}.rows));
    ASSERT_TRUE(real->finish());
  }
  auto const refused = write(dir / "store", made_rows{}.rows);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, error_code::invalid_input);
}

}  // namespace
}  // namespace wm::record
