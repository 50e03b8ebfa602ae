#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "analysis/detail/settings.h"
#include "analysis/method.h"
#include "base/result.h"

namespace wm::analysis::detail {

/// Where the columns of a method stand in a file.
struct column_places {
  struct place {
    std::string name;
    std::size_t at;
    bool present;
  };
  std::vector<place> used;          // as method::columns
  std::vector<std::size_t> groups;  // those of --by
  std::vector<std::size_t> labels;  // all but the numbers it reads
};

/// Finds the columns that a method needs in a header.
///
/// \param file  how errors call it
/// \error invalid_input  a column is not there: its name, what was meant and
///                       how to name another
result<column_places> find_columns(method const& of, settings const& chosen,
                                   std::string const& file,
                                   std::span<std::string const> header);

}  // namespace wm::analysis::detail
