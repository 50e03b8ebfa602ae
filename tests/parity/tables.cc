#include "parity/tables.h"

#include <array>

namespace wm::parity {
namespace {

constexpr auto kTables = std::array{
    listed_table{"fingertips/comparer_ci_overlap.csv", comparer_ci_overlap},
    listed_table{"fingertips/comparer_spc.csv", comparer_spc},
    listed_table{"fingertips/quintile_bounds.csv", quintile_bounds},
    listed_table{"fingertips/recent_trend_expected.csv", recent_trend},
    listed_table{"phe/funnel_prop_inputs.csv", funnel_prop_inputs},
    listed_table{"phe/funnel_prop_outputs.csv", funnel_prop_outputs},
    listed_table{"phe/funnel_prop_outputs_with_axis_variation.csv",
                 funnel_prop_outputs_with_axis_variation},
    listed_table{"phe/funnel_rate_dsr_inputs.csv", funnel_rate_dsr_inputs},
    listed_table{"phe/funnel_rate_input_funnels.csv",
                 funnel_rate_input_funnels},
    listed_table{"phe/funnel_rate_outputs.csv", funnel_rate_outputs},
    listed_table{"phe/funnel_rate_outputs_2.csv", funnel_rate_outputs_2},
    listed_table{"phe/funnel_rate_outputs_3.csv", funnel_rate_outputs_3},
    listed_table{"phe/funnel_ratio_inputs.csv", funnel_ratio_inputs},
    listed_table{"phe/funnel_ratio_outputs.csv", funnel_ratio_outputs},
    listed_table{"spc/xmr_series.csv", xmr_icons},
    listed_table{"spc/xmr_points.csv", xmr_points},
    listed_table{"phe/Quantiles__Quantiles.csv", phe_quantiles},
    listed_table{"phe/SII__SII.csv", phe_slope_index},
    listed_table{"phe/builtin_prevalence_data.csv", phe_prevalence},
    listed_table{"phe/NCMP_testdata.csv", phe_prevalence_of_tests},
    listed_table{"phe/Byars_Wilson__B_W.csv", phe_byars_wilson},
    listed_table{"phe/Proportion__Prop.csv", phe_proportions},
    listed_table{"phe/Proportion__Prop_g.csv", phe_grouped_proportions},
    listed_table{"phe/Rate__Rate.csv", phe_rates},
    listed_table{"phe/Rate__Rate_g.csv", phe_grouped_rates},
    listed_table{"phe/Mean__Mean_results.csv", phe_means},
    listed_table{"phe/esp2013.csv", phe_esp2013},
    listed_table{"phe/DSR_ISR__results_DSR.csv", phe_directly_standardised},
    listed_table{"phe/DSR_ISR__results_ISR.csv", phe_indirectly_standardised},
    listed_table{"phe/DSR_ISR__multiarea_lookup.csv", phe_total_counts},
    listed_table{"phe/DSR_ISR__err1.csv", phe_negative_count},
    listed_table{"phe/DSR_ISR__err2.csv", phe_empty_band},
    listed_table{"phe/DSR_ISR__err3.csv", phe_negative_population},
    listed_table{"phe/DSR_ISR__err4.csv", phe_negative_standard},
    listed_table{"phe/dsrTest_downs_mi.csv", dsr_test},
    listed_table{"inequality/cases_expected.csv", who_measures},
};

constexpr auto kInputs = std::array{
    input_table{"fingertips/sample_all_data_by_indicator_id.csv",
                "the columns of a download, no numbers"},
    input_table{"fingertips/recent_trend_cases.csv",
                "the points of recent_trend_expected.csv"},
    input_table{"phe/LE_testdata.csv",
                "life expectancies by deprivation, to make slopes of"},
    input_table{"phe/builtin_LE_data.csv",
                "life expectancies by deprivation, to make slopes of"},
    input_table{"phe/Mean__Mean.csv", "the values of Mean_results"},
    input_table{"phe/DSR_ISR__multiarea.csv", "counts of results_DSR"},
    input_table{"phe/DSR_ISR__multiarea_isr.csv", "counts of results_ISR"},
    input_table{"phe/DSR_ISR__nonindepe.csv",
                "people by number of events, of results_DSR"},
    input_table{"phe/DSR_ISR__1976.csv", "counts of results_DSR"},
    input_table{"phe/DSR_ISR__refdata.csv", "the reference of results_ISR"},
    input_table{"phe/DSR_testdata.csv",
                "rates already standardised, no counts"},
    input_table{"phe/builtin_DSR_data.csv",
                "rates already standardised, no counts"},
    input_table{"inequality/cases_input.csv",
                "the groups of inequality/cases_expected.csv"},
    input_table{"inequality/dataset_IndividualSample.csv",
                "a survey's rows, no measures"},
    input_table{"inequality/dataset_NonorderedSample.csv",
                "groups without order, no measures"},
    input_table{"inequality/dataset_NonorderedSampleMultipleind.csv",
                "groups without order, no measures"},
    input_table{"inequality/dataset_OrderedSample.csv",
                "groups with an order, no measures"},
    input_table{"inequality/dataset_OrderedSampleMultipleind.csv",
                "groups with an order, no measures"},
};

}  // namespace

std::span<listed_table const> tables() {
  return kTables;
}
std::span<input_table const> input_tables() {
  return kInputs;
}

}  // namespace wm::parity
