#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/money.h"
#include "contracts/reading.h"
#include "contracts/steps.h"
#include "framework/contract_payment.h"

namespace wm::contracts {

/// What gates leave of a payment that is more than nothing.
struct gate_effect {
  share leaves{kAll};     // 0 to 100 %
  bool held_back{false};  // what is left is paid when it can be tested
};

/// Whether the id is among those that a gate guards; an empty list is all.
bool guards(std::vector<framework::located<std::string>> const& list,
            std::string_view metric);

/// A figure as a gate judges it: no longer usable where it is judged by limits
/// and has none.
reading as_judged(reading of, framework::safety_gate const& gate);

/// What one safety gate leaves: all where the figure is no worse than the
/// limit, and, judged by limits, where even the limit on the worse side is no
/// worse. Where the figure cannot be used the last value counts if the
/// contract's data clause says so; else the payment is held back. Clauses that
/// forgive a paid metric its figure (neutral, in full) do not open a gate: what
/// nobody measured is not known to be safe.
gate_effect open_gate(framework::safety_gate const& gate, reading const& of,
                      framework::data_clauses const& clauses, telling tell);

/// Several gates together: the strictest counts, once. The order does not
/// matter.
gate_effect strictest(gate_effect one, gate_effect other);

}  // namespace wm::contracts
