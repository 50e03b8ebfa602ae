#include "record/detail/reading.h"

#include "record/detail/row_plan.h"

namespace wm::record::detail {

namespace {

using framework::record_table;

std::optional<record_table> table_by_name(std::string_view const file) {
  for (auto const table : {record_table::persons, record_table::events,
                           record_table::relations, record_table::opt_outs}) {
    if (file.starts_with(framework::name_of(table))) {
      return table;
    }
  }
  return std::nullopt;
}

bool fits(row_source const& file, framework::mapped_file const& entry) {
  auto const type = file.resources ? std::string_view{file.resources->type}
                                   : std::string_view{};
  return entry.resource.value == type &&
         file.resources.has_value() == !type.empty() &&
         framework::fits_name(file.name, entry.name.value);
}

}  // namespace

result<std::vector<reading>> plan_readings(
    std::optional<framework::record_mapping> const& mapping,
    std::span<row_source const> const files) {
  auto out = std::vector<reading>{};
  for (auto const& file : files) {
    auto const before = out.size();
    if (mapping) {
      for (auto const& how : mapping->files) {
        if (fits(file, how)) {
          out.push_back({&file, how});
        }
      }
      if (out.size() == before && file.resources) {
        // Left out by the mapping, or the rest: its rows are only counted.
        out.push_back({&file, {}, reading_kind::leave_out});
      } else if (out.size() == before) {
        return fail(error_code::invalid_input, file.name,
                    "The mapping has no entry for a file of this name.");
      }
      continue;
    }
    auto const table = table_by_name(file.name);
    if (!table) {
      return fail(error_code::invalid_input, file.name,
                  "The name does not say which table this is: let it begin "
                  "with persons, events, relations or opt_outs, or give a "
                  "mapping file.");
    }
    out.push_back(
        {&file, WM_TRY(native_mapping(*table, file.columns, file.name))});
  }
  return out;
}

}  // namespace wm::record::detail
