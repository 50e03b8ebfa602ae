#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "framework/concept.h"
#include "framework/detail/reader.h"

namespace wm::framework::detail {

/// concepts.yaml; the code lists come without their codes.
std::optional<concepts> read_concepts_file(std::string_view bytes,
                                           std::string const& file,
                                           gathered& into);

/// codelists/ID.csv: code, term.
void read_code_list_file(std::string_view bytes, std::string const& file,
                         gathered& into, code_list& list);

}  // namespace wm::framework::detail
