#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"

namespace wm::app {

/// What is to be said of an audit file.
struct audit_verdict {
  std::filesystem::path file;
  bool whole{false};
  std::uint64_t lines{0};  // good ones, from the beginning
  std::string head;        // hash of the last of them
  std::vector<std::string> sentences;
};

/// Follows the chain of an audit file.
///
/// \param file  the file, or the folder of its store
/// \param head  a hash that it must contain; nothing: none was kept
/// \error not_found      nothing was ever written down
/// \error invalid_input  the head is no hash
/// \error io             the file cannot be read
result<audit_verdict> verify_audit(std::filesystem::path const& file,
                                   std::optional<std::string> const& head);

}  // namespace wm::app
