#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "app/read_account.h"
#include "base/result.h"

namespace wm::app {

/// An account that was kept.
struct kept_account {
  std::filesystem::path folder;
  std::string json;    // bytes of its account.json
  std::string sha256;  // of them
  read_account says;
};

/// The accounts of one provider for one year of a contract, in folders 1, 2,
/// 3, ...: each is added whole or not at all, and none is ever written again.
/// Other programs wait while one is open.
class settlement_folder {
 public:
  /// Opens the folder, which is made if there is none, and follows the chain:
  /// each account names the hash of the one before it. What a program that was
  /// stopped left behind is taken away.
  ///
  /// \error invalid_input  an account was changed, or is not in its place
  /// \error io             it cannot be made, locked or read
  static result<settlement_folder> open(std::filesystem::path const& folder);

  settlement_folder(settlement_folder&& other) noexcept;
  settlement_folder& operator=(settlement_folder&&) = delete;
  ~settlement_folder();

  std::vector<kept_account> const& accounts() const { return accounts_; }

  /// Adds the next account.
  ///
  /// \param write  puts its files into the folder it is given
  /// \returns its folder
  /// \error io  it cannot be written; then there is none
  result<std::filesystem::path> add(
      std::function<result<void>(std::filesystem::path const&)> const& write);

 private:
  settlement_folder(std::filesystem::path folder, int descriptor);

  std::filesystem::path folder_;
  int descriptor_;  // of the folder, locked
  std::vector<kept_account> accounts_;
};

/// Follows a chain of accounts, without a lock.
///
/// \error as settlement_folder::open()
result<std::vector<kept_account>> accounts_in(
    std::filesystem::path const& folder);

}  // namespace wm::app
