#pragma once

#include <string_view>

#include "record/fhir/bundle.h"

namespace wm::record::fhir {

/// The resource that a reference of another names: one of the bundle, or one
/// that the other contains ("#medication").
///
/// \param from  the resource in which the reference stands
/// \returns kNone when it is elsewhere
json_tree::node target_of(bundle const& whole, json_tree::node from,
                          std::string_view reference);

/// The id of that resource, also when it is elsewhere: "123" of
/// "Patient/123". Empty for a contained resource, which has no identity, and
/// for a search ("Patient?identifier=...").
std::string_view id_of(bundle const& whole, std::string_view reference);

/// Its type: "Patient". Empty when neither the bundle nor the reference says.
std::string_view type_of(bundle const& whole, std::string_view reference);

}  // namespace wm::record::fhir
