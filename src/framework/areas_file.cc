#include <algorithm>
#include <map>
#include <utility>

#include <fmt/format.h>

#include "framework/detail/csv_rows.h"
#include "framework/detail/file_shapes.h"
#include "framework/detail/object.h"
#include "framework/detail/package_file.h"

namespace wm::framework::detail {

/// The columns of areas.csv.
template <>
struct object<area> {
  using row = row_of<area>;
  static constexpr field<area> keys[] = {
      row::id<&area::code>("code", "its official code", names::area),
      row::required<&area::name>("name", "its name"),
      row::required<&area::type>("type", "what sort of area it is"),
      row::optional<&area::parent>("parent", "code of the area it is part of"),
      row::optional<&area::tile_row>("tile_row",
                                     "where it stands on a map of equal "
                                     "squares, from the top"),
      row::optional<&area::tile_column>("tile_column",
                                        "the same, from the left"),
  };
};

namespace {

enum column { code, name, type, parent, tile_row, tile_column };

void read_tile(reader& from, csv_row const& row, area& into) {
  auto const& down = row[tile_row];
  auto const& across = row[tile_column];
  if (down.text.empty() && across.text.empty()) {
    return;
  }
  if (down.text.empty() || across.text.empty()) {
    from.report(diagnostic_code::half_a_tile, down.at, "half a tile position",
                "Write both tile_row and tile_column, or neither.");
    return;
  }
  value<int>::read(from, node_of(down), {.name = "tile_row", .meaning = {}},
                   into.tile_row.emplace());
  value<int>::read(from, node_of(across),
                   {.name = "tile_column", .meaning = {}},
                   into.tile_column.emplace());
}

area read_area(reader& from, csv_row const& row) {
  auto into = area{};
  value<located<std::string>>::read(from, node_of(row[code]),
                                    {.name = "code",
                                     .meaning = {},
                                     .ids = names::area,
                                     .role = id_role::declares},
                                    into.code);
  value<std::string>::read(from, node_of(row[name]),
                           {.name = "name", .meaning = {}}, into.name);
  value<area_type>::read(from, node_of(row[type]),
                         {.name = "type", .meaning = {}}, into.type);
  into.parent = row[parent].text;
  if (!into.parent.empty()) {
    from.refer(names::area, {into.parent, from.position(row[parent].at)});
  }
  read_tile(from, row, into);
  return into;
}

/// Areas that are, over their parents, inside themselves. Each chain of
/// parents is walked once.
void refuse_circles(reader& from, std::vector<area> const& areas) {
  auto by_code = std::map<std::string_view, area const*>{};
  for (auto const& a : areas) {
    by_code.try_emplace(a.code.value, &a);
  }
  auto walk_of = std::map<area const*, area const*>{};
  for (auto const& start : areas) {
    auto const* a = &start;
    while (a != nullptr && walk_of.try_emplace(a, &start).second) {
      auto const found = by_code.find(a->parent);
      a = found == by_code.end() ? nullptr : found->second;
    }
    if (a != nullptr && walk_of[a] == &start) {
      from.report(
          diagnostic_code::area_inside_itself, a->code.at,
          fmt::format("the area \"{}\" is inside itself", a->code.value),
          "Correct its parent, or a parent of that one.");
    }
  }
}

void refuse_shared_tiles(reader& from, std::vector<area> const& areas) {
  auto taken =
      std::map<std::pair<area_type, std::pair<int, int>>, std::string_view>{};
  for (auto const& a : areas) {
    if (!a.tile_row || !a.tile_column) {
      continue;
    }
    auto const [first, is_new] = taken.try_emplace(
        {a.type, {*a.tile_row, *a.tile_column}}, a.code.value);
    if (!is_new) {
      from.report(diagnostic_code::shared_tile, a.code.at,
                  fmt::format("\"{}\" has the tile position of \"{}\"",
                              a.code.value, first->second),
                  "One would hide the other: move it.");
    }
  }
}

}  // namespace

value_shape areas_file_shape() {
  return shape_of<area>({});
}
yaml_node written_areas_file(std::vector<area> const& of) {
  return written(of);
}

std::optional<std::vector<area>> read_areas_file(std::string_view const bytes,
                                                 std::string const& file,
                                                 gathered& into) {
  auto from = reader{file, into};
  auto columns = std::vector<std::string_view>{};
  for (auto const& row : object<area>::keys) {
    columns.push_back(row.key.name);
  }
  auto const read = read_csv_rows(from, bytes, columns);
  if (!read) {
    return std::nullopt;
  }
  if (!read->complete) {
    into.ids.incomplete = into.ids.incomplete | names::area;
  }
  auto areas = std::vector<area>{};
  areas.reserve(read->rows.size());
  for (auto const& row : read->rows) {
    areas.push_back(read_area(from, row));
  }
  refuse_circles(from, areas);
  refuse_shared_tiles(from, areas);
  return areas;
}

}  // namespace wm::framework::detail
