#include "record/detail/store_writer.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <fstream>

#include <fmt/format.h>

#include "base/file.h"
#include "record/detail/checksum.h"

namespace wm::record::detail {

namespace {

constexpr auto kBlocksTogether = std::size_t{32};

std::unexpected<error> io_failure(std::filesystem::path const& file,
                                  int const reason) {
  return fail(
      error_code::io, file.string(),
      fmt::format("The store cannot be written: {}.", std::strerror(reason)));
}

}  // namespace

part_writer::~part_writer() {
  if (descriptor_ >= 0) {
    ::close(descriptor_);
  }
}

result<void> part_writer::open(std::filesystem::path file) {
  constexpr auto kMode = 0600;  // records of persons
  file_ = std::move(file);
  descriptor_ =
      ::open(file_.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, kMode);
  if (descriptor_ < 0) {
    return io_failure(file_, errno);
  }
  buffer_ = std::make_unique_for_overwrite<char[]>(kBlock);
  return {};
}

void part_writer::append_slowly(char const* from, std::size_t bytes) {
  while (bytes > 0) {
    auto const now = std::min(bytes, kBlock - filled_);
    std::memcpy(buffer_.get() + filled_, from, now);
    filled_ += now;
    from += now;
    bytes -= now;
    if (filled_ == kBlock) {
      flush();
    }
  }
}

void part_writer::flush() {
  entry_.blocks.push_back(checksum({buffer_.get(), filled_}));
  entry_.bytes += filled_;
  for (auto done = std::size_t{0}; done < filled_ && failure_ == 0;) {
    auto const wrote =
        ::write(descriptor_, buffer_.get() + done, filled_ - done);
    if (wrote >= 0) {
      done += static_cast<std::size_t>(wrote);
    } else if (errno != EINTR) {
      failure_ = errno;
    }
  }
  filled_ = 0;
  if (entry_.blocks.size() % kBlocksTogether == 0) {
    // The disk writes while more is made; close() then waits for little.
    ::sync_file_range(descriptor_, 0, 0, SYNC_FILE_RANGE_WRITE);
  }
}

result<part_entry> part_writer::close() {
  if (filled_ > 0) {
    flush();
  }
  if (failure_ == 0 && ::fsync(descriptor_) != 0) {
    failure_ = errno;
  }
  if (::close(descriptor_) != 0 && failure_ == 0) {
    failure_ = errno;
  }
  descriptor_ = -1;
  buffer_.reset();
  if (failure_ != 0) {
    return io_failure(file_, failure_);
  }
  return std::move(entry_);
}

result<void> store_writer::open() {
  for (auto i = std::size_t{0}; i < kParts; ++i) {
    WM_TRY(parts_[i].open(folder_ / kLayout[i].file));
  }
  put(part::event_id_end, event_id_bytes_);
  put(part::event_episode_end, episode_bytes_);
  put(part::event_value_end, values_);
  return {};
}

void store_writer::put_event(event_view const& event, ranking const& order) {
  auto const& f = event.fields;
  put(part::event_start, f.start);
  put(part::event_end, f.end);
  put(part::event_precision, static_cast<std::uint8_t>(f.precision));
  put(part::event_code, order(words::code, f.code));
  put(part::event_provider, order(words::provider, f.provider));
  put(part::event_site, order(words::site, f.site));
  put(part::event_place, order(words::place, f.place));
  put(part::event_attributes, order(words::attributes, f.attributes));
  put(part::event_source, order(words::source, f.source));
  put(part::event_recorded_on, f.recorded_on);
  put(part::event_received_on, f.received_on);
  put(part::event_withdrawn_on, f.withdrawn_on);
  put_text(part::event_id_text, event.event_id);
  put(part::event_id_end, event_id_bytes_ += event.event_id.size());
  put_text(part::event_episode_text, event.episode_id);
  put(part::event_episode_end, episode_bytes_ += event.episode_id.size());
  for (auto const& value : event.values) {
    put(part::value_kind, order(words::value_kind, value.kind));
    put(part::value_number, value.number);
  }
  put(part::event_value_end, values_ += event.values.size());
  ++events_;
}

result<void> store_writer::close(part const which) {
  auto const i = number_of(which);
  about_.parts[i] = WM_TRY(parts_[i].close());
  closed_[i] = true;
  return {};
}

result<void> store_writer::renumber(part const which,
                                    std::span<std::uint32_t const> const to) {
  WM_TRY(close(which));
  auto draft = path_of(which);
  draft += ".new";
  // Read piece by piece: a column may be larger than memory.
  auto in = std::ifstream{path_of(which), std::ios::binary};
  auto numbers = std::vector<std::uint32_t>(kBlock / sizeof(std::uint32_t));
  auto writer = part_writer{};
  WM_TRY(writer.open(draft));
  auto& entry = about_.parts[number_of(which)];
  for (auto left = entry.bytes / sizeof(std::uint32_t); left > 0;) {
    auto const now = std::min<std::uint64_t>(left, numbers.size());
    if (!in.read(reinterpret_cast<char*>(numbers.data()),
                 static_cast<std::streamsize>(now * sizeof(std::uint32_t)))) {
      return io_failure(path_of(which), EIO);
    }
    for (auto i = std::size_t{0}; i < now; ++i) {
      writer.append(&to[numbers[i]], sizeof to[numbers[i]]);
    }
    left -= now;
  }
  entry = WM_TRY(writer.close());
  auto failure = std::error_code{};
  std::filesystem::rename(draft, path_of(which), failure);
  return failure ? io_failure(path_of(which), failure.value()) : result<void>{};
}

result<std::string> store_writer::finish(store_counts const& counts) {
  for (auto i = std::size_t{0}; i < kParts; ++i) {
    if (!closed_[i]) {
      WM_TRY(close(static_cast<part>(i)));
    }
  }
  about_.counts = counts;
  auto const text = manifest_text(about_);
  WM_TRY(write_file_atomically(folder_ / "checksums", checksums_bytes(about_)));
  WM_TRY(write_file_atomically(folder_ / "manifest", text));
  WM_TRY(sync_folder(folder_));
  return version_name(text);
}

result<void> sync_folder(std::filesystem::path const& folder) {
  auto const descriptor =
      ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) {
    return io_failure(folder, errno);
  }
  auto const failure = ::fsync(descriptor) == 0 ? 0 : errno;
  ::close(descriptor);
  return failure == 0 ? result<void>{} : io_failure(folder, failure);
}

}  // namespace wm::record::detail
