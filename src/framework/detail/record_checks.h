#pragma once

#include "framework/detail/metric_keys.h"

namespace wm::framework::detail {

/// Problems of the keys that define a metric on records, and of those that
/// stand with another source; completes `record`, or the publisher's words
/// about numerator and denominator.
void check_record(reader& from, yaml_node const& node, written_metric& into);

}  // namespace wm::framework::detail
