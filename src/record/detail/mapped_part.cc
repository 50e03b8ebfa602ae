#include "record/detail/mapped_part.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include <fmt/format.h>

#include "record/detail/checksum.h"

namespace wm::record::detail {

namespace {

class descriptor {
 public:
  explicit descriptor(std::filesystem::path const& file)
      : number_{::open(file.c_str(), O_RDONLY | O_CLOEXEC)} {}
  descriptor(descriptor const&) = delete;
  descriptor& operator=(descriptor const&) = delete;
  ~descriptor() {
    if (number_ >= 0) {
      ::close(number_);
    }
  }
  int number() const { return number_; }

 private:
  int number_;
};

}  // namespace

void unmapper::operator()(std::byte const* const bytes) const {
  ::munmap(const_cast<std::byte*>(bytes), size);
}

result<mapped_part> mapped_part::open(std::filesystem::path const& file,
                                      part_entry const& entry) {
  auto const from = descriptor{file};
  if (from.number() < 0) {
    return fail(errno == ENOENT ? error_code::invalid_input : error_code::io,
                file.string(),
                fmt::format("The store is damaged: this file cannot be opened "
                            "({}). Import the records anew.",
                            std::strerror(errno)));
  }
  struct stat about{};
  if (::fstat(from.number(), &about) != 0 ||
      static_cast<std::uint64_t>(about.st_size) != entry.bytes) {
    return fail(error_code::invalid_input, file.string(),
                fmt::format("The store is damaged: this file has {} bytes, not "
                            "{}. Import the records anew.",
                            about.st_size, entry.bytes));
  }
  auto out = mapped_part{};
  out.name_ = file.string();
  out.entry_ = &entry;
  out.size_ = entry.bytes;
  if (entry.bytes == 0) {
    return out;
  }
  auto const size = static_cast<std::size_t>(entry.bytes);
  auto* const bytes =
      ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, from.number(), 0);
  if (bytes == MAP_FAILED) {
    return fail(error_code::io, file.string(),
                fmt::format("The file cannot be mapped into memory: {}",
                            std::strerror(errno)));
  }
  out.bytes_ = {static_cast<std::byte const*>(bytes), unmapper{size}};
  out.checked_ =
      std::make_unique<std::atomic<std::uint8_t>[]>(entry.blocks.size());
  return out;
}

result<void> mapped_part::check_block(std::uint64_t const block) const {
  auto const from = static_cast<std::size_t>(block * kBlock);
  auto const bytes = std::string_view{
      reinterpret_cast<char const*>(bytes_.get()) + from,
      std::min(kBlock, static_cast<std::size_t>(size_) - from)};
  if (checksum(bytes) != entry_->blocks[static_cast<std::size_t>(block)]) {
    return fail(error_code::invalid_input, name_,
                fmt::format("The store is damaged: bytes {} to {} of this file "
                            "are not as they were written. Import the records "
                            "anew.",
                            from, from + bytes.size()));
  }
  checked_[block].store(1, std::memory_order_relaxed);
  return {};
}

std::unexpected<error> mapped_part::too_short() const {
  return fail(error_code::invalid_input, name_,
              "The store is damaged: this file holds less than others say. "
              "Import the records anew.");
}

}  // namespace wm::record::detail
