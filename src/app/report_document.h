#pragma once

#include <filesystem>

#include <boost/json/value.hpp>

#include "base/result.h"

namespace wm::app {

/// The report document that `run` wrote.
///
/// \param out  its folder
/// \error not_found      there is no report.json: which command writes it
/// \error invalid_input  it is none of this version of the program
/// \error io             it cannot be read
result<boost::json::value> read_report_document(
    std::filesystem::path const& out);

}  // namespace wm::app
