#pragma once

#include <boost/json/fwd.hpp>
#include <string>

#include "record/quality.h"

namespace wm::app {

/// What may be wrong in a store, one line each; of each doubt the 20 details
/// with the most events.
std::string warnings_in_words(record::store_quality const& quality);

/// A table: of how many persons of each provider a characteristic is recorded
/// [%].
std::string completeness_in_words(record::store_quality const& quality);

/// [{source, what, detail, events}]
boost::json::array warnings_as_json(record::store_quality const& quality);

/// [{provider, characteristic, persons, recorded}]
boost::json::array completeness_as_json(record::store_quality const& quality);

}  // namespace wm::app
