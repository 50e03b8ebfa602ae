#include "report/shown_account.h"

namespace wm::report {

shown_amount shown(wm::pence const of) {
  return {of, to_string(of)};
}

}  // namespace wm::report
