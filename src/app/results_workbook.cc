#include "app/results_workbook.h"

#include "app/workbook_sheets.h"

namespace wm::app {

result<void> write_workbook(report::document const& from,
                            std::filesystem::path const& file) {
  auto writer = WM_TRY(tables::workbook_writer::create(
      file, {.title = std::string{from.framework.title.original()},
             .made_by = from.edition.program,
             .made_on = from.edition.on}));
  WM_TRY(write_cover(writer, from));
  WM_TRY(write_statements(writer, from));
  WM_TRY(write_latest(writer, from));
  WM_TRY(write_over_time(writer, from));
  WM_TRY(write_groups(writer, from));
  WM_TRY(write_definitions(writer, from));
  WM_TRY(write_methods(writer, from));
  WM_TRY(write_sources(writer, from));
  return writer.commit();
}

}  // namespace wm::app
