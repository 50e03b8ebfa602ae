#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "base/result.h"

namespace wm {

/// The whole content of a file, byte by byte.
///
/// \error not_found      there is no such file
/// \error invalid_input  it is a folder
/// \error io             it cannot be read; the message says why
result<std::string> read_file(std::filesystem::path const& file);

/// Writes a file whole or not at all: to a temporary name in the same folder,
/// down to the disk, then renamed. A file already there is replaced and stays
/// as it was when anything goes wrong.
///
/// \error invalid_input  the name belongs to a folder or a device
/// \error io             the folder is missing or closed, the disk full, ...
result<void> write_file_atomically(std::filesystem::path const& file,
                                   std::string_view content);

/// Writes to an open file until all is written.
///
/// \returns false when the system refused; errno says why
bool write_all(int descriptor, std::string_view bytes);

/// A file that gets its name only when it is complete. Write to temporary()
/// with any library, close it, then publish(); without publish() the
/// temporary file is removed.
class unfinished_file {
 public:
  /// Chooses an unused name in the folder of `file`; creates nothing.
  ///
  /// \error invalid_input  the name belongs to a folder or a device
  /// \error io             the folder is missing
  static result<unfinished_file> beside(std::filesystem::path const& file);

  unfinished_file(unfinished_file&&) noexcept;
  unfinished_file& operator=(unfinished_file&&) noexcept;
  ~unfinished_file();

  std::filesystem::path const& temporary() const { return temporary_; }
  std::filesystem::path const& target() const { return target_; }

  /// Brings the temporary file down to the disk and gives it its name.
  ///
  /// \error io  the system refused; the temporary file is then removed
  result<void> publish();

 private:
  unfinished_file(std::filesystem::path target,
                  std::filesystem::path temporary);
  void discard() noexcept;
  std::filesystem::path target_;
  std::filesystem::path temporary_;  // empty once published or moved from
};

}  // namespace wm
