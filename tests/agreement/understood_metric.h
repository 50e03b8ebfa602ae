#pragma once

#include <optional>
#include <string>

#include "framework/model.h"
#include "generated_metric.h"
#include "metrics/definition.h"
#include "record/state/state_rules.h"

namespace wm::agreement {

/// The package whose concepts generated metrics and persons name.
framework::package const& package();
record::state_rules const& rules();

struct understood_metric {
  framework::metric metric;
  std::optional<metrics::definition> definition;
};

/// \param into  takes what is understood; must stay where it is
/// \returns why it cannot be understood; empty when it can
std::string understand(generated_metric const& from, understood_metric& into);

}  // namespace wm::agreement
