#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "access/audit_line.h"
#include "base/result.h"

namespace wm::access {

/// Adds a line to an audit file, which is made if there is none, and brings it
/// down to the disk. Other programs that add lines wait meanwhile. A last line
/// that was cut off, by a crash or a full disk, is taken away first; the new
/// line holds what was left of it.
///
/// \param file  not a link
/// \returns the hash of the line: the head of the chain
/// \error invalid_input  the file is no audit file, its last line was changed,
///                       or a text is not UTF-8
/// \error io             it cannot be written; it then is as before
result<std::string> add_to_audit(std::filesystem::path const& file,
                                 look const& what);

/// The first line with which something is wrong, and what.
struct audit_break {
  std::uint64_t line{0};  // 1 = the first
  std::string reason;
};

/// What verify_audit() found.
struct audit_state {
  std::uint64_t lines{0};   // good ones, from the beginning
  std::string head;         // hash of the last of them
  std::uint64_t mended{0};  // of these, those that came after a cut-off one
  std::optional<audit_break> broken;
  std::uint64_t cut_off{0};  // bytes of a last line without its end
  /// How many lines were added after the one with the hash asked for.
  std::optional<std::uint64_t> since_head;

  /// Nothing is broken, cut off or, if it was asked for, without the head.
  bool whole{false};
};

/// Follows the chain of an audit file from its first line. It finds lines that
/// were changed, taken out, put in or exchanged. Only with a head that was
/// kept elsewhere does it find that lines are missing at the end, or that the
/// whole file was written anew.
///
/// \param head  64 hexadecimal digits; nothing: the head was not kept
/// \error not_found      there is no such file
/// \error invalid_input  the head is no hash; the file is a folder
/// \error io             it cannot be read
result<audit_state> verify_audit(std::filesystem::path const& file,
                                 std::optional<std::string_view> head);

}  // namespace wm::access
