#include "stats/inequality/summary_measures.h"

#include "stats/inequality/detail/measured_groups.h"
#include "stats/inequality/detail/summary_parts.h"

namespace wm::stats {
namespace {

constexpr auto kWords = std::array<std::string_view, kInequalityMeasures>{
    "difference",
    "ratio",
    "population_attributable_risk",
    "population_attributable_fraction",
    "slope_index_linear",
    "relative_index_linear",
    "slope_index_logistic",
    "relative_index_logistic",
    "absolute_concentration_index",
    "relative_concentration_index",
    "between_group_variance",
    "between_group_standard_deviation",
    "coefficient_of_variation",
    "theil_index",
    "mean_log_deviation",
    "index_of_disparity",
    "index_of_disparity_weighted",
    "mean_difference_from_best",
    "mean_difference_from_best_weighted",
    "mean_difference_from_mean",
    "mean_difference_from_mean_weighted",
    "mean_difference_from_reference",
    "mean_difference_from_reference_weighted",
};

}  // namespace

std::string_view word(inequality_measure const what) {
  return kWords.at(static_cast<std::size_t>(what));
}

result<inequality_summary> inequality_measures(
    group_values const& groups, inequality_question const& question,
    confidence_levels const& levels) {
  auto const measured =
      WM_TRY(detail::measure_groups(groups, question, levels));
  auto summary = inequality_summary{measured.mean, {}};
  detail::put_pairs(measured, summary);
  detail::put_regressions(measured, summary);
  detail::put_dispersions(measured, summary);
  return summary;
}

}  // namespace wm::stats
