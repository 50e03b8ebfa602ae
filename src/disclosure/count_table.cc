#include "disclosure/count_table.h"

namespace wm::disclosure {

count_range known_range(count_cell const& cell) {
  return common(cell.before, cell.showing == showing::shown ? cell.when_shown
                                                            : cell.when_hidden);
}

}  // namespace wm::disclosure
