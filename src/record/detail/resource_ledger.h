#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "record/import.h"

namespace wm::record::detail {

/// What became of a row; of a resource that was read in several ways, the
/// greatest.
enum class row_fate : std::uint8_t {
  none,  // no such row
  passed_over,
  opted_out,
  accepted,
  rejected
};

/// Adds one row to the counts.
void count(row_fate fate, outcome_counts& into);

/// Keeps account of every resource of FHIR documents: each is counted once,
/// in however many ways it is read.
class resource_ledger {
 public:
  /// \param number  of the resource in its document
  /// \returns what had become of it before
  row_fate note(resource_rows const& of, std::string const& document,
                std::uint64_t number, row_fate fate);

  /// One for each document, in the order in which they were opened.
  std::vector<file_counts> by_document() const;
  /// One for each type, by name; the empty one is the rest.
  std::vector<resource_counts> by_type() const;

 private:
  struct account {
    std::string document;         // its name
    std::vector<row_fate> fates;  // by number
  };
  std::map<std::pair<std::size_t, std::string>, account> accounts_;
};

}  // namespace wm::record::detail
