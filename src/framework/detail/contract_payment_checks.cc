#include <algorithm>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "base/spelling.h"
#include "framework/detail/contract_checks.h"

namespace wm::framework::detail {

namespace {

/// What money may depend on: a metric that has figures and a better
/// direction.
///
/// \returns the metric, or null when it is none
metric const* usable(contract_in const& in, located<std::string> const& id) {
  auto const* const of = find_metric(in.whole, id.value);
  if (of == nullptr) {
    return nullptr;
  }
  if (of->source == metric_source::wanted) {
    in.add(diagnostic_code::paid_metric_without_figures, id.at,
           fmt::format("nobody supplies figures of \"{}\"", id.value),
           "Choose a metric whose source is not wanted.",
           {{of->id.at, "the metric"}});
    return nullptr;
  }
  if (of->better == better::neither) {
    in.add(diagnostic_code::paid_metric_without_direction, id.at,
           fmt::format("no direction of \"{}\" is better", id.value),
           "Choose a metric with \"better: higher\" or \"lower\".",
           {{of->id.at, "the metric"}});
    return nullptr;
  }
  if (of->status == metric_status::retired) {
    in.add(diagnostic_code::paid_metric_retired, id.at,
           fmt::format("the metric \"{}\" is retired", id.value),
           "Choose one that is still collected.", {{of->id.at, "the metric"}});
  }
  return of;
}

bool has_statement(package const& whole, std::string_view const metric) {
  return std::ranges::any_of(whole.statements, [&](statement const& s) {
    return (s.lead && s.lead->value == metric) ||
           std::ranges::any_of(s.supporting, [&](auto const& one) {
             return one.value == metric;
           });
  });
}

/// A metric that somebody is paid for.
metric const* check_paid(contract_in const& in,
                         located<std::string> const& id) {
  auto const* const of = usable(in, id);
  if (of != nullptr && of->measures == metric_subject::need) {
    in.add(diagnostic_code::need_is_paid, id.at,
           fmt::format("\"{}\" measures what people need, not what comes of "
                       "care",
                       id.value),
           "Pay for an outcome or a service; whoever is paid for less need "
           "gains by finding less of it.",
           {{of->id.at, "the metric"}});
  }
  if (of != nullptr && !has_statement(in.whole, id.value)) {
    in.add(diagnostic_code::paid_without_statement, id.at,
           fmt::format("no I statement rests on \"{}\"", id.value),
           "Name it in a statement, so that one can see what is paid for.");
  }
  return of;
}

void check_contributes(contract_in const& in, metric const& of,
                       located<std::string> const& provider,
                       source_position const& at) {
  auto const takes_part =
      of.lead.value == provider.value ||
      std::ranges::any_of(of.contributors, [&](auto const& one) {
        return one.value == provider.value;
      });
  if (!takes_part) {
    in.add(diagnostic_code::provider_not_contributor, at,
           fmt::format("\"{}\" is paid for \"{}\", to which it does not "
                       "contribute",
                       provider.value, of.id.value),
           "Name those whose work it is in \"providers\", or add it to the "
           "metric's contributors.",
           {{of.id.at, "the metric"}});
  }
}

void check_providers(contract_in const& in, metric const& of,
                     paid_outcome const& o) {
  if (o.providers.empty()) {
    for (auto const& one : in.it.providers) {
      check_contributes(in, of, one.organisation, o.metric.at);
    }
  }
  for (auto const& one : o.providers) {
    if (in.is_provider(one)) {
      check_contributes(in, of, one, one.at);
    }
  }
}

/// Whether the second value is better than the first; else says so.
void check_better(contract_in const& in, metric const& of,
                  metric_amount const& worse, metric_amount const& than,
                  std::string_view const what) {
  auto const rises = than.value > worse.value;
  auto const falls = than.value < worse.value;
  if (of.better == better::higher ? rises : falls) {
    return;
  }
  in.add(diagnostic_code::curve_against_better, than.written.at,
         fmt::format("{}: of \"{}\", {} is better", what, of.id.value,
                     of.better == better::higher ? "higher" : "lower"),
         "Correct one of the two values.",
         {{worse.written.at, "the other value"}});
}

void check_curve(contract_in const& in, metric const& of,
                 payment_curve const& curve) {
  check_better(in, of, curve.floor, curve.target,
               "the target is not better than the floor");
  if (curve.stretch) {
    check_better(in, of, curve.target, *curve.stretch,
                 "the stretch is not better than the target");
  }
  if (curve.collar) {
    check_better(in, of, curve.collar->full_at, curve.floor,
                 "the floor is not better than the end of the collar");
  }
}

void check_baseline(contract_in const& in, paid_outcome const& o) {
  if (!o.baseline) {
    in.add(diagnostic_code::outcome_without_baseline, o.metric.at,
           fmt::format("\"{}\" is paid for without a baseline", o.metric.value),
           "Add \"baseline\": the period it is measured from.");
    return;
  }
  if (o.baseline->to < o.baseline->from || o.baseline->from >= in.it.starts) {
    in.add(diagnostic_code::baseline_not_before, o.baseline->at,
           o.baseline->to < o.baseline->from
               ? "the baseline ends before it starts"
               : "the baseline starts when the contract does, or later",
           "Give a period that starts before the contract.");
  }
}

void check_outcomes(contract_in const& in) {
  auto const& outcomes = in.it.outcomes;
  auto weights = std::int64_t{0};
  for (auto const& o : outcomes) {
    weights += o.weight.value();
    check_baseline(in, o);
    auto const* const of = check_paid(in, o.metric);
    if (of != nullptr) {
      check_providers(in, *of, o);
    }
    if (!o.curve) {
      in.add(
          diagnostic_code::outcome_without_curve, o.metric.at,
          fmt::format("nothing says how \"{}\" becomes money", o.metric.value),
          "Add \"curve\" with at least a floor and a target.");
    } else if (of != nullptr) {
      check_curve(in, *of, *o.curve);
    }
  }
  if (!outcomes.empty() && weights != kAll.value()) {
    in.add(diagnostic_code::weights_not_whole, outcomes.front().metric.at,
           fmt::format("the weights of the outcomes add up to {}, not to "
                       "100 %",
                       to_string(share{weights})),
           "Correct the weights.");
  }
}

/// The metrics that a gate or test scales have to be paid for.
void check_guards(contract_in const& in,
                  std::vector<located<std::string>> const& guards) {
  for (auto const& id : guards) {
    auto const& paid = in.it.outcomes;
    if (std::ranges::none_of(paid, [&](paid_outcome const& o) {
          return o.metric.value == id.value;
        })) {
      in.add(diagnostic_code::guards_nothing, id.at,
             fmt::format("\"{}\" is not paid for as an outcome", id.value),
             "Name a metric of \"outcomes\".");
    }
  }
}

void check_gates(contract_in const& in) {
  for (auto const& gate : in.it.gates) {
    usable(in, gate.metric);
    check_guards(in, gate.guards);
  }
}

/// The groups that records of this package know by that name; nothing where
/// they follow from something else than words.
std::vector<std::string_view> words_of(package const& of,
                                       std::string_view const breakdown) {
  auto out = std::vector<std::string_view>{};
  if (auto const* const known = find_characteristic(of.concepts, breakdown)) {
    for (auto const& word : known->words) {
      out.emplace_back(word.value);
    }
  } else if (breakdown == "ethnic_group_5" && of.concepts.state) {
    for (auto const& one : of.concepts.state->ethnic_groups) {
      out.emplace_back(one.id.value);
    }
  }
  return out;
}

/// A test of groups that records do not have could never be made.
void check_groups(contract_in const& in, equality_test const& test) {
  auto const* const metric = find_metric(in.whole, test.metric.value);
  if (metric == nullptr || !metric->record) {
    return;
  }
  auto const breakdown = test.of == equality_of::groups
                             ? std::string_view{test.breakdown}
                             : "local_deprivation_fifth";
  auto const& by = metric->record->breakdown;
  if (!breakdown.empty() &&
      (!by || std::ranges::find(by->by, breakdown, [](auto const& one) {
                return std::string_view{one.value};
              }) == by->by.end())) {
    in.add(diagnostic_code::equality_test_of_what, test.metric.at,
           fmt::format("\"{}\" is not counted by \"{}\"", test.metric.value,
                       breakdown),
           "Add it to the metric's \"breakdown\", or test other groups.");
    return;
  }
  auto const words = words_of(in.whole, breakdown);
  for (auto const& group : test.groups) {
    if (!words.empty() &&
        std::ranges::find(words, std::string_view{group}) == words.end()) {
      in.add(diagnostic_code::equality_test_of_what, test.metric.at,
             fmt::format("\"{}\" has no group \"{}\"", breakdown, group),
             did_you_mean_or_allowed(group, words));
    }
  }
}

void check_equality(contract_in const& in) {
  auto const& c = in.it;
  if (!c.equality) {
    in.add(diagnostic_code::no_equality_gate, c.id.at,
           "the contract has no equality gate",
           "Add \"equality\": which gaps must not be too wide, and what "
           "happens when they are.");
    return;
  }
  for (auto const& test : c.equality->tests) {
    usable(in, test.metric);
    check_guards(in, test.guards);
    check_groups(in, test);
  }
  auto const is_guarded = [&](paid_outcome const& paid) {
    return std::ranges::any_of(
        c.equality->tests, [&](equality_test const& test) {
          return test.guards.empty() ||
                 std::ranges::any_of(test.guards, [&](auto const& id) {
                   return id.value == paid.metric.value;
                 });
        });
  };
  for (auto const& paid : c.outcomes) {
    if (!is_guarded(paid)) {
      in.add(diagnostic_code::paid_without_equality, paid.metric.at,
             fmt::format("no equality test guards \"{}\"", paid.metric.value),
             "Name it in \"guards\" of a test.",
             {{c.equality->at, "the equality gate"}});
    }
  }
}

void check_points(contract_in const& in) {
  if (!in.it.points) {
    return;
  }
  for (auto const& size : in.it.points->lists) {
    in.is_provider(size.organisation);
  }
  for (auto const& line : in.it.points->lines) {
    if (auto const* const of = check_paid(in, line.metric)) {
      check_better(in, *of, line.lower, line.upper,
                   "\"upper\" is not better than \"lower\"");
    }
  }
}

void check_rate_card(contract_in const& in) {
  for (auto const& line : in.it.rate_card) {
    auto const* const of = check_paid(in, line.metric);
    if (in.is_provider(line.provider) && of != nullptr) {
      check_contributes(in, *of, line.provider, line.provider.at);
    }
    if (line.verifier.value == line.provider.value) {
      in.add(diagnostic_code::verifier_is_paid, line.verifier.at,
             fmt::format("\"{}\" would verify what it is paid for",
                         line.verifier.value),
             "Name an organisation that has nothing to gain.",
             {{line.provider.at, "paid here"}});
    }
  }
}

}  // namespace

void check_payments(contract_in const& in) {
  check_outcomes(in);
  check_gates(in);
  check_equality(in);
  check_points(in);
  check_rate_card(in);
}

}  // namespace wm::framework::detail
