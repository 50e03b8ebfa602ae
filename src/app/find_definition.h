#pragma once

#include <filesystem>
#include <memory>
#include <string_view>

#include "app/open_package.h"
#include "base/result.h"
#include "metrics/definition.h"

namespace wm::app {

/// A metric on persons' records of a package, understood.
struct found_definition {
  std::unique_ptr<opened_package> opened;  // what the definition refers to
  metrics::definition definition;

  framework::package const& package() const { return opened->package; }
};

/// Finds a metric on persons' records by its id.
///
/// \error not_found      no metric has the id: says which comes near
/// \error invalid_input  the package has errors, the metric is not counted
///                       from records, or its lines are not understood
result<found_definition> find_definition(std::filesystem::path const& package,
                                         std::string_view metric);

}  // namespace wm::app
