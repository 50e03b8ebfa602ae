#include "record/detail/store_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <system_error>
#include <utility>

#include <fmt/format.h>

#include "base/file.h"
#include "record/detail/store_writer.h"
#include "record/detail/version_folder.h"

namespace wm::record::detail {

namespace {

namespace fs = std::filesystem;

std::unexpected<error> io_failure(fs::path const& where,
                                  std::string_view const reason) {
  return fail(error_code::io, where.string(),
              fmt::format("The store cannot be changed: {}.", reason));
}

/// A folder that is neither new nor a store may be somebody's documents.
bool may_hold_a_store(fs::path const& folder) {
  auto failure = std::error_code{};
  return fs::exists(folder / kCurrent, failure) ||
         fs::exists(folder / kLock, failure) || fs::is_empty(folder, failure);
}

}  // namespace

result<store_lock> store_lock::take(fs::path const& store) {
  auto failure = std::error_code{};
  fs::create_directories(store, failure);
  if (failure) {
    return io_failure(store, failure.message());
  }
  if (!may_hold_a_store(store)) {
    return fail(error_code::invalid_input, store.string(),
                "This folder holds other things than a store of records: name "
                "an empty or a new one.");
  }
  fs::permissions(store, fs::perms::owner_all, failure);
  constexpr auto kMode = 0600;
  auto const file = store / kLock;
  auto const descriptor =
      ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, kMode);
  if (descriptor < 0) {
    return io_failure(file, std::strerror(errno));
  }
  if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
    ::close(descriptor);
    return fail(error_code::denied, store.string(),
                "Another import into this store is at work: wait for its end.");
  }
  auto lock = store_lock{store, descriptor};
  lock.clean();
  for (auto const& folder : {lock.fresh(), lock.sorting()}) {
    fs::create_directory(folder, failure);
    if (failure) {
      return io_failure(folder, failure.message());
    }
  }
  return lock;
}

store_lock::store_lock(store_lock&& other) noexcept
    : store_{std::move(other.store_)},
      descriptor_{std::exchange(other.descriptor_, -1)} {}

store_lock::~store_lock() {
  if (descriptor_ >= 0) {
    auto ignored = std::error_code{};
    fs::remove_all(fresh(), ignored);
    fs::remove_all(sorting(), ignored);
    ::close(descriptor_);
  }
}

/// Removes what no version needs: of imports that were stopped, and versions
/// that no longer count.
void store_lock::clean() const {
  auto const current = current_version(store_);
  auto ignored = std::error_code{};
  auto strangers = std::vector<fs::path>{};
  for (auto it = fs::directory_iterator{store_, ignored};
       !ignored && it != fs::directory_iterator{}; it.increment(ignored)) {
    auto const name = it->path().filename().string();
    auto const ours = name.starts_with("v-") || name.starts_with('.') ||
                      name.starts_with(std::string{kCurrent} + '.');
    // Without a CURRENT that can be read, versions are evidence.
    auto const counts =
        name.starts_with("v-") && (!current || name == *current) &&
        (current || current.error().code != error_code::not_found);
    if (ours && !counts) {
      strangers.push_back(it->path());
    }
  }
  for (auto const& stranger : strangers) {
    fs::remove_all(stranger, ignored);
  }
}

result<void> store_lock::publish(std::string const& name) const {
  auto failure = std::error_code{};
  auto const place = store_ / name;
  if (auto const current = current_version(store_);
      current && *current == name && fs::exists(place, failure)) {
    return {};  // the same records: nothing changes
  }
  fs::remove_all(place, failure);
  fs::rename(fresh(), place, failure);
  if (failure) {
    return io_failure(place, failure.message());
  }
  WM_TRY(sync_folder(store_));
  WM_TRY(write_file_atomically(store_ / kCurrent, name + "\n"));
  WM_TRY(sync_folder(store_));
  clean();
  return {};
}

}  // namespace wm::record::detail
