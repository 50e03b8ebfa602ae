#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "record/detail/event_row.h"
#include "record/detail/manifest.h"

namespace wm::record::detail {

/// Writes one file of a store, block by block.
class part_writer {
 public:
  part_writer() = default;
  part_writer(part_writer&&) = delete;
  ~part_writer();

  /// \error io  the file cannot be made
  result<void> open(std::filesystem::path file);

  /// Failures are remembered and told by close().
  void append(void const* const from, std::size_t const bytes) {
    if (bytes <= kBlock - filled_) {
      std::memcpy(buffer_.get() + filled_, from, bytes);
      filled_ += bytes;
    } else {
      append_slowly(static_cast<char const*>(from), bytes);
    }
  }

  /// Brings the file down to the disk.
  ///
  /// \error io  the disk is full or broken
  result<part_entry> close();

 private:
  void append_slowly(char const* from, std::size_t bytes);
  void flush();

  std::filesystem::path file_;
  int descriptor_{-1};
  int failure_{0};
  std::unique_ptr<char[]> buffer_;
  std::size_t filled_{0};
  part_entry entry_;
};

/// Writes all files of one version of a store into a folder.
class store_writer {
 public:
  explicit store_writer(std::filesystem::path folder)
      : folder_{std::move(folder)} {}

  /// \error io  a file cannot be made
  result<void> open();

  template <typename T>
  void put(part const which, T const number) {
    static_assert(std::is_arithmetic_v<T>);
    parts_[number_of(which)].append(&number, sizeof number);
  }
  void put_text(part const which, std::string_view const text) {
    if (!text.empty()) {
      parts_[number_of(which)].append(text.data(), text.size());
    }
  }

  /// Puts an event behind those before it, all but superseded_on.
  void put_event(event_view const& event, ranking const& order);

  /// Closes one file, so that it can be read.
  ///
  /// \error io  the disk is full or broken
  result<void> close(part which);

  /// Closes a file of 32-bit numbers and replaces each by another.
  ///
  /// \param to  by the number that stands there
  /// \error io  the disk is full or broken
  result<void> renumber(part which, std::span<std::uint32_t const> to);

  /// Closes what is open, writes the manifest, brings all down to the disk.
  ///
  /// \returns the name of the version
  /// \error io  the disk is full or broken
  result<std::string> finish(store_counts const& counts);

  std::filesystem::path path_of(part const which) const {
    return folder_ / layout_of(which).file;
  }
  /// Of a file that is closed.
  part_entry const& entry_of(part const which) const {
    return about_.parts[number_of(which)];
  }
  std::uint64_t events() const { return events_; }
  std::uint64_t values() const { return values_; }

 private:
  std::filesystem::path folder_;
  std::array<part_writer, kParts> parts_;
  std::array<bool, kParts> closed_{};
  manifest about_;
  std::uint64_t events_{0};
  std::uint64_t values_{0};
  std::uint64_t event_id_bytes_{0};
  std::uint64_t episode_bytes_{0};
};

/// Brings the names in a folder down to the disk.
///
/// \error io  the system refused
result<void> sync_folder(std::filesystem::path const& folder);

}  // namespace wm::record::detail
