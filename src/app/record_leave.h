#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "record/store.h"

namespace wm::app {

/// Who wants to look, when, and what for.
struct looker {
  std::string who;  // the user's name on this machine
  std::chrono::sys_seconds at{};
  std::optional<std::string> purpose;  // in the user's words
};

/// What a command is about to show.
struct wanted_look {
  std::string command;    // "record show"
  std::string looked_at;  // "person p52 as known on 2025-05-15"
};

/// Leave to show what records say of single persons, or exact numbers however
/// small. What shows such things takes one; only leave_to_look() makes it.
class record_leave {
 public:
  /// The first line of everything shown with this leave, when the persons are
  /// invented; empty for real ones.
  std::string_view first_line() const;
  record::origin origin() const { return origin_; }

 private:
  friend result<record_leave> leave_to_look(std::filesystem::path const&,
                                            record::store const&, looker const&,
                                            wanted_look const&);
  explicit record_leave(record::origin const origin) : origin_{origin} {}
  record::origin origin_;
};

/// Where a store's looks are written down.
std::filesystem::path audit_file_of(std::filesystem::path const& store);

/// Gives leave to look. Of real persons it needs a purpose, and the look is
/// written to the store's audit file, down to the disk, before this returns:
/// what cannot be written down is not shown. Invented persons need neither.
///
/// \param folder   of the store
/// \param records  what is open of it
/// \error denied         real persons, and no purpose or none that says
///                       anything; `where` is "--purpose"
/// \error invalid_input  the audit file was changed
/// \error io             the audit file cannot be written
result<record_leave> leave_to_look(std::filesystem::path const& folder,
                                   record::store const& records,
                                   looker const& who, wanted_look const& what);

}  // namespace wm::app
