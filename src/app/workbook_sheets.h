#pragma once

#include <string_view>
#include <vector>

#include "base/result.h"
#include "report/document.h"
#include "tables/workbook_writer.h"

namespace wm::app {

/// One sheet of the workbook: its name, what the cover says of it.
struct sheet_about {
  std::string_view name;
  std::string_view about;
};

/// The sheets after the cover, in order.
std::vector<sheet_about> const& workbook_sheets();

/// What stands in a cell in place of a number that is not there.
struct cell_sign {
  std::string_view sign;
  std::string_view meaning;
};

std::vector<cell_sign> const& cell_signs();

/// Each writes the sheet of its name.
///
/// \error invalid_input  a cell that a workbook cannot hold
result<void> write_cover(tables::workbook_writer& to,
                         report::document const& from);
result<void> write_statements(tables::workbook_writer& to,
                              report::document const& from);
result<void> write_latest(tables::workbook_writer& to,
                          report::document const& from);
result<void> write_over_time(tables::workbook_writer& to,
                             report::document const& from);
result<void> write_groups(tables::workbook_writer& to,
                          report::document const& from);
result<void> write_definitions(tables::workbook_writer& to,
                               report::document const& from);
result<void> write_methods(tables::workbook_writer& to,
                           report::document const& from);
result<void> write_sources(tables::workbook_writer& to,
                           report::document const& from);

}  // namespace wm::app
