#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/calendar.h"
#include "disclosure/policy.h"

namespace wm::disclosure {

/// The counts of a figure from records.
enum class column : std::size_t {
  numerator,
  denominator,
  unknown,
  with_baseline,
  responses,
};
inline constexpr std::size_t kColumns = 5;

/// "numerator", ..., as results name their columns.
std::string_view name_of(column c);

/// Why a count was not told. Which of these it was is itself not told to the
/// public: it would narrow the count.
enum class hidden_as {
  none,  // it was told
  small,
  group_of_few,  // nothing is told of so few people
  protection,    // a small count would follow from it
  kept_hidden,   // an earlier output hid it, and did not say why
};

/// "small", ..., as the memory writes them.
std::string_view name_of(hidden_as why);
std::optional<hidden_as> hidden_as_of(std::string_view name);

struct hidden_because {
  hidden_as why{hidden_as::none};
  std::string protects{};  // the other count, as described_cell() writes it
  friend bool operator==(hidden_because const&,
                         hidden_because const&) = default;
};

/// The counts of one figure and which of them were told. It holds the true
/// counts, so it is for the memory of the gate and for nobody else.
struct told_counts {
  std::string metric;  // id and version
  std::string area;    // code
  std::string group;   // "sex=female"; empty: everybody
  period covers;
  std::int64_t unit{1};  // days of the period where denominators are days
  bool exact{false};     // something told gives the counts away unrounded
  std::array<std::optional<std::int64_t>, kColumns> counts;
  std::array<bool, kColumns> told{};
  std::array<hidden_because, kColumns> because{};
  friend bool operator==(told_counts const&, told_counts const&) = default;
};

/// "sex" of "sex=female".
std::string_view breakdown_of(told_counts const& figure);

/// "falls 1.0/E09000030/sex=female/2025-04-01..2026-04-01, numerator"
std::string described_cell(told_counts const& figure, std::string_view what);

/// All figures of one metric, area and period.
struct figure_scope {
  std::string metric;  // id and version
  std::string area;
  period covers;
  friend auto operator<=>(figure_scope const&, figure_scope const&) = default;
};

/// What the gate keeps of one output: by which rules, and what was told.
struct told_output {
  count_policy by;
  std::vector<told_counts> figures;
  std::vector<figure_scope> withdrawn{};  // nothing of these could leave
  std::vector<std::string> amounts{};     // metrics withheld: sums, not counts
};

}  // namespace wm::disclosure
