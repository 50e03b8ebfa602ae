#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "analysis/detail/job.h"
#include "analysis/detail/yardstick.h"
#include "base/result.h"
#include "stats/standardised/age_band.h"

namespace wm::analysis::detail {

/// The age bands of a column, one for each of its words.
///
/// \returns none when a label cannot be read; its rows are then refused
std::optional<std::vector<stats::age_band>> bands_of(job& of,
                                                     std::size_t column);

/// The bands of a whole table as a yardstick without values, so that a group
/// which lacks a band of the others is found; none where bands of different
/// groups overlap (85+ here, 85-89 there), for then nothing tells which are
/// right.
std::optional<yardstick> bands_of_table(std::vector<stats::age_band> bands);

/// What the rows of a group take from a yardstick by their age bands.
struct matched_bands {
  std::optional<stats::band_problem> problem;
  /// For each column of the yardstick a number for each row; the caller's
  /// until the next group.
  std::span<std::vector<double> const> values;
};

/// Holds groups against a yardstick, or, without one, only against
/// themselves. Groups with the same bands as the one before cost nothing.
class band_matching {
 public:
  /// \param bands  for each word of the column
  band_matching(job const& of, std::size_t column,
                std::vector<stats::age_band> bands,
                std::optional<yardstick> against);

  matched_bands of(std::size_t group) { return of_rows(groups_.rows(group)); }
  /// Of some rows of a group, one for each band.
  matched_bands of_rows(std::span<std::uint32_t const> rows);

 private:
  std::optional<stats::band_problem> match();

  row_groups const& groups_;
  std::vector<std::uint32_t> const& words_;
  std::vector<stats::age_band> bands_;
  std::optional<yardstick> against_;
  std::vector<std::uint32_t> last_words_;       // of the group matched last
  std::vector<stats::age_band> last_bands_;     // likewise
  std::vector<std::vector<double>> values_;     // likewise, by column
  std::optional<stats::band_problem> problem_;  // likewise
};

/// How a method treats the age bands of its table.
struct band_plan {
  std::vector<stats::age_band> bands;     // for each word of the column
  std::optional<band_matching> matching;  // none without a column of bands
  bool by_band{false};  // numbers come from a yardstick, not from columns
};

/// Where a method's columns of bands and frequencies stand.
struct band_columns {
  std::size_t age_band;
  std::size_t frequency;
};

/// Reads the bands and holds them against a yardstick, if there is one.
///
/// \param against  none: numbers stand in columns
/// \param option   that named the yardstick, for errors: "--reference a.csv"
/// \returns none when the file or the yardstick is refused
std::optional<band_plan> plan_bands(job& of, band_columns columns,
                                    std::optional<result<yardstick>> against,
                                    std::string_view option);

}  // namespace wm::analysis::detail
