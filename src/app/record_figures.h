#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "figures/figure_set.h"
#include "framework/model.h"
#include "metrics/definition.h"
#include "metrics/evaluate/measured.h"
#include "record/store.h"

namespace wm::app {

/// The source that figures from a store name; not one of framework.yaml.
inline constexpr auto kRecordSource = std::string_view{"person_records"};

/// Without a first day, periods begin this long before the last day: what lies
/// further back is left for windows that look back.
inline constexpr auto kYearsTold = std::chrono::years{3};

/// Which records to measure, and for which days.
struct record_request {
  std::filesystem::path store;
  std::optional<std::chrono::sys_days> known_on;  // all that is known
  std::optional<std::chrono::sys_days> from;      // kYearsTold before the last
  std::optional<std::chrono::sys_days> to;        // the last day told
  /// Files of all parts, measured before: they are put together instead.
  std::vector<std::filesystem::path> parts{};
  /// Without a first day, periods begin here at the latest.
  std::optional<std::chrono::sys_days> back_to{};
};

/// What was measured on records.
struct record_measurement {
  record::origin origin{record::origin::real};
  std::string version;  // of the store
  std::uint64_t persons{0};
  std::size_t metrics{0};
  std::size_t figures{0};
  std::chrono::sys_days from{};
  std::chrono::sys_days to{};
};

/// Measures all metrics on persons' records of a package, for every period
/// that lies within the days asked for as a whole, everybody and group by
/// group, and puts the figures where published ones stand.
///
/// \param package  whose home area the figures are for
/// \param into     ordered by metric, area and group, before and after
/// \error not_found      there is no store
/// \error invalid_input  the store is damaged or knows no event; a metric is
///                       not understood; the home area is none of areas.csv;
///                       the days asked for are the wrong way round; a part
///                       is damaged, missing, or of something else
result<record_measurement> add_record_figures(framework::package const& package,
                                              record_request const& request,
                                              figures::figure_set& into);

/// What a store is as a source of figures, for the list of sources.
framework::data_source source_of(record_measurement const& of);

/// The figure of a cell: its value in the metric's unit with limits at 95 and
/// 99.8 %, or why there is none.
///
/// \param all  the cell of everybody in the same period, for the ages of
///             standardised figures
/// \error invalid_input  a negative numerator or denominator of a rate
result<figures::figure> figure_of(metrics::tally const& cell,
                                  metrics::tally const& all,
                                  metrics::definition const& by,
                                  metrics::completeness is);

}  // namespace wm::app
