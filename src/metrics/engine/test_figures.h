#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "base/calendar.h"
#include "base/decimal.h"
#include "metrics/engine/measure_all.h"

namespace wm::metrics {

inline std::string shown(exact_total const& of) {
  return fmt::format("{} ({} places)", of.value(), of.places());
}

inline std::string shown(std::vector<line_tally> const& lines) {
  auto out = std::string{};
  for (auto const& line : lines) {
    out += fmt::format(" {}/{}", line.removed, line.cannot_tell);
  }
  return out;
}

/// Everything a tally holds, so that equal texts are equal tallies.
inline std::string shown(tally const& of) {
  auto out = fmt::format(
      "looked at {}; of{}; leave out{}; denominator{}; no baseline {}; "
      "excused{}; died {}, moved {}, cannot tell {}, counted {}, unknown {}; "
      "numerator {} of {}; pairs {} of {};",
      of.looked_at, shown(of.of), shown(of.leave_out), shown(of.denominator),
      of.without_baseline, shown(of.excused), of.died, of.moved_away,
      of.cannot_tell, of.counted, of.unknown, shown(of.numerator),
      shown(of.denominator_sum), of.responses, of.with_baseline);
  for (auto const& [number, times] : of.measures) {
    out += fmt::format(" {} x {}", times, to_string(number));
  }
  for (auto const& [word, band] : of.bands) {
    out += fmt::format(" {}: {} of {}", word, shown(band.numerator),
                       shown(band.denominator));
  }
  return out;
}

/// All figures of a definition, a line for each cell.
inline std::vector<std::string> shown(
    std::vector<measured_period> const& periods) {
  auto out = std::vector<std::string>{};
  for (auto const& period : periods) {
    for (auto const& cell : period.cells) {
      out.push_back(fmt::format(
          "{} {} {} {} {}: {}",
          wm::to_string(record::as_date(period.days.last)),
          period.is == completeness::complete ? "complete" : "not complete",
          static_cast<int>(cell.kind), cell.breakdown, cell.group,
          shown(cell.tally)));
    }
  }
  return out;
}

/// The lines that only one of both has; empty when they are equal.
inline std::string difference(std::vector<std::string> const& expected,
                              std::vector<std::string> const& found) {
  auto out = std::string{};
  auto const only = [&](std::string_view const whose, auto const& these,
                        auto const& others) {
    for (auto const& line : these) {
      if (std::ranges::find(others, line) == others.end()) {
        out += fmt::format("{}: {}\n", whose, line);
      }
    }
  };
  only("expected", expected, found);
  only("found   ", found, expected);
  return out.empty() && expected != found ? "another order" : out;
}

}  // namespace wm::metrics
