#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "framework/file_format.h"
#include "framework/model.h"

namespace wm::framework {

/// What a change does to the figures before and after it, the mildest first.
enum class effect {
  none,            // it is not about the figures
  wording,         // the same in other words
  shown,           // the same figures with more or fewer decimals
  no_figures,      // there are none before it, or none after it
  standing,        // the same figures may get another colour or answer
  meaning,         // comparable if the new words mean the same
  not_comparable,  // not to be compared
};

/// "none", "wording", "shown", "no_figures", "standing", "meaning",
/// "not_comparable"
std::string_view word(effect value);

/// One key of which the two packages say different things.
struct key_change {
  std::string key;       // "goal.value", "values.systolic.plausible"
  std::string label;     // "goal", "plausible range of systolic"
  std::string language;  // of a translation; empty: the original
  std::string before;    // as a package file says it; empty: nothing
  std::string after;
  value_form form{value_form::text};
  framework::effect effect{effect::none};
};

enum class change_kind { added, removed, changed, renamed };

/// "added", "removed", "changed", "renamed"
std::string_view word(change_kind value);

/// A statement, a metric or anything else with an id, of which the two
/// packages say different things.
struct change {
  std::string of;         // "metric", "life stage"
  std::string id;         // the new one, or the only one
  std::string former_id;  // while renamed: the id it probably had before
  std::string title;      // in the framework's first language
  change_kind kind{change_kind::changed};
  framework::effect effect{effect::none};  // the gravest of its keys'
  std::string version_before;              // of a metric that both have
  std::string version_after;
  std::vector<key_change> keys;
};

/// A metric whose version does not tell what happened to it.
struct version_problem {
  std::string metric;
  std::string file;  // of the newer package
  std::string message;
  std::string remedy;
};

struct difference {
  std::vector<change> changes;  // by kind, then in the order of the files
  std::vector<version_problem> problems;
};

/// Compares two versions of a package: what was added, removed, changed and,
/// where the content is nearly the same under another id, renamed. Figures
/// (observations.csv) are not compared. Positions and the order of keys do
/// not count; a language left out and a translation wanted are the same.
///
/// The version of a metric is held against what changed: its first number has
/// to rise when figures cannot be compared any more, either number when a
/// definition has new words, and it may never fall (docs/diff.md).
difference compare(package const& before, package const& after);

}  // namespace wm::framework
