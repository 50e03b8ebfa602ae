#pragma once

#include <cstdint>

#include "record/sorted_store.h"
#include "synth/detail/diary.h"
#include "synth/detail/words_used.h"

namespace wm::synth::detail {

/// Puts everybody who ever lives in a dwelling behind the rows, in the store's
/// order.
///
/// \param book  of the same window; what is in it is lost
void write_dwelling(std::uint64_t seed, std::uint64_t dwelling,
                    window const& years, words_used const& words, diary& book,
                    record::sorted_rows& into);

}  // namespace wm::synth::detail
