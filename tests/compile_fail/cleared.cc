// disclosure/clear.h: the report takes cleared results and nothing else.
#include <utility>

#include "disclosure/clear.h"
#include "report/compose.h"

using wm::disclosure::cleared_results;

wm::figures::assessed_set uncleared();
wm::figures::assessed_set judged(wm::figures::figure_set figures);
wm::framework::package package();
wm::report::edition edition();

// OK
auto const shown = wm::report::compose(
    package(), wm::disclosure::clear({}, {}, {}, judged), edition());

// CASE report_of_uncleared_figures: no matching|convert|conversion|invalid init
auto const shown = wm::report::compose(package(), uncleared(), edition());

// CASE cleared_by_somebody_else: private|no matching function
auto const forged =
    cleared_results{uncleared(), wm::disclosure::readership{}, {}, {}};

// CASE cleared_results_are_copied_aside: deleted|delete
auto const original = wm::disclosure::clear({}, {}, {}, judged);
auto const copy = original;

// CASE cleared_figures_are_changed_afterwards: discards|const|no viable
void change(cleared_results& results) {
  results.series().front().points.clear();
}
