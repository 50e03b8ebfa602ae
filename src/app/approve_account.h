#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"

namespace wm::app {

struct approve_request {
  std::filesystem::path account;  // its folder, or its account.json
  std::filesystem::path key;      // file of a secret Ed25519 key
  std::chrono::sys_days on;
};

struct given_approval {
  std::string party;
  std::string holder;          // of the key
  std::filesystem::path file;  // PARTY.approval.json beside the account
};

/// Signs an account for the party that the contract gives the key to.
///
/// \error not_found      no such account or key
/// \error denied         the contract names no such key; the account is an
///                       estimate; others can read the key
/// \error invalid_input  the account was changed; the party has approved it
///                       already
/// \error io             the signature cannot be written
result<given_approval> approve_account(approve_request const& request);

/// What was found of an account.
struct account_verdict {
  std::filesystem::path account;
  std::string answer;
  std::vector<std::string> findings;  // sentences
  std::vector<std::string> approved_by;
  /// Nothing was changed, and both sides have approved it.
  bool approved{false};
  bool unchanged{false};
};

/// Looks whether an account and those before it are as they were made, and
/// which approvals hold.
///
/// \param package  whose contract says which keys count; without it those
///                 that the account names, which proves less
/// \error not_found      no such account, contract or package
/// \error invalid_input  it is no account
result<account_verdict> verify_account(
    std::filesystem::path const& account,
    std::optional<std::filesystem::path> const& package);

/// Makes a new key file.
///
/// \param seed  32 bytes that nobody can guess
/// \returns its public half: 64 hexadecimal digits
/// \error as access::signing_key::write()
result<std::string> make_key(std::filesystem::path const& file,
                             std::array<std::uint8_t, 32> const& seed);

/// The public half of a key.
///
/// \error as access::signing_key::read()
result<std::string> public_key_of(std::filesystem::path const& file);

}  // namespace wm::app
