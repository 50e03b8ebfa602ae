#pragma once

#include <string>

#include "framework/file_format.h"

namespace wm::app {

/// What one kind of package file looks like, as a JSON Schema (draft 7) laid
/// out to be read: keys, which are required, what each means, words, patterns
/// and the keys that go together. Scalars are allowed as the reader takes
/// them, and as tools that see numbers and dates in them pass them on.
std::string json_schema(framework::file_kind const& of);

}  // namespace wm::app
