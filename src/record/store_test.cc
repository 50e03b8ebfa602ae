#include "record/store.h"

#include <gtest/gtest.h>

#include <fstream>

#include "record/test_import.h"
#include "support/temp_dir.h"
#include "support/test_files.h"

namespace wm::record {
namespace {

namespace fs = std::filesystem;
using test_support::source_file;
using test_support::temp_dir;

std::vector<test_file> borough() {
  auto out = std::vector<test_file>{};
  for (auto const* const name :
       {"persons.csv", "relations.csv", "opt_outs.csv"}) {
    out.emplace_back(name,
                     test_support::read_text(source_file(
                         std::string{"tests/golden/record/borough/"} + name)));
  }
  out.emplace_back("events.csv",
                   "event_id,person_id,concept,start,value.systolic\n"
                   "e1,p01,observation.blood_pressure,2025-03-31,139\n"
                   "e2,p02,diagnosis.asthma,2001,\n");
  return out;
}

/// Reads everything there is to read.
result<void> read_all(fs::path const& folder) {
  auto const opened = WM_TRY(store::open(folder));
  auto const& counts = opened.counts();
  for (auto person = std::uint32_t{0};
       person < counts.persons + counts.unlinked; ++person) {
    static_cast<void>(WM_TRY(opened.person_id(person)));
    static_cast<void>(WM_TRY(opened.events(person, event_columns::all)));
    static_cast<void>(WM_TRY(opened.versions(person)));
    static_cast<void>(WM_TRY(opened.relations(person)));
  }
  return {};
}

fs::path version_of(fs::path const& folder) {
  return folder / store::open(folder)->version();
}

void overwrite(fs::path const& file, std::string const& bytes) {
  auto out = std::ofstream{file, std::ios::binary | std::ios::trunc};
  out << bytes;
}

TEST(store, says_when_there_is_none) {
  auto const dir = temp_dir{};
  EXPECT_EQ(store::open(dir / "nothing").error().code, error_code::not_found);
}

TEST(store, tells_every_flipped_bit) {
  auto const dir = temp_dir{};
  auto const folder = dir / "store";
  ASSERT_TRUE(import_files(folder, borough()).outcome);
  ASSERT_TRUE(read_all(folder));
  for (auto const& entry : fs::directory_iterator{version_of(folder)}) {
    auto const whole = test_support::read_text(entry.path());
    if (whole.empty()) {
      continue;
    }
    for (auto const at : {std::size_t{0}, whole.size() / 2, whole.size() - 1}) {
      auto changed = whole;
      changed[at] = static_cast<char>(changed[at] ^ 4);
      overwrite(entry.path(), changed);
      auto const read = read_all(folder);
      ASSERT_FALSE(read) << entry.path() << " byte " << at;
      EXPECT_EQ(read.error().code, error_code::invalid_input);
      EXPECT_NE(read.error().message.find("Import the records anew"),
                std::string::npos)
          << read.error().message;
    }
    overwrite(entry.path(), whole);
  }
  EXPECT_TRUE(read_all(folder));
}

TEST(store, tells_files_that_are_cut_off_too_long_or_gone) {
  auto const dir = temp_dir{};
  auto const folder = dir / "store";
  ASSERT_TRUE(import_files(folder, borough()).outcome);
  for (auto const& entry : fs::directory_iterator{version_of(folder)}) {
    auto const whole = test_support::read_text(entry.path());
    if (!whole.empty()) {
      overwrite(entry.path(), whole.substr(0, whole.size() - 1));
      EXPECT_FALSE(read_all(folder)) << entry.path();
    }
    overwrite(entry.path(), whole + "x");
    EXPECT_FALSE(read_all(folder)) << entry.path();
    fs::remove(entry.path());
    EXPECT_FALSE(read_all(folder)) << entry.path();
    overwrite(entry.path(), whole);
  }
  EXPECT_TRUE(read_all(folder));
}

TEST(store, refuses_another_format) {
  auto const dir = temp_dir{};
  auto const folder = dir / "store";
  ASSERT_TRUE(import_files(folder, borough()).outcome);
  auto const manifest = version_of(folder) / "manifest";
  auto text = test_support::read_text(manifest);
  text.replace(text.find("format 1"), 8, "format 2");
  overwrite(manifest, text);
  auto const read = store::open(folder);
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().message,
            "The store has format 2, this program reads format 1. Import the "
            "records anew.");
}

TEST(store, stays_readable_while_it_is_replaced) {
  auto const dir = temp_dir{};
  auto const folder = dir / "store";
  ASSERT_TRUE(import_files(folder, borough()).outcome);
  auto const before = *store::open(folder);
  ASSERT_TRUE(import_files(folder, {{"persons.csv",
                                     "person_id,birth\naaa,1950-01-01\n"}})
                  .outcome);
  EXPECT_EQ(*before.person_id(0), "p01");
  EXPECT_EQ(*store::open(folder)->person_id(0), "aaa");
}

TEST(store, does_not_mix_invented_and_real_persons) {
  auto const dir = temp_dir{};
  auto const folder = dir / "store";
  ASSERT_TRUE(import_files(folder, borough()).outcome);
  auto const concepts = test_concepts();
  auto request = import_request{};
  request.store = folder;
  request.concepts = &concepts;
  request.origin = origin::real;
  EXPECT_EQ(import_records(request, {}, {}).error().code,
            error_code::invalid_input);
}

TEST(store, is_not_made_in_a_folder_with_other_things) {
  auto const dir = temp_dir{};
  dir.write("documents/letter.txt", "Dear all");
  EXPECT_EQ(import_files(dir / "documents", borough()).outcome.error().code,
            error_code::invalid_input);
}

}  // namespace
}  // namespace wm::record
