#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>

#include "base/result.h"
#include "record/detail/manifest.h"

namespace wm::record::detail {

/// Gives the memory of a mapped file back.
struct unmapper {
  std::size_t size{0};
  void operator()(std::byte const* bytes) const;
};

/// One file of a store in memory, never read as a whole: its bytes come from
/// the disk when they are first wanted, and are then compared with their
/// checksum. May be used by several threads.
class mapped_part {
 public:
  mapped_part() = default;

  /// \param entry  of the manifest; must outlive this
  /// \error io             the file cannot be opened
  /// \error invalid_input  its size is not that of the manifest
  static result<mapped_part> open(std::filesystem::path const& file,
                                  part_entry const& entry);

  /// Numbers of the file, from `first` up to, not including, `last`.
  ///
  /// \error invalid_input  the file was changed, or is too short for them
  template <typename T>
  result<std::span<T const>> numbers(std::uint64_t const first,
                                     std::uint64_t const last) const {
    if (first > last || last > size_ / sizeof(T)) {
      return too_short();
    }
    if (auto const checked = check(first * sizeof(T), last * sizeof(T));
        !checked) {
      return std::unexpected<error>{checked.error()};
    }
    return std::span<T const>{reinterpret_cast<T const*>(bytes_.get()) + first,
                              static_cast<std::size_t>(last - first)};
  }

  std::uint64_t size() const { return size_; }

 private:
  /// Compares the blocks of a range of bytes with their checksums, each once.
  result<void> check(std::uint64_t const from, std::uint64_t const to) const {
    for (auto block = from / kBlock; block * kBlock < to; ++block) {
      if (checked_[block].load(std::memory_order_relaxed) == 0) {
        if (auto const fine = check_block(block); !fine) {
          return fine;
        }
      }
    }
    return {};
  }
  result<void> check_block(std::uint64_t block) const;
  std::unexpected<error> too_short() const;

  std::string name_;
  part_entry const* entry_{nullptr};
  std::uint64_t size_{0};
  std::unique_ptr<std::byte const, unmapper> bytes_;
  std::unique_ptr<std::atomic<std::uint8_t>[]> checked_;
};

}  // namespace wm::record::detail
