#pragma once

#include <cstdint>

#include "base/strong.h"

namespace wm::figures {

/// Position of a metric in framework::package::metrics.
using metric_index = strong<std::uint32_t, struct metric_index_tag>;
/// Position of an area in framework::package::areas.
using area_index = strong<std::uint32_t, struct area_index_tag>;

/// What figures were made from; disclosure has a policy for each.
enum class source_kind { published, record, survey };

}  // namespace wm::figures
