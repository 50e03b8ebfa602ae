#pragma once

#include <cstdint>

#include "record/sorted_store.h"
#include "synth/detail/diary.h"
#include "synth/detail/provider_styles.h"
#include "synth/detail/words_used.h"

namespace wm::synth::detail {

/// What all dwellings of a borough have in common.
struct setting {
  std::uint64_t seed;
  window years;
  int stays;
  words_used const& words;
  provider_styles styles;
};

/// Puts everybody who ever lives in a dwelling behind the rows, in the store's
/// order.
///
/// \param book  of the same window; what is in it is lost
void write_dwelling(setting const& of, std::uint64_t dwelling, diary& book,
                    record::sorted_rows& into);

}  // namespace wm::synth::detail
