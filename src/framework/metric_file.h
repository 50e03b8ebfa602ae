#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "framework/diagnostic.h"
#include "framework/metric.h"

namespace wm::framework {

/// Reads one metric as load_package does, alone: what it refers to is not
/// looked up.
///
/// \param bytes      the content of the file, not yet known to be text
/// \param file       its name for positions; its stem is the id: "smoking.yaml"
/// \param languages  of the framework, the first is the original
/// \param problems   what is wrong is added here
/// \returns the metric, when there is no error in it
std::optional<metric> read_metric_file(
    std::string_view bytes, std::string const& file,
    std::vector<std::string> const& languages,
    std::vector<diagnostic>& problems);

}  // namespace wm::framework
