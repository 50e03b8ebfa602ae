#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "figures/figure.h"
#include "figures/keys.h"

namespace wm::figures {

/// What a group of people from records is called, and where it stands among
/// the groups of its breakdown. Empty for everyone, and for groups as a
/// publisher names them.
struct group_label {
  std::string_view breakdown;        // "ethnic_group"
  std::string_view breakdown_title;  // "Ethnic group"
  std::string_view word;             // "asian_bangladeshi"
  std::string_view title;            // "Bangladeshi"
  std::uint32_t place{0};            // in the order in which they are shown
};

/// What a numerator adds up: people or events one by one, or amounts of which
/// one person can have many (nights, pounds, points).
enum class adds_up { people, amounts };

/// All figures of one metric for one area and group, in order of time.
struct series {
  metric_index metric{0};
  area_index area{0};
  /// Empty: everyone the metric is about. As published, or of records
  /// "ethnic_group=asian_bangladeshi".
  std::string_view group;
  group_label label;
  source_kind source{source_kind::published};
  std::vector<figure> points;
  figures::adds_up numerators{figures::adds_up::people};
};

/// Texts that many figures share, each kept once. What it hands out lives as
/// long as the pool, also when the pool is moved.
class text_pool {
 public:
  std::string_view keep(std::string_view text);

 private:
  std::deque<std::string> texts_;
  std::unordered_set<std::string_view> known_;
};

/// Figures with the texts that they point into.
struct figure_set {
  text_pool texts;
  std::vector<series> all;  // by metric, area, group
};

/// The series of a group (empty: everyone) for that metric and area, or null.
series const* find_series(figure_set const& in, metric_index metric,
                          area_index area, std::string_view group = {});

/// The point that covers exactly that period, or null.
figure const* find_period(series const& in, period const& covers);

}  // namespace wm::figures
