// An import that is killed at any moment leaves the store as it was before,
// or as it is afterwards.

#include <gtest/gtest.h>

#include <signal.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdint>

#include "record/test_import.h"
#include "support/temp_dir.h"

namespace wm::record {
namespace {

using test_support::temp_dir;

std::vector<test_file> second_import() {
  auto events = std::string{"event_id,person_id,concept,start\n"};
  for (auto i = 0; i < 200; ++i) {
    events += "n" + std::to_string(i) + ",anna,diagnosis.asthma,2001-05-05\n";
  }
  return {{"events.csv", events}};
}

/// Imports in a process of its own, which kills itself after some time.
///
/// \returns whether it was killed before its end
bool import_and_die(std::filesystem::path const& store,
                    std::uint64_t const microseconds) {
  auto const child = ::fork();
  if (child == 0) {
    ::signal(SIGALRM, [](int) { ::kill(::getpid(), SIGKILL); });
    auto const after = itimerval{
        .it_interval = {},
        .it_value = {.tv_sec = 0,
                     .tv_usec = static_cast<suseconds_t>(microseconds)}};
    ::setitimer(ITIMER_REAL, &after, nullptr);
    auto const done = import_files(store, second_import());
    ::_exit(done.outcome ? 0 : 1);
  }
  auto status = 0;
  EXPECT_EQ(::waitpid(child, &status, 0), child);
  EXPECT_TRUE(WIFSIGNALED(status) || WEXITSTATUS(status) == 0);
  return WIFSIGNALED(status);
}

TEST(stopped_import, leaves_the_old_or_the_new_store_200_times) {
  auto const dir = temp_dir{};
  auto const old_store = dir / "old";
  ASSERT_TRUE(import_files(old_store, {{"persons.csv",
                                        "person_id,birth\nanna,1950-02-03\n"}})
                  .outcome);
  auto const new_store = dir / "new";
  std::filesystem::copy(old_store, new_store,
                        std::filesystem::copy_options::recursive);
  ASSERT_TRUE(import_files(new_store, second_import()).outcome);
  auto const before = store::open(old_store)->version();
  auto const after = store::open(new_store)->version();
  ASSERT_NE(before, after);

  // How long a whole import takes decides how late it is killed; the moments
  // are a fixed sequence (Lehmer's generator) over that time.
  auto longest = std::uint64_t{2000};
  auto random = std::uint64_t{1};
  auto killed = 0;
  auto finished = 0;
  for (auto run = 0; run < 200; ++run) {
    auto const store = dir / "store";
    std::filesystem::remove_all(store);
    std::filesystem::copy(old_store, store,
                          std::filesystem::copy_options::recursive);
    random = random * 48271 % 2147483647;
    if (import_and_die(store, 1 + random % longest)) {
      ++killed;
      longest = std::min<std::uint64_t>(longest * 5 / 4, 900'000);
    } else {
      ++finished;
      longest = longest * 4 / 5;
    }
    auto const left = store::open(store);
    ASSERT_TRUE(left) << left.error().message;
    ASSERT_TRUE(left->version() == before || left->version() == after);
    ASSERT_EQ(left->counts().events, left->version() == after ? 200U : 0U);
    // The next import cleans up: the same bytes as if nothing had happened.
    if (run % 10 == 0) {
      ASSERT_TRUE(import_files(store, second_import()).outcome);
      ASSERT_EQ(bytes_of(store), bytes_of(new_store));
    }
  }
  EXPECT_GT(killed, 20);
  EXPECT_GT(finished, 20);
}

TEST(stopped_import, keeps_a_second_import_out) {
  auto const dir = temp_dir{};
  auto const inner = [&] {
    return import_files(dir / "store", second_import()).outcome;
  };
  auto rows = rows_of({"events.csv", "event_id,person_id,concept,start\n"});
  auto refused = result<import_summary>{};
  auto const read = rows.read;
  rows.read = [&](auto const& each) {
    refused = inner();
    return read(each);
  };
  auto const concepts = test_concepts();
  auto request = import_request{};
  request.store = dir / "store";
  request.concepts = &concepts;
  request.source = "test";
  request.received_on = std::chrono::sys_days{std::chrono::days{20000}};
  ASSERT_TRUE(import_records(request, {&rows, 1}, {}));
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, error_code::denied);
}

}  // namespace
}  // namespace wm::record
