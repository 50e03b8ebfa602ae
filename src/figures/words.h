#pragma once

#include <string_view>

#include "figures/assessed.h"

namespace wm::figures {

/// The words by which results name things, the same in files and documents
/// (docs/results.md, openapi.yaml); "" stands for none.
std::string_view word(limits_origin value);
std::string_view word(limits_method value);
std::string_view word(comparison_method value);
std::string_view word(comparator_kind value);
std::string_view word(standing value);
std::string_view word(trend_direction value);
std::string_view word(trend_method value);
std::string_view word(gap value);

/// "95", "99.8" or "".
std::string_view word(confidence value);

/// What a significant trend means: "getting_better", "getting_worse", or
/// "no_judgement".
std::string_view judgement_word(trend const& value);

}  // namespace wm::figures
