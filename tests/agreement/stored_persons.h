#pragma once

#include <filesystem>

#include "base/result.h"
#include "record/store.h"
#include "two_answers.h"

namespace wm::agreement {

/// A store with the records of persons, but for events that end before they
/// start. The persons' ids are their places.
///
/// \param folder  for the store: is made
/// \error io  it cannot be written
result<record::store> store_of(courses const& persons,
                               std::filesystem::path const& folder);

}  // namespace wm::agreement
