#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <string>

#include <sys/mman.h>
#include <unistd.h>

namespace wm::fuzz {

/// Bytes as a file that a reader can open; it lies in memory and is gone with
/// the object.
class fuzzed_file {
 public:
  fuzzed_file(std::uint8_t const* const data, std::size_t const size)
      : descriptor_{::memfd_create("fuzz", 0)} {
    if (descriptor_ < 0 ||
        ::write(descriptor_, data, size) != static_cast<ssize_t>(size)) {
      std::abort();
    }
  }
  ~fuzzed_file() { ::close(descriptor_); }
  fuzzed_file(fuzzed_file const&) = delete;
  fuzzed_file& operator=(fuzzed_file const&) = delete;

  std::filesystem::path path() const {
    return "/proc/self/fd/" + std::to_string(descriptor_);
  }

 private:
  int descriptor_;
};

}  // namespace wm::fuzz
