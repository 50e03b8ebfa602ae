#include "contracts/payment/safety.h"

#include <algorithm>

#include <fmt/format.h>

namespace wm::contracts {

namespace {

using framework::better;

bool is_worse(double const value, double const limit, better const better) {
  return better == better::lower ? value > limit : value < limit;
}

}  // namespace

bool guards(std::vector<framework::located<std::string>> const& list,
            std::string_view const metric) {
  return list.empty() || std::ranges::any_of(list, [&](auto const& id) {
           return id.value == metric;
         });
}

reading as_judged(reading of, framework::safety_gate const& gate) {
  if (of.state == reading_state::usable &&
      !cautious_value(of.now, gate.judged, of.better)) {
    of.state = reading_state::no_limits;
  }
  return of;
}

gate_effect open_gate(framework::safety_gate const& gate, reading const& of,
                      framework::data_clauses const& clauses,
                      telling const tell) {
  auto const seen = as_judged(of, gate);
  auto const decided = decide(seen, clauses);
  auto const judged =
      decided.figure ? cautious_value(*decided.figure, gate.judged, seen.better)
                     : std::nullopt;
  if (!judged) {
    auto const waived =
        decided.by == stand_in::neutral || decided.by == stand_in::in_full;
    tell.say([&] {
      return step{
          fmt::format("Safety gate {}: {}; {}the payment is held back",
                      gate.id.value, words_of(seen.state),
                      waived ? "no data clause opens a safety gate, so " : "")};
    });
    return {kAll, true};
  }
  auto const closed = is_worse(*judged, gate.limit.value, seen.better);
  auto const out = gate_effect{closed ? gate.pays : kAll, false};
  tell.say([&] {
    return step{
        fmt::format("Safety gate {}: {}{} is {} than {}{}: {} is left",
                    gate.id.value,
                    gate.judged == framework::judged_by::point_estimate
                        ? ""
                        : "the limit on the worse side ",
                    gate.judged == framework::judged_by::point_estimate
                        ? shown(*decided.figure)
                        : fmt::format("{:.6g}", *judged),
                    closed ? "worse" : "no worse", gate.limit.written.value,
                    decided.by == stand_in::last_value
                        ? " (an earlier figure, by the data clause)"
                        : "",
                    to_string(out.leaves)),
        {},
        out.leaves};
  });
  return out;
}

gate_effect strictest(gate_effect const one, gate_effect const other) {
  return {std::min(one.leaves, other.leaves), one.held_back || other.held_back};
}

}  // namespace wm::contracts
