#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/decimal.h"
#include "base/result.h"
#include "metrics/definition.h"
#include "metrics/evaluate/outcome.h"

namespace wm::metrics {

/// How many a line removed, and of how many of these it could not be told.
struct line_tally {
  std::int64_t removed{0};
  std::int64_t cannot_tell{0};
  friend bool operator==(line_tally const&, line_tally const&) = default;
};

/// A sum of exact numbers, far beyond 64 bits.
class exact_total {
 public:
  /// \error invalid_input  the sum has more than 38 digits
  result<void> add(decimal number);
  /// \error invalid_input  the sum has more than 38 digits
  result<void> add(exact_total const& other);
  /// The nearest floating-point number.
  double value() const;
  /// Of the number with most decimal places.
  int places() const { return places_; }
  /// The same in numbers of 64 bits, to be kept and read again.
  struct halves {
    std::int64_t high{0};  // of its digits [2^64 x 10^-places]
    std::uint64_t low{0};  // [10^-places]
    int places{0};
  };
  halves in_halves() const;
  static exact_total of(halves const& kept);
  friend bool operator==(exact_total const&, exact_total const&) = default;

 private:
  __extension__ using wide = __int128;
  result<void> add(wide digits, int places);
  wide digits_{0};  // in units of 10^-places
  int places_{0};
};

/// Numerator and denominator of one age band, for a standardised value.
struct band_tally {
  exact_total numerator;
  exact_total denominator;
  friend bool operator==(band_tally const&, band_tally const&) = default;
};

/// The smaller number first, whatever their places.
struct by_size {
  bool operator()(decimal const a, decimal const b) const {
    return compare(a, b) < 0;
  }
};

/// What a definition makes of many persons (or events) in one period: the rows
/// of the flow table, and what the value is made from. Start with tally_for,
/// add each outcome, in any order. The rows down to the denominator are told
/// of all together: in a group or provider they are 0, as nobody is looked up
/// there who is not counted or could not be.
struct tally {
  std::int64_t looked_at{0};            // persons or events
  std::vector<line_tally> of;           // by line
  std::vector<line_tally> leave_out;    // by line
  std::vector<line_tally> denominator;  // by line; its number is one more
  std::int64_t without_baseline{0};     // of a pair
  std::vector<line_tally> excused;      // by line
  std::int64_t died{0};
  std::int64_t moved_away{0};
  std::int64_t cannot_tell{0};  // left for it: leave_out, own_column
  std::int64_t counted{0};      // in the denominator
  std::int64_t unknown{0};      // of these, those that cannot be told
  exact_total numerator;        // counted, or added up
  exact_total denominator_sum;  // of a rate or ratio
  /// Of a mean, median or percentile: how often each number was measured.
  std::map<decimal, std::int64_t, by_size> measures;
  std::int64_t with_baseline{0};  // of a pair
  std::int64_t responses{0};      // of these, with a later measurement
  /// By the words of `standardise: by`; without those of unknown age.
  std::map<std::string, band_tally> bands;
};

/// An empty tally with a place for each line of a definition.
tally tally_for(definition const& by);

/// Adds one person or event.
///
/// \param into  of the same definition; of all
/// \error invalid_input  a sum has more than 38 digits
result<void> add(tally& into, outcome const& one, definition const& by);

/// Whether a person or event passed all conditions down to the denominator:
/// only those belong to groups and providers.
bool arrived(outcome const& one);

/// Adds one person or event that arrived.
///
/// \param into  of the same definition; of a group or provider
/// \error invalid_input  a sum has more than 38 digits
result<void> add_arrived(tally& into, outcome const& one, definition const& by);

/// Adds what the definition made of other persons or events.
///
/// \param into  of the same definition
/// \error invalid_input  a sum has more than 38 digits
result<void> merge(tally& into, tally const& from);

}  // namespace wm::metrics
