#pragma once

#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "framework/record_mapping.h"
#include "record/row_source.h"

namespace wm::record {

/// A document of FHIR resources (version R4, JSON).
struct fhir_document {
  /// As errors and rejects call it. Ends in .ndjson or .ndjson.gz: each line
  /// is a resource; else it is a bundle.
  std::string name;
  /// Gives its bytes; is called more than once.
  std::function<result<std::string>()> read;
};

/// Whether the name ends in .json or .ndjson, perhaps with .gz behind it.
bool is_fhir_name(std::string_view file);

/// A file of FHIR resources, packed with gzip or not.
///
/// \error not_found  there is no such file
result<fhir_document> open_fhir(std::filesystem::path const& file);

/// The resources of documents as rows: for each document one source for each
/// type that the mapping reads or leaves out, and one for all the rest, which
/// has nothing but broken rows. Columns are the paths (record/fhir/path.h)
/// that the mapping names, rows are numbered as entries of the bundle or lines
/// of the file. A document that is no FHIR is one broken row 0 of the rest.
///
/// One document is in memory at a time; importing row sources in this order
/// reads each twice.
///
/// \error invalid_input  a path of the mapping is no path, or no entry of it
///                       with a `resource` fits the name of a document
result<std::vector<row_source>> rows_of(
    std::span<fhir_document const> documents,
    framework::record_mapping const& mapping);

}  // namespace wm::record
