#include "app/board_paper.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <string>
#include <system_error>
#include <vector>

#include <fmt/format.h>

#include "app/readers.h"
#include "base/file.h"
#include "embedded/reference_docx.h"

namespace wm::app {

namespace {

namespace fs = std::filesystem;

constexpr auto kNoSuchProgram = 127;  // as shells say it

/// A folder for what pandoc reads and writes; it goes with everything in it.
class workshop {
 public:
  explicit workshop(fs::path const& beside) {
    auto name = (beside / ".board-paper-XXXXXX").string();
    if (mkdtemp(name.data()) != nullptr) {
      path_ = name;
    }
  }
  ~workshop() {
    if (!path_.empty()) {
      auto ignored = std::error_code{};
      fs::remove_all(path_, ignored);
    }
  }
  workshop(workshop const&) = delete;
  workshop& operator=(workshop const&) = delete;
  fs::path const& path() const { return path_; }

 private:
  fs::path path_;  // empty: it cannot be made
};

/// Runs a program that is looked for in PATH, its messages into a file.
///
/// \returns its exit code, or kNoSuchProgram
result<int> run_program(std::vector<std::string> words,
                        fs::path const& messages) {
  auto arguments = std::vector<char*>{};
  for (auto& word : words) {
    arguments.push_back(word.data());
  }
  arguments.push_back(nullptr);
  // Word files carry times: one that is always the same.
  auto variables = std::vector<std::string>{"SOURCE_DATE_EPOCH=315532800"};
  for (auto* const* each = environ; *each != nullptr; ++each) {
    if (!std::string_view{*each}.starts_with("SOURCE_DATE_EPOCH=")) {
      variables.emplace_back(*each);
    }
  }
  auto environment = std::vector<char*>{};
  for (auto& each : variables) {
    environment.push_back(each.data());
  }
  environment.push_back(nullptr);
  constexpr auto kMode = 0600;
  auto actions = posix_spawn_file_actions_t{};
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, messages.c_str(),
                                   O_WRONLY | O_CREAT | O_TRUNC, kMode);
  auto child = pid_t{};
  auto const failure =
      posix_spawnp(&child, arguments.front(), &actions, nullptr,
                   arguments.data(), environment.data());
  posix_spawn_file_actions_destroy(&actions);
  if (failure == ENOENT) {
    return kNoSuchProgram;
  }
  if (failure != 0) {
    return fail(error_code::io, words.front(),
                std::generic_category().message(failure));
  }
  auto status = 0;
  while (waitpid(child, &status, 0) == -1 && errno == EINTR) {
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : 1;
}

}  // namespace

result<std::uint64_t> write_board_paper(fs::path const& out,
                                        fs::path const& docx) {
  auto const page = out / kPaperPage;
  if (!fs::exists(page)) {
    return fail(error_code::not_found, page.string(),
                "there is no board paper: the package has no "
                "programme/board_paper.yaml, or `whatmatters run` was not done "
                "since it has");
  }
  auto const closed = as_closed_as(page);
  auto const folder =
      docx.has_parent_path() ? docx.parent_path() : fs::path{"."};
  auto ignored = std::error_code{};
  fs::create_directories(folder, ignored);
  auto const work = workshop{folder};
  if (work.path().empty()) {
    return fail(error_code::io, folder.string(),
                "nothing can be written in this folder");
  }
  auto const styles = work.path() / "reference.docx";
  auto const made = work.path() / "paper.docx";
  auto const messages = work.path() / "messages.txt";
  // Of title and heading, which say the same, pandoc would show both.
  auto const without_heading = work.path() / "paper.html";
  auto text = WM_TRY(read_file(page));
  auto const from = text.find("<h1>");
  auto const to = text.find("</h1>\n", std::min(from, text.size()));
  if (to != std::string::npos) {
    text.erase(from, to + std::string_view{"</h1>\n"}.size() - from);
  }
  WM_TRY(write_file_atomically(without_heading, text));
  WM_TRY(write_file_atomically(styles, wm::embedded::reference_docx()));
  auto const code = WM_TRY(run_program(
      {"pandoc", "--from=html", "--to=docx", "--shift-heading-level-by=-1",
       "--reference-doc=" + styles.string(), "--output=" + made.string(),
       fs::absolute(without_heading).string()},
      messages));
  if (code == kNoSuchProgram) {
    return fail(error_code::not_found, "pandoc",
                fmt::format("the program pandoc makes the Word file, and is "
                            "not installed; on Debian and Ubuntu: apt-get "
                            "install pandoc. The same paper stands, to print, "
                            "in {}",
                            page.string()));
  }
  if (code != 0) {
    return fail(error_code::io, docx.string(),
                fmt::format("pandoc could not make it: {}",
                            read_file(messages).value_or("")));
  }
  auto const bytes = WM_TRY(read_file(made));
  WM_TRY(write_file_atomically(docx, bytes));
  return bytes.size();
}

}  // namespace wm::app
