#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "tables/csv_source.h"

struct gzFile_s;  // NOLINT(readability-identifier-naming): named by zlib

namespace wm::tables::detail {

/// A moving window on the bytes of a file, unpacked when it is gzip (told by
/// its first bytes, not its name). Holds at most kWidest at a time; a text from
/// memory is held whole.
class row_window {
 public:
  static constexpr std::size_t kWidest = std::size_t{16} << 20;  // [bytes]

  /// \error not_found      there is no such file
  /// \error invalid_input  it is a folder
  /// \error io             it cannot be opened
  static result<row_window> open(csv_source const& source);

  /// What is loaded and not yet consumed.
  std::string_view text() const {
    return {buffer_.data() + begin_, end_ - begin_};
  }
  /// The same to write on; a reader may unescape in place.
  char* data() { return buffer_.data() + begin_; }

  bool is_last() const { return ended_; }  // nothing follows text()
  bool is_full() const { return text().size() == kWidest; }
  std::uint64_t offset() const { return consumed_; }  // of text() [bytes]
  std::uint64_t line() const { return line_; }  // where text() starts, from 1

  /// Loads what follows text(), at least one byte unless that is the end of
  /// the file. Moves text(). Not to be called when full.
  ///
  /// \error invalid_input  the compressed file is damaged or cut off
  /// \error io             it cannot be read
  result<void> load();

  /// \param bytes  <= text().size()
  void consume(std::size_t bytes);

 private:
  struct closer {
    void operator()(gzFile_s* file) const;
  };
  row_window(std::string name, gzFile_s* file);
  explicit row_window(csv_text const& of);
  static result<row_window> open_file(std::filesystem::path const& file);
  static result<row_window> open_standard_input();

  std::string name_;
  std::unique_ptr<gzFile_s, closer> file_;
  std::vector<char> buffer_;
  std::size_t begin_{0};
  std::size_t end_{0};
  std::uint64_t consumed_{0};
  std::uint64_t line_{1};
  bool ended_{false};
};

}  // namespace wm::tables::detail
