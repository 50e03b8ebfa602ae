#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace wm::report {

/// People of a group; nothing: hidden.
struct needs_bar {
  std::string title;
  std::optional<std::int64_t> people;
};

struct needs_bars {
  std::string title;
  std::string sentence;
  std::vector<needs_bar> groups;
};

/// A share of people with its 95 % limits, from counts as they are shown.
struct shown_share {
  double percent{0};
  double lower{0};
  double upper{0};
};

/// People of an age by sex, and with conditions by fifth.
struct needs_cell {
  std::optional<std::int64_t> people;
  std::optional<std::int64_t> any;
  std::optional<std::int64_t> several;
  std::optional<shown_share> share;  // of `any`
};
struct needs_row {
  std::string title;
  std::optional<std::int64_t> people;
  std::vector<std::optional<std::int64_t>> sexes;
  std::vector<needs_cell> fifths;
};

/// When a condition was first recorded, of everybody or of one fifth.
struct shown_onset {
  std::optional<std::int64_t> with;
  std::optional<std::int64_t> fresh;
  std::optional<double> median;  // [years]
  std::optional<double> lower;
  std::optional<double> upper;
};

struct shown_condition {
  std::string id;
  std::string title;
  std::string sentence;
  shown_onset everybody;
  std::vector<shown_onset> fifths;
};

struct shown_needs_year {
  std::string on;  // a day
  std::optional<std::int64_t> people;
  std::optional<std::int64_t> several;
  std::vector<std::optional<std::int64_t>> with;  // by condition
};

/// Who lives here, and how need grows: the page's words and numbers.
struct shown_needs {
  std::string on;          // a day
  std::string fresh_from;  // a day
  std::string answer;      // who lives here
  std::string burden_sentence;
  std::string growth_sentence;
  std::string rounding;  // what was done to counts
  std::vector<std::string> cautions;
  std::vector<std::string> sexes;
  std::string fifths_title;
  std::vector<std::string> fifths;
  std::vector<needs_row> ages;
  std::vector<needs_bars> breakdowns;
  std::vector<shown_condition> conditions;
  std::vector<shown_needs_year> years;
};

}  // namespace wm::report
