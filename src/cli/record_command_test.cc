#include <gtest/gtest.h>

#include <sstream>

#include "app/test_borough.h"
#include "cli/command_line.h"
#include "cli/commands.h"
#include "cli/exit_code.h"
#include "support/temp_dir.h"
#include "support/test_files.h"

namespace wm::cli {
namespace {

using test_support::source_file;
using test_support::temp_dir;

/// A store of the borough of sixty.
std::filesystem::path store_of(temp_dir const& dir,
                               record::origin const origin) {
  auto request = app::borough_into(source_file(""), dir.path());
  request.origin = origin;
  EXPECT_TRUE(app::import_record(request));
  return request.store;
}

struct outcome {
  int code;
  std::string out;
  std::string notes;
};

struct execute {
  streams const& to;
  int operator()(record_show_options const& o) const {
    return record_show(o, to);
  }
  int operator()(record_summary_options const& o) const {
    return record_summary(o, to);
  }
  int operator()(audit_options const& o) const { return audit(o, to); }
  template <typename Other>
  int operator()(Other const&) const {
    return -1;
  }
};

outcome after(std::vector<std::string> const& words) {
  auto out = std::ostringstream{};
  auto notes = std::ostringstream{};
  auto const code =
      std::visit(execute{streams{out, notes}}, read_command_line(words));
  return {code, out.str(), notes.str()};
}

outcome look(std::string const& command, std::filesystem::path const& store,
             std::vector<std::string> const& more = {}) {
  auto words = std::vector<std::string>{
      "record",    command,
      "--store",   store.string(),
      "--package", source_file("frameworks/tower-hamlets").string()};
  if (command == "show") {
    words.insert(words.end(), {"--person", "p01"});
  }
  words.insert(words.end(), more.begin(), more.end());
  return after(words);
}

TEST(record_command, says_first_that_persons_are_invented) {
  auto const dir = temp_dir{};
  auto const store = store_of(dir, record::origin::synthetic);
  for (auto const* const command : {"show", "summary"}) {
    auto const done = look(command, store);
    EXPECT_EQ(done.code, kDone) << done.notes;
    EXPECT_TRUE(done.out.starts_with("synthetic")) << done.out;
  }
}

TEST(record_command, without_a_purpose_is_wrong_usage_and_shows_nothing) {
  auto const dir = temp_dir{};
  auto const store = store_of(dir, record::origin::real);
  for (auto const* const command : {"show", "summary"}) {
    auto const done = look(command, store);
    EXPECT_EQ(done.code, kUsage);
    EXPECT_EQ(done.out, "");
    EXPECT_NE(done.notes.find("--purpose \""), std::string::npos);
  }
  EXPECT_EQ(after({"audit", "verify", store.string()}).code, kYourInput);
}

TEST(record_command, leaves_a_chain_that_audit_verifies) {
  auto const dir = temp_dir{};
  auto const store = store_of(dir, record::origin::real);
  auto const purpose =
      std::vector<std::string>{"--purpose", "answer a complaint"};
  EXPECT_EQ(look("show", store, purpose).code, kDone);
  auto const head = after({"audit", "head", store.string()});
  EXPECT_EQ(head.code, kDone);
  EXPECT_EQ(look("summary", store, purpose).code, kDone);
  auto const verified = after({"audit", "verify", store.string(), "--head",
                               head.out.substr(0, head.out.size() - 1)});
  EXPECT_EQ(verified.code, kDone) << verified.out;
  EXPECT_NE(verified.out.find("2 lines, unchanged"), std::string::npos);
  EXPECT_NE(verified.out.find("The head is there, and 1 line after it."),
            std::string::npos);
}

TEST(record_command, audit_says_which_line_is_broken) {
  auto const dir = temp_dir{};
  auto const store = store_of(dir, record::origin::real);
  EXPECT_EQ(look("show", store, {"--purpose", "answer a complaint"}).code,
            kDone);
  auto text = test_support::read_text(store / "audit.jsonl");
  text.replace(text.find("complaint"), 9, "Complaint");
  dir.write("store/audit.jsonl", text);
  auto const verified = after({"audit", "verify", store.string()});
  EXPECT_EQ(verified.code, kYourInput);
  EXPECT_NE(verified.out.find("Broken at line 1: it was changed"),
            std::string::npos)
      << verified.out;
  auto const head = after({"audit", "head", store.string()});
  EXPECT_EQ(head.code, kYourInput);
  EXPECT_EQ(head.out, "");
}

}  // namespace
}  // namespace wm::cli
