#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "record/quality.h"
#include "synth/rows.h"
#include "synth/synth.h"

namespace wm::app {

struct synth_request {
  synth::borough_request borough;
  synth::tidiness order{synth::tidiness::tidy};
  std::filesystem::path store;
  /// Of the package whose concepts untidy rows are read by.
  std::filesystem::path package;
  std::filesystem::path rejects{"record-rejects.csv"};  // of untidy rows
  /// Told how far it is; may be empty.
  std::function<void(std::string_view)> progress;
};

struct synth_summary {
  synth::borough_summary borough;
  // Of an untidy borough only:
  synth::defect_counts spoilt;
  std::vector<record::quality_warning> warnings;
  std::optional<std::filesystem::path> rejects;
};

/// Makes a borough of invented people as a store of records. An untidy one is
/// imported as the files of real sources are: rows that cannot be used go to
/// the file of rejects.
///
/// \error invalid_input  a number outside its range; the folder holds
///                       something else than invented persons; an untidy
///                       borough without a package, or into a store that is
///                       there; the package is wrong
/// \error denied         another import into the store is at work
/// \error io             a file cannot be written
result<synth_summary> synth(synth_request const& request);

}  // namespace wm::app
