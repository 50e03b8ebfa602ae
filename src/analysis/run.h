#pragma once

#include <cstddef>
#include <cstdint>
#include <expected>
#include <span>
#include <string>
#include <vector>

#include "analysis/method.h"
#include "tables/csv_source.h"

namespace wm::analysis {

/// An option and what was written behind it: {"multiplier", "1000"}.
struct given_option {
  std::string option;
  std::string value;
};

/// A statistic over a table: which, of what, how.
struct request {
  method const* of;
  tables::csv_source source;
  std::vector<given_option> options;  // --by and --confidence among them
};

/// The table of results, and what to tell beside it.
struct answer {
  std::string csv;
  std::size_t results{0};
  std::size_t bad_groups{0};       // whose rows contradict each other
  std::vector<std::string> notes;  // lines for people
};

enum class refusal_kind : std::uint8_t {
  usage,  // an option is wrong
  input,  // the file is wrong
  io,     // it could not be read
};

/// Why there is no table at all: every problem found, one line each, up to
/// kMostLines and then how many more.
struct refusal {
  refusal_kind kind;
  std::vector<std::string> lines;
};

inline constexpr std::size_t kMostLines = 20;

/// Reads the table, computes and writes the results as CSV: the group
/// columns, the method's own columns, `method`, `status` and `reason`.
///
/// A cell or row that cannot be is a refusal. A group that has no value keeps
/// its row with the reason; a group whose rows contradict each other (an age
/// band twice) too, and is counted in bad_groups.
///
/// \returns the answer; no number in it is NaN or infinite
std::expected<answer, refusal> run(request const& asked);

}  // namespace wm::analysis
