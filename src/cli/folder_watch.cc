#include "cli/folder_watch.h"

#include <poll.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <array>
#include <system_error>
#include <utility>

namespace wm::cli {

namespace {

namespace fs = std::filesystem;
using std::chrono::milliseconds;

constexpr auto kNowAndThen = milliseconds{500};
constexpr auto kLeftAlone = milliseconds{30};

}  // namespace

folder_watch::folder_watch(fs::path folder)
    : folder_{std::move(folder)},
      notices_{inotify_init1(IN_NONBLOCK | IN_CLOEXEC)} {
  follow_folders();
  known_ = look();
}

folder_watch::~folder_watch() {
  if (notices_ >= 0) {
    ::close(notices_);
  }
}

void folder_watch::follow_folders() {
  if (notices_ < 0) {
    return;
  }
  constexpr auto kAny =
      IN_CLOSE_WRITE | IN_MODIFY | IN_MOVE | IN_CREATE | IN_DELETE;
  inotify_add_watch(notices_, folder_.c_str(), kAny);
  auto problem = std::error_code{};
  for (auto at = fs::recursive_directory_iterator{folder_, problem};
       !problem && at != fs::recursive_directory_iterator{};
       at.increment(problem)) {
    if (at->is_directory(problem)) {
      inotify_add_watch(notices_, at->path().c_str(), kAny);
    }
  }
}

folder_watch::files folder_watch::look() const {
  auto out = files{};
  auto problem = std::error_code{};
  for (auto at = fs::recursive_directory_iterator{folder_, problem};
       !problem && at != fs::recursive_directory_iterator{};
       at.increment(problem)) {
    // Editors' own files are none of the package.
    auto const name = at->path().filename().string();
    if (name.starts_with('.') || name.ends_with('~')) {
      continue;
    }
    auto gone = std::error_code{};
    if (at->is_regular_file(gone)) {
      auto const written = at->last_write_time(gone);
      auto const size = at->file_size(gone);
      if (!gone) {
        out.emplace(at->path(), seen{.written = written, .size = size});
      }
    }
  }
  return out;
}

void folder_watch::sleep(milliseconds const for_at_most) {
  auto notice = pollfd{.fd = notices_, .events = POLLIN, .revents = 0};
  auto const count = static_cast<nfds_t>(notices_ >= 0 ? 1 : 0);
  ::poll(&notice, count, static_cast<int>(for_at_most.count()));
  auto taken = std::array<char, 4096>{};
  while (notices_ >= 0 && ::read(notices_, taken.data(), taken.size()) > 0) {
    // Which file it was does not matter: all are looked at.
  }
}

bool folder_watch::wait(bool (*const stopped)()) {
  auto now = look();
  while (now == known_) {
    if (stopped()) {
      return false;
    }
    sleep(kNowAndThen);
    now = look();
  }
  for (auto settled = false; !settled;) {
    if (stopped()) {
      return false;
    }
    sleep(kLeftAlone);
    auto later = look();
    settled = later == now;
    now = std::move(later);
  }
  known_ = std::move(now);
  follow_folders();
  return true;
}

}  // namespace wm::cli
