#include "app/settlement_folder.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <string>
#include <system_error>
#include <utility>

#include <fmt/format.h>

#include "base/file.h"
#include "base/sha256.h"

namespace wm::app {

namespace {

namespace fs = std::filesystem;

/// Where the files of an account are written, before it gets its number.
constexpr auto kUnfinished = ".unfinished";

std::unexpected<error> refused(fs::path const& what,
                               std::string_view const why) {
  return fail(error_code::io, what.string(), fmt::format("{}.", why));
}

}  // namespace

result<std::vector<kept_account>> accounts_in(fs::path const& folder) {
  auto out = std::vector<kept_account>{};
  for (auto number = 1;; ++number) {
    auto const at = folder / std::to_string(number);
    auto ignored = std::error_code{};
    if (!fs::exists(at, ignored)) {
      return out;
    }
    auto const file = at / "account.json";
    auto kept = kept_account{.folder = at,
                             .json = WM_TRY(read_file(file)),
                             .sha256 = {},
                             .says = {}};
    kept.sha256 = sha256(kept.json);
    auto says = read_account_text(kept.json);
    if (!says) {
      return fail(says.error().code, file.string(), says.error().message);
    }
    kept.says = *std::move(says);
    auto const before = out.empty() ? std::string{} : out.back().sha256;
    if (kept.says.number != number || kept.says.before != before) {
      return fail(error_code::invalid_input, file.string(),
                  fmt::format("This account is number {}, and it adjusts "
                              "another one than lies before it: an account "
                              "was changed, exchanged or taken out. Restore "
                              "the folder from a copy.",
                              kept.says.number));
    }
    out.push_back(std::move(kept));
  }
}

result<settlement_folder> settlement_folder::open(fs::path const& folder) {
  auto problem = std::error_code{};
  fs::create_directories(folder, problem);
  if (problem) {
    return refused(folder, problem.message());
  }
  auto const descriptor =
      ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) {
    return refused(folder, std::generic_category().message(errno));
  }
  auto out = settlement_folder{folder, descriptor};
  while (::flock(descriptor, LOCK_EX) != 0) {
    if (errno != EINTR) {
      return refused(folder, std::generic_category().message(errno));
    }
  }
  fs::remove_all(folder / kUnfinished, problem);
  out.accounts_ = WM_TRY(accounts_in(folder));
  return out;
}

settlement_folder::settlement_folder(fs::path folder, int const descriptor)
    : folder_{std::move(folder)}, descriptor_{descriptor} {}

settlement_folder::settlement_folder(settlement_folder&& other) noexcept
    : folder_{std::move(other.folder_)},
      descriptor_{std::exchange(other.descriptor_, -1)},
      accounts_{std::move(other.accounts_)} {}

settlement_folder::~settlement_folder() {
  if (descriptor_ >= 0) {
    ::close(descriptor_);  // and with it goes the lock
  }
}

result<fs::path> settlement_folder::add(
    std::function<result<void>(fs::path const&)> const& write) {
  auto const unfinished = folder_ / kUnfinished;
  auto const target = folder_ / std::to_string(accounts_.size() + 1);
  auto problem = std::error_code{};
  fs::create_directory(unfinished, problem);
  if (problem) {
    return refused(unfinished, problem.message());
  }
  if (auto const written = write(unfinished); !written) {
    fs::remove_all(unfinished, problem);
    return std::unexpected{written.error()};
  }
  fs::rename(unfinished, target, problem);  // never onto an account
  if (problem) {
    auto ignored = std::error_code{};
    fs::remove_all(unfinished, ignored);
    return refused(target, problem.message());
  }
  if (::fsync(descriptor_) != 0) {
    return refused(target, std::generic_category().message(errno));
  }
  return target;
}

}  // namespace wm::app
