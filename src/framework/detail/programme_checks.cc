#include "framework/detail/programme_checks.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/calendar.h"
#include "base/spelling.h"

namespace wm::framework::detail {

namespace {

class checks {
 public:
  checks(package const& whole, gathered& into) : whole_{whole}, into_{into} {
    for (auto const& r : whole.programme.retirements) {
      by_metric_.try_emplace(r.metric.value, &r);
    }
  }

  void all() {
    for (auto const& r : whole_.programme.retirements) {
      check_once(r);
      check_replacement(r);
      check_decision(r);
      if (r.status == decision_status::taken) {
        check_status(r);
      }
    }
    check_unrecorded();
    check_uses();
    check_decisions_named();
  }

 private:
  void add(diagnostic_code const code, source_position at, std::string message,
           std::string remedy, std::vector<related_place> related = {}) {
    into_.problems.push_back({code, std::move(at), std::move(message),
                              std::move(remedy), std::move(related)});
  }

  void check_once(retirement const& r) {
    auto const* const first = by_metric_.at(r.metric.value);
    if (first != &r && !r.metric.value.empty()) {
      add(diagnostic_code::retired_twice, r.metric.at,
          fmt::format("the metric \"{}\" is retired already", r.metric.value),
          "Keep one of the two.", {{first->metric.at, "retired here"}});
    }
  }

  void check_replacement(retirement const& r) {
    if (!r.replaced_by || r.replaced_by->value == r.metric.value) {
      return;
    }
    auto const next = by_metric_.find(r.replaced_by->value);
    if (next != by_metric_.end() && next->second->status == r.status) {
      add(diagnostic_code::replaced_by_retired, r.replaced_by->at,
          fmt::format("\"{}\" is to be retired too", r.replaced_by->value),
          "Name a metric that stays.",
          {{next->second->metric.at, "retired here"}});
    }
  }

  void check_decision(retirement const& r) {
    auto const* const d =
        r.decision ? find_decision(whole_, r.decision->value) : nullptr;
    if (d == nullptr) {
      return;
    }
    auto const says = std::ranges::any_of(d->changes, [&](auto const& change) {
      return change.part == changed_part::retirement && change.metric &&
             change.metric->value == r.metric.value;
    });
    if (!says) {
      add(diagnostic_code::retirement_not_in_decision, r.decision->at,
          fmt::format("the decision \"{}\" does not retire \"{}\"",
                      r.decision->value, r.metric.value),
          "Add {part: retirement, metric: ...} to its changes, or name "
          "another decision.",
          {{d->id.at, "this decision"}});
    }
    if (r.status != decision_status::taken) {
      return;
    }
    if (d->status != decision_status::taken) {
      add(diagnostic_code::retirement_not_decided, r.decision->at,
          fmt::format("\"{}\" is retired by a decision that was not taken",
                      r.metric.value),
          "Write \"status: proposed\" or \"illustration\" here, or name a "
          "decision that was taken.",
          {{d->id.at, "this decision"}});
    } else if (d->taken_on && r.retired_on && *r.retired_on < *d->taken_on) {
      add(diagnostic_code::retired_before_decision, r.metric.at,
          fmt::format("\"{}\" is retired on {}, and that was decided on {}",
                      r.metric.value, wm::to_string(*r.retired_on),
                      wm::to_string(*d->taken_on)),
          "Correct one of the two days.", {{d->id.at, "this decision"}});
    }
  }

  void check_status(retirement const& r) {
    auto const* const m = find_metric(whole_, r.metric.value);
    if (m != nullptr && m->status != metric_status::retired) {
      add(diagnostic_code::retired_without_record, r.metric.at,
          fmt::format("the file of \"{}\" does not say \"status: retired\"",
                      r.metric.value),
          "Write it there, or \"status: proposed\" here.",
          {{m->id.at, "the metric"}});
    }
  }

  /// Metrics that are retired, though retire.yaml does not say so.
  void check_unrecorded() {
    if (whole_.programme.retirements.empty()) {
      return;
    }
    for (auto const& m : whole_.metrics) {
      if (m.status == metric_status::retired &&
          !by_metric_.contains(m.id.value)) {
        add(diagnostic_code::retired_without_record, m.id.at,
            fmt::format("nobody says who retired \"{}\"", m.id.value),
            "Add it to programme/retire.yaml.");
      }
    }
  }

  void check_use(located<std::string> const& id, std::string_view const what) {
    auto const found = by_metric_.find(id.value);
    if (found == by_metric_.end() ||
        found->second->status != decision_status::taken) {
      return;
    }
    auto const& by = found->second->replaced_by;
    add(diagnostic_code::retired_still_in_use, id.at,
        fmt::format("{} still rests on \"{}\", which is retired", what,
                    id.value),
        by ? fmt::format("Write \"{}\", which takes its place.", by->value)
           : "Choose another metric.",
        {{found->second->metric.at, "retired here"}});
  }

  void check_uses() {
    for (auto const& s : whole_.statements) {
      if (s.lead) {
        check_use(*s.lead, "a statement");
      }
      for (auto const& id : s.supporting) {
        check_use(id, "a statement");
      }
    }
    if (whole_.headline) {
      for (auto const& id : whole_.headline->metrics) {
        check_use(id, "the headline");
      }
    }
    for (auto const& w : whole_.workstreams) {
      if (w.core_set) {
        for (auto const& id : w.core_set->metrics) {
          check_use(id, "a core set");
        }
      }
    }
  }

  void check_named(std::string const& id, source_position const& at) {
    if (id.empty() || find_decision(whole_, id) != nullptr) {
      return;
    }
    auto known = std::vector<std::string_view>{};
    for (auto const& d : whole_.programme.decisions) {
      known.push_back(d.id.value);
    }
    auto guess = did_you_mean(id, known);
    add(diagnostic_code::decision_not_recorded, at,
        fmt::format("programme/decisions.yaml has no decision \"{}\"", id),
        guess.empty() ? "Add it there, or correct its name."
                      : std::move(guess));
  }

  void check_decisions_named() {
    if (whole_.programme.decisions.empty()) {
      return;
    }
    for (auto const& m : whole_.metrics) {
      if (m.goal) {
        check_named(m.goal->decision, m.goal->at);
      }
    }
    for (auto const& w : whole_.workstreams) {
      if (w.core_set) {
        check_named(w.core_set->decision, w.id.at);
      }
    }
  }

  package const& whole_;
  gathered& into_;
  std::map<std::string_view, retirement const*> by_metric_;
};

}  // namespace

void check_programme(package const& whole, gathered& into) {
  checks{whole, into}.all();
}

}  // namespace wm::framework::detail
