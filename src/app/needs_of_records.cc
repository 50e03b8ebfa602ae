#include "app/needs_of_records.h"

#include "app/clear_figures.h"
#include "app/record_measuring.h"
#include "needs/picture.h"

namespace wm::app {

result<std::optional<disclosure::cleared_needs>> needs_of(
    framework::package const& package, record_request const& request,
    disclosure::readership const& to) {
  if (!package.concepts.state) {
    return std::optional<disclosure::cleared_needs>{};
  }
  auto const records = WM_TRY(opened_records::of(request));
  auto const index = record::concept_index{records.store, package.concepts};
  auto const rules = record::state_rules{package};
  auto picture = WM_TRY(needs::picture_of({.store = records.store,
                                           .index = index,
                                           .rules = rules,
                                           .known_on = records.known_on,
                                           .first = records.told.first,
                                           .on = records.told.last}));
  auto by = disclosure::gate{};
  by.to = to;
  by.counts = policy_of(package);
  return std::optional{disclosure::clear(std::move(picture), by)};
}

}  // namespace wm::app
