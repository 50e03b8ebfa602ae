#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/record_leave.h"
#include "base/result.h"

namespace wm::app {

/// A metric, and what somebody else makes of it.
struct reconcile_request {
  std::filesystem::path package;
  std::filesystem::path store;
  std::string metric;
  /// A metric file (.yaml): another version of the definition. Or CSV: a list
  /// of persons (person_id, denominator, numerator), or counts of periods
  /// (reference_day, denominator, numerator).
  std::filesystem::path with;
  std::chrono::sys_days on;  // in the period that is compared
  std::optional<std::chrono::sys_days> known_on;
  app::looker looker;
};

enum class reconciled_with { persons, definition, counts };

/// How many are in the denominator, and of how many of these the numerator is
/// true.
struct two_counts {
  std::int64_t denominator{0};
  std::int64_t numerator{0};
  friend bool operator==(two_counts const&, two_counts const&) = default;
};

/// A clause that tells the two apart, and what it makes of the difference.
struct difference_cause {
  std::string line;     // "ours, leave_out 1"; "nothing that we can see"
  std::string written;  // as the definition writes it
  std::string what;     // what becomes of those whom it tells apart
  two_counts makes;     // theirs - ours, of these alone
  std::vector<std::string> persons;  // ids, a person once for each unit
};

/// What two make of the same, and why it differs.
struct reconciliation {
  std::string first_line;  // that the persons are invented; or empty
  std::string metric;
  std::string version;
  std::string period;  // "2025-01-01 to 2025-03-31"
  std::string unit;    // "persons", "events"
  reconciled_with kind{reconciled_with::persons};
  std::string with;  // the name of the file
  two_counts ours;
  two_counts theirs;
  /// What they make of the difference adds up to theirs - ours exactly.
  std::vector<difference_cause> causes;
};

/// Splits the difference between a proportion on records and what somebody
/// else makes of it by the clause that causes it. Of counts, for which nobody
/// is known, a clause causes it when without it the counts would be theirs.
///
/// \error denied         leave_to_look() gives none
/// \error not_found      no such metric, store, file or period in the file
/// \error invalid_input  the package or the other definition has errors, the
///                       metric is no proportion, the file is none of these
///                       or has a row that cannot be read, or the store is
///                       damaged
/// \error io             the audit file cannot be written
result<reconciliation> reconcile(reconcile_request const& request);

/// In words; as one JSON object; as CSV with a row for each person or event
/// told apart (of counts: for each cause).
std::string words_of(reconciliation const& of);
std::string json_of(reconciliation const& of);
std::string csv_of(reconciliation const& of);

}  // namespace wm::app
