#pragma once

#include <cstdint>
#include <functional>

#include "base/result.h"
#include "record/sorted_store.h"
#include "synth/detail/resident.h"
#include "synth/detail/words_used.h"
#include "synth/synth.h"

namespace wm::synth::detail {

/// The days of a request's years.
window window_of(borough_request const& request);

/// Makes all dwellings, on several threads, and gives their rows in order,
/// some hundred dwellings at a time.
///
/// \param take  called by one thread, never twice at once
/// \error invalid_input  a number of the request is outside its range
/// \error any            that `take` gives; nothing is taken after it
result<void> for_each_block(
    borough_request const& request, words_used const& words,
    std::function<result<void>(record::sorted_rows const&, double done)> const&
        take);

}  // namespace wm::synth::detail
