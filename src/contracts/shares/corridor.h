#pragma once

#include <vector>

#include "base/money.h"
#include "base/result.h"
#include "contracts/steps.h"
#include "framework/contract_shares.h"

namespace wm::contracts {

/// From where to where a gain or loss is shared [pence].
struct shared_range {
  pence from{0};  // not negative; up to here nothing is shared
  pence to{0};    // not below from: the whole gain or loss
};

/// The providers' part of a gain or loss, by bands of the benchmark.
///
///   part = sum over bands of band's rate * (what of from..to is in the band)
///   band = (end of the band before, up_to * benchmark]
///
/// each band's part to the penny, halves away from zero. The cap is not
/// applied here.
///
/// \param bands      by rising up_to, rates 0 to 100 %
/// \param benchmark  more than nothing [pence]
/// \returns 0 to range.to - range.from [pence]
/// \error invalid_input  bands that do not rise or leave the end open, a rate
///                       beyond 0 to 100 %, a range upside down
/// \source Massachusetts EOHHS, managed care contract, risk corridor in bands
///         (loss up to 2 % of capitation: contractor 100 %; 2 to 4 %: 50 %;
///         beyond: 20 %).
result<pence> corridor_share(std::vector<framework::corridor_band> const& bands,
                             pence benchmark, shared_range range, telling tell);

}  // namespace wm::contracts
