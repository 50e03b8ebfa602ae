#pragma once

#include <string_view>

#include "report/document.h"

namespace wm::report {

/// The words of openapi.yaml's schema `Report`; "" stands for none.
std::string_view name_of(state value);
std::string_view name_of(figure_status value);
std::string_view name_of(series_role value);
std::string_view name_of(trend_judgement value);
std::string_view name_of(change value);
std::string_view name_of(persons_measured value);
std::string_view name_of(figures::standing value);
std::string_view name_of(figures::comparator_kind value);
std::string_view name_of(figures::trend_direction value);
std::string_view name_of(figures::limits_origin value);

/// Ids of methods (methods.h); "" stands for none.
std::string_view name_of(figures::comparison_method value);
std::string_view name_of(figures::trend_method value);
std::string_view name_of(figures::chart_kind value);
std::string_view name_of(figures::limits_method value);

}  // namespace wm::report
