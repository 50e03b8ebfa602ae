#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/calendar.h"
#include "disclosure/clear.h"

namespace wm::report {

/// What a period covers, in words: "2011 to 2013", "Sept 2021 to Aug 2022".
struct shown_period {
  std::string label;
  wm::period covers;
};

enum class figure_status { shown, suppressed, no_value };

/// One number of a chart, a table or a card, ready to be read.
struct shown_figure {
  shown_period period;
  std::optional<double> value;  // [the metric's unit]
  std::string value_text;       // with its unit; empty without a value
  figures::bounds at_95;
  figures::bounds at_998;
  std::string limits_method;          // in words
  std::optional<double> count;        // [events or people]
  std::optional<double> denominator;  // [people, or what the unit counts]
  bool imputed{false};
  std::string source;  // id of a framework::data_source
  std::string note;
  figure_status status{figure_status::no_value};
  std::string reason;  // why there is no value or there are no limits
};

/// A figure held against one comparator.
struct shown_comparison {
  figures::comparator_kind with{figures::comparator_kind::country};
  std::string title;   // "England", "median of 15 similar boroughs"
  std::string spoken;  // within a sentence: "the middle of 15 similar boroughs"
  std::optional<double> value;  // the comparator's [the metric's unit]
  std::string value_text;
  std::optional<shown_period> period;  // the comparator's; none for a goal
  figures::standing standing{figures::standing::cannot_say};
  figures::confidence confidence{figures::confidence::none};
  figures::comparison_method method{figures::comparison_method::none};
  figures::gap why{figures::gap::none};
  std::string reason;  // why it cannot be said, else empty
  /// What chance has to do with it, where the unit has been named before.
  std::string chance;
  std::string sentence;
};

enum class trend_judgement { getting_better, getting_worse, no_judgement };

struct shown_trend {
  figures::trend_direction direction{figures::trend_direction::cannot_say};
  trend_judgement judgement{trend_judgement::no_judgement};
  figures::trend_method method{figures::trend_method::none};
  double chi_square{0};  // meaningful when a method is named
  double slope{0};       // per period, log-odds or the metric's unit
  std::vector<std::string> periods;
  figures::gap why{figures::gap::none};
  std::string reason;
  std::string sentence;
};

}  // namespace wm::report
