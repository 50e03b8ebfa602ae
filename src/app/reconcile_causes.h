#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "app/reconcile.h"
#include "base/result.h"
#include "metrics/definition.h"
#include "metrics/evaluate/evaluation.h"
#include "metrics/evaluate/outcome.h"

// What tells two sides apart, for the files of reconcile.

namespace wm::app {

inline constexpr auto kNobodySays = std::string_view{"nothing that we can see"};

/// What one side makes of a person or event.
struct side {
  bool counted{false};  // in the denominator
  bool met{false};      // and the numerator is true
};

side side_of(metrics::outcome const* of);
two_counts difference(side const& ours, side const& theirs);
bool differ(side const& a, side const& b);
void add_to(two_counts& sum, side const& of);

/// A line of a definition: its key with its number, and how it is written.
struct clause {
  std::string line;
  std::string written;
};

clause clause_of(std::string_view key, std::size_t number,
                 std::vector<metrics::line> const& lines);

/// Puts those told apart together by the clause.
class causes_by_clause {
 public:
  void add(std::string line, std::string written, std::string what,
           two_counts const& makes, std::string person);
  /// Those of most persons first.
  std::vector<difference_cause> take();

 private:
  std::map<std::tuple<std::string, std::string, std::string>, difference_cause>
      all_;
};

/// A definition, and whose it is.
struct whose {
  std::string_view name;  // "ours"
  metrics::definition const& by;
};

/// Compares two outcomes of one person or event.
struct comparing {
  metrics::subject who;
  metrics::day_range period;
  std::string person;
  causes_by_clause& into;

  void add(std::string_view name, clause const& by, std::string what,
           two_counts const& makes);

  /// Puts down to a clause of the side that counts less.
  ///
  /// \param my     the side that counts less
  /// \param mine   what its definition makes of it; null: nothing
  /// \param place  of that among its outcomes of the person
  /// \error invalid_input  a number or day becomes too large
  result<void> tell(whose const& my, metrics::outcome const* mine,
                    std::size_t place, side const& ours, side const& theirs);
};

}  // namespace wm::app
