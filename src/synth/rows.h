#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "record/row_source.h"
#include "synth/synth.h"

namespace wm::synth {

/// Whether the rows are as they should be, or as sources really send them.
enum class tidiness { tidy, untidy };

/// How many rows, or persons, were spoilt in each way: "two_ids", ...
using defect_counts = std::map<std::string, std::uint64_t>;

/// The borough as tables of persons, relations, events and, when untidy, of
/// opt-outs: what an import reads. Rows are made while they are read, each
/// time anew.
///
/// \param made  gets what was spoilt, while the tables are read once; must
///              outlive them; null when nobody asks
/// \error none here; reading gives that of a number outside its range
std::vector<record::row_source> borough_rows(borough_request const& request,
                                             tidiness order,
                                             defect_counts* made);

}  // namespace wm::synth
