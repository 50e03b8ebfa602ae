#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

#include "access/purpose.h"
#include "base/result.h"

namespace wm::access {

/// Who looked at what, when, what for.
struct look {
  std::chrono::sys_seconds at{};
  std::string who;  // the user's name on this machine
  access::purpose purpose;
  std::string command;    // "record show"
  std::string looked_at;  // "person p52 as known on 2025-05-15"
  std::string version;    // of the store
};

/// One line of an audit file, with its place in the chain.
struct audit_line {
  std::uint64_t sequence{1};  // 1 = the first
  std::string previous;       // hash of the line before it
  std::string hash;           // of all of this line's bytes before it
  std::string cut_off;        // what was left of one before it; mostly empty
};

/// The text of a line, without the line break: a JSON object whose last key
/// is `hash`, the SHA-256 of every byte before `,"hash":`.
///
/// \param place  its hash is worked out here
/// \error invalid_input  a text is not UTF-8
result<std::string> to_text(look const& what, audit_line const& place);

/// Reads a line back.
///
/// \error invalid_input  it is no such line, or its hash is another one; the
///                       message says which
result<audit_line> read_audit_line(std::string_view text);

}  // namespace wm::access
