#pragma once

#include <vector>

#include "framework/detail/package_folder.h"
#include "framework/detail/reader.h"
#include "framework/metric.h"

namespace wm::framework::detail {

/// Reads all metrics of a package, on several threads: there may be
/// thousands, and the YAML library takes most of the time. What is gathered
/// does not depend on the number of threads.
///
/// \param into  its languages are known
/// \returns those that could be read, in the order of their files
std::vector<metric> read_metric_files(package_folder const& folder,
                                      gathered& into);

}  // namespace wm::framework::detail
