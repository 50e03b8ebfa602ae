#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "access/signing_key.h"
#include "base/result.h"

namespace wm::access {

/// That a party agrees to a document, in a file beside it.
struct approval {
  std::string document;  // SHA-256 of its bytes
  std::string party;     // an organisation's id
  std::chrono::sys_days on{};
  std::string public_key;  // 64 hexadecimal digits
  std::string signature;   // of approved_text(), 128 hexadecimal digits
};

/// What a party signs: the document's hash, who it is and on which day.
std::string approved_text(approval const& what);

/// Approves a document.
///
/// \param document  its bytes
/// \param party     letters, digits and _
approval approve(std::string_view document, std::string_view party,
                 std::chrono::sys_days on, signing_key const& with);

/// Whether the document is the one that was approved, unchanged, with the key
/// that the approval names. Whether that key is the party's, the caller knows.
///
/// \error invalid_input  it is not: the message says what is wrong
result<void> verify(approval const& what, std::string_view document);

/// The approval as a JSON object, and read back.
///
/// \error invalid_input  it is none
std::string to_text(approval const& what);
result<approval> read_approval(std::string_view text);

}  // namespace wm::access
