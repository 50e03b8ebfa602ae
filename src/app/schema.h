#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace wm::app {

/// A kind of package file, to choose a schema by.
struct schema_kind {
  std::string name;  // "metric"
  std::string path;  // "metrics/ID.yaml"
};

/// All kinds of which there is a schema.
std::vector<schema_kind> schema_kinds();

/// The JSON Schema of one kind of package file.
///
/// \param kind  "metric"
/// \error not_found  there is no such kind: which there are
result<std::string> schema_of(std::string_view kind);

/// Writes KIND.schema.json of every kind, or of one.
///
/// \param folder  made if it is missing
/// \param kind    "metric"; empty: all
/// \returns the files written
/// \error not_found  there is no such kind
/// \error io         a file cannot be written
result<std::vector<std::filesystem::path>> write_schemas(
    std::filesystem::path const& folder, std::string_view kind);

}  // namespace wm::app
