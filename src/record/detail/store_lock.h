#pragma once

#include <filesystem>
#include <string>

#include "base/result.h"

namespace wm::record::detail {

/// The right to change a store, held by one import at a time. The system
/// takes it back when the program ends, however it ends.
class store_lock {
 public:
  /// Makes the folder if there is none, takes the lock, and removes what an
  /// import that was stopped has left.
  ///
  /// \error denied         another import is at work
  /// \error invalid_input  the folder holds something else than a store
  /// \error io             the folder cannot be made or written
  static result<store_lock> take(std::filesystem::path const& store);

  store_lock(store_lock&& other) noexcept;
  store_lock& operator=(store_lock&&) = delete;
  ~store_lock();

  /// An empty folder for the files of the new version, and one for sorting.
  std::filesystem::path fresh() const { return store_ / ".new"; }
  std::filesystem::path sorting() const { return store_ / ".sorting"; }

  /// Makes the fresh folder the version that counts, then removes the others.
  ///
  /// \param name  of the version
  /// \error io    the system refused; the old version then still counts
  result<void> publish(std::string const& name) const;

 private:
  store_lock(std::filesystem::path store, int descriptor)
      : store_{std::move(store)}, descriptor_{descriptor} {}
  void clean() const;

  std::filesystem::path store_;
  int descriptor_;
};

}  // namespace wm::record::detail
