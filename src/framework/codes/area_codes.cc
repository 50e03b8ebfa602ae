#include "framework/codes/entries.h"

namespace wm::framework::codes {

namespace {

using enum diagnostic_code;
using enum severity;

constexpr code_entry kEntries[] = {
    {.code = half_a_tile,
     .severity = error,
     .title = "half a tile position",
     .explanation = "A square on the map has a row and a column.",
     .mend = "Write both tile_row and tile_column, or neither.",
     .wrong = "E09000012,Hackney,borough,E12000007,3,",
     .right = "E09000012,Hackney,borough,E12000007,3,7"},
    {.code = area_inside_itself,
     .severity = error,
     .title = "an area is inside itself",
     .explanation = "Following the parents from the area leads back to it, so "
                    "it would be part of itself.",
     .mend = "Correct its parent, or a parent of that one.",
     .wrong = "E12000007,London,region,E09000012,,\nE09000012,Hackney,borough,"
              "E12000007,,",
     .right = "E12000007,London,region,E92000001,,\nE09000012,Hackney,borough,"
              "E12000007,,"},
    {.code = shared_tile,
     .severity = warning,
     .title = "two areas have the same tile position",
     .explanation = "On the map of tiles one would hide the other.",
     .mend = "Move one of them.",
     .wrong = "E05009367,Brownswood,ward_2014,E09000012,0,0\nE05009368,"
              "Cazenove,ward_2014,E09000012,0,0",
     .right = "E05009367,Brownswood,ward_2014,E09000012,0,0\nE05009368,"
              "Cazenove,ward_2014,E09000012,0,1"},
};

}  // namespace

std::span<code_entry const> area_entries() {
  return kEntries;
}

}  // namespace wm::framework::codes
