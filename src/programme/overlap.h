#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "framework/model.h"

namespace wm::programme {

/// Why two indicators seem to ask for the same thing, the surest first.
enum class overlap_reason {
  same_national_indicator,  // both stand for one entry of a national framework
  same_fingertips_number,
  same_code,      // of the source they are taken from
  same_concepts,  // counted from the same events of records
  similar_words
};

/// Whether somebody has to read both definitions before believing it.
enum class certainty { certain, to_be_looked_at };

/// An indicator as somebody asks for it: one of our metrics, or one that a
/// contract or project names in its own words.
struct asked {
  std::string asker;   // "the framework", or the title of who asks
  std::string metric;  // id of our metric; empty: none of ours answers it
  std::string title;   // in the asker's words
};

struct overlapping_pair {
  asked one;
  asked other;
  std::vector<overlap_reason> reasons;  // the surest first
  double likeness{0};                   // of the words, 0 to 1 [1]
  programme::certainty certainty{programme::certainty::to_be_looked_at};
};

/// One metric, and everybody who asks for it.
struct shared_metric {
  std::string metric;
  std::vector<std::string> askers;  // at least two, in the package's order
};

struct measured_statement {
  std::string statement;
  std::size_t measures{0};  // lead and supporting metrics
};

struct aimed_statement {
  std::string statement;
  std::vector<std::string> projects;  // ids, at least two
};

/// What is asked for more than once, and what nobody needs.
struct overlap {
  std::vector<overlapping_pair> pairs;  // certain ones first, then by likeness
  std::vector<shared_metric> shared;    // most askers first
  std::vector<std::string> without_statement;  // ids of metrics
  std::vector<std::string> without_measure;    // ids of statements
  std::vector<measured_statement> many_measures;
  std::vector<aimed_statement> same_aim;  // most projects first
};

/// A statement with more measures than this is hard to read [metrics].
inline constexpr auto kManyMeasures = std::size_t{8};

/// Looks for indicators that several frameworks, contracts or projects ask
/// for in different words or definitions. Retired metrics, frameworks and
/// projects are left out: nobody asks for them any more. Certain is a pair
/// that stands for one national entry, number or code without a difference
/// written down; docs/programme.md says how well it
/// finds them.
overlap find_overlap(framework::package const& in);

/// "same national indicator"
std::string_view word(overlap_reason reason);
std::string_view word(certainty of);

}  // namespace wm::programme
