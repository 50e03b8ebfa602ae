#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "metrics/engine/measure_all.h"

namespace wm::metrics {

/// What many definitions make of some of the persons of a store, as a file
/// keeps it: exact counts, however small.
struct kept_part {
  /// What was measured: the package's fingerprint, the store's version, the
  /// days. Only parts of the same belong together.
  std::string of;
  person_part part;
  measured_part counted;
};

/// The text of a file. It begins with the format's version and ends with a
/// checksum of what stands before it.
///
/// \param wanted  what was measured
/// \error the error of a definition that has one
result<std::string> text_of(kept_part const& of,
                            std::span<wanted_figures const> wanted);

/// Reads what text_of() wrote.
///
/// \param where   the name of the file
/// \param same    what is to be measured: as kept_part::of
/// \param wanted  the same
/// \error invalid_input  no such file, cut off or changed; of something else
///                       than `same`
result<kept_part> read_part(std::string_view text, std::string const& where,
                            std::string const& same,
                            std::span<wanted_figures const> wanted);

/// All parts of a store together, given in any order.
///
/// \error invalid_input  a part is missing or there twice
result<measured_part> all_together(std::vector<kept_part>&& parts);

}  // namespace wm::metrics
