#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "framework/metric.h"
#include "report/shown_figure.h"

namespace wm::report {

/// The names of a comparator: on a card, and in the midst of a sentence.
struct comparator_names {
  std::string title;                   // "median of 15 similar boroughs"
  std::string spoken;                  // "the middle of 15 similar boroughs"
  std::optional<shown_period> period;  // the comparator's
};

/// A comparison of `f` in words. What cannot be said carries its reason.
shown_comparison show(figures::comparison const& found,
                      figures::comparator_kind with, figures::figure const& f,
                      framework::metric const& of,
                      comparator_names const& names);

/// The same as part of an answer: "That is worse than England (30.2), and the
/// difference is bigger than chance would explain." The unit has been said.
/// A goal, or what cannot be said, has no such sentence: empty.
std::string in_answer(shown_comparison const& c, framework::metric const& of);

/// "worse than", "about the same as".
std::string_view relation(figures::standing s);

/// A number whose unit the sentence before has said: "30.2"; with units that
/// belong to the number: "59.5 years", "£725".
std::string brief_text(double value, framework::metric const& of);

}  // namespace wm::report
