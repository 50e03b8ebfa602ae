#include "disclosure/told_counts.h"

namespace wm::disclosure {

std::string_view breakdown_of(told_counts const& figure) {
  return std::string_view{figure.group}.substr(0, figure.group.find('='));
}

}  // namespace wm::disclosure
