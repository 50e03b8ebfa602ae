#pragma once

#include <span>
#include <string_view>

#include "parity/parity.h"

namespace wm::parity {

/// A table with expected values, and what compares it.
struct listed_table {
  std::string_view file;  // below shared/oracle
  table_check check;
};

/// A table without expected values of its own.
struct input_table {
  std::string_view file;
  std::string_view reason;  // what it is for
};

std::span<listed_table const> tables();
std::span<input_table const> input_tables();

// One function per listed table, by the file in which it stands. A new one is
// declared here and listed in tables.cc, and docs/methods/parity.md is written
// anew with WM_GOLDEN_UPDATE=1.

// spc.cc
outcome xmr_points();
outcome xmr_icons();

// phe_inequality.cc
outcome phe_quantiles();
outcome phe_slope_index();
outcome phe_prevalence();
outcome phe_prevalence_of_tests();

// phe_funnels.cc
outcome funnel_prop_inputs();
outcome funnel_prop_outputs();
outcome funnel_prop_outputs_with_axis_variation();
outcome funnel_rate_dsr_inputs();
outcome funnel_rate_input_funnels();
outcome funnel_rate_outputs();
outcome funnel_rate_outputs_2();
outcome funnel_rate_outputs_3();
outcome funnel_ratio_inputs();
outcome funnel_ratio_outputs();

// fingertips.cc
outcome comparer_ci_overlap();
outcome comparer_spc();
outcome quintile_bounds();
outcome recent_trend();

// phe_values.cc
outcome phe_byars_wilson();
outcome phe_proportions();
outcome phe_grouped_proportions();
outcome phe_rates();
outcome phe_grouped_rates();
outcome phe_means();

// phe_standardised.cc
outcome phe_esp2013();
outcome phe_directly_standardised();
outcome phe_indirectly_standardised();
outcome phe_total_counts();
outcome phe_negative_count();
outcome phe_empty_band();
outcome phe_negative_population();
outcome phe_negative_standard();
outcome dsr_test();

// who_inequality.cc
outcome who_measures();

}  // namespace wm::parity
