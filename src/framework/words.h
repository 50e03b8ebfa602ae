#pragma once

#include <string_view>

#include "framework/model.h"

namespace wm::framework {

/// The words by which package files, results and documents name things
/// (docs/package-format.md).
std::string_view word(metric_status value);
std::string_view word(metric_subject value);
std::string_view word(metric_source value);
std::string_view word(value_kind value);
std::string_view word(enum better value);
std::string_view word(enum better_from value);
std::string_view word(compare_method value);
std::string_view word(goal_kind value);
std::string_view word(package_status value);
std::string_view word(disclosure_policy value);
std::string_view word(core_set_status value);
std::string_view word(organisation_kind value);
std::string_view word(nested_kind value);
std::string_view word(nested_status value);
std::string_view word(area_type value);
std::string_view word(translation_status value);
std::string_view word(provenance_kind value);
std::string_view word(decision_status value);
std::string_view word(option_outcome value);
std::string_view word(changed_part value);
std::string_view word(paper_heading value);
std::string_view word(benchmark_with value);
std::string_view word(benchmark_word value);
std::string_view word(trend_word value);
std::string_view word(priority_class value);
std::string_view word(contract_status value);
std::string_view word(kind_of_care value);
std::string_view word(pooling value);
std::string_view word(outcome_part value);
std::string_view word(payment_of value);
std::string_view word(year_mode value);

}  // namespace wm::framework
