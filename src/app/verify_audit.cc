#include "app/verify_audit.h"

#include <fmt/format.h>

#include "access/audit_file.h"
#include "app/record_leave.h"

namespace wm::app {

namespace {

std::string lines_text(std::uint64_t const count) {
  return fmt::format("{} {}", count, count == 1 ? "line" : "lines");
}

std::vector<std::string> sentences_on(access::audit_state const& state,
                                      std::optional<std::string> const& head) {
  auto out = std::vector<std::string>{};
  if (state.broken) {
    out.push_back(fmt::format("Broken at line {}: {}.", state.broken->line,
                              state.broken->reason));
    out.push_back(fmt::format("{} before it are as they were written.",
                              lines_text(state.lines)));
  } else {
    out.push_back(
        fmt::format("{}, unchanged and in order.", lines_text(state.lines)));
  }
  if (state.cut_off > 0) {
    out.push_back(
        fmt::format("The last line is cut off after {} bytes: a program or the "
                    "machine stopped while it was written, and showed nothing. "
                    "The next look mends it and keeps what is left.",
                    state.cut_off));
  }
  if (state.mended > 0) {
    out.push_back(
        fmt::format("{} came after one that was cut off; what was "
                    "left of it stands in `cut_off`.",
                    lines_text(state.mended)));
  }
  if (head && state.since_head) {
    out.push_back(fmt::format("The head is there, and {} after it.",
                              lines_text(*state.since_head)));
  } else if (head) {
    out.push_back(
        "The head is not there: lines are missing at the end, or the file was "
        "written anew.");
  } else if (!state.broken) {
    out.push_back(
        "Without --head nobody can see whether lines are missing at the end.");
  }
  return out;
}

}  // namespace

result<audit_verdict> verify_audit(std::filesystem::path const& file,
                                   std::optional<std::string> const& head) {
  auto const audit =
      std::filesystem::is_directory(file) ? audit_file_of(file) : file;
  auto const state = WM_TRY(access::verify_audit(audit, head));
  return audit_verdict{.file = audit,
                       .whole = state.whole,
                       .lines = state.lines,
                       .head = state.head,
                       .sentences = sentences_on(state, head)};
}

}  // namespace wm::app
