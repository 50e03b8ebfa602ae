#pragma once

#include <filesystem>
#include <vector>

#include "app/record_figures.h"
#include "app/record_leave.h"
#include "app/record_measuring.h"
#include "base/result.h"
#include "metrics/engine/measure_all.h"

namespace wm::app {

struct part_request {
  std::filesystem::path package;
  std::filesystem::path out;  // a folder; made when it is missing
  record_request records;
  metrics::person_part part;
  app::looker looker;
};

/// Measures a part of the persons and writes what has been counted of them,
/// exactly, to a file that only this user may read: part-2-of-3.part.
///
/// \returns the file
/// \error denied         real persons and no purpose
/// \error invalid_input  as add_record_figures()
/// \error io             the file cannot be written
result<std::filesystem::path> write_record_part(part_request const& request);

/// Puts parts together.
///
/// \error invalid_input  one is damaged, missing, there twice, or of another
///                       package or store or other days
/// \error not_found      a file is not there
result<metrics::measured_part> read_record_parts(record_measuring const& asked,
                                                 record_request const& request);

}  // namespace wm::app
