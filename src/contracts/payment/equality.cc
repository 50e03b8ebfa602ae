#include "contracts/payment/equality.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include <fmt/format.h>

#include "stats/normal.h"

namespace wm::contracts {

namespace {

using framework::better;
using framework::untested_clause;

tested_gap untested(std::string_view const group, gap_reason const why) {
  return {group, gap_outcome::cannot_be_tested, why, {}, {}, {}};
}

/// Why a group's figure cannot be part of a test; none where it can.
gap_reason trouble_with(group_reading const& of, share const completeness) {
  if (of.figure.state == reading_state::incomplete) {
    return gap_reason::incomplete_records;
  }
  if (of.figure.state != reading_state::usable) {
    return gap_reason::no_figure;
  }
  auto const& now = of.figure.now;
  if (completeness > kNone &&
      (!now.completeness || *now.completeness < completeness)) {
    return gap_reason::incomplete_records;
  }
  return now.at_95 ? gap_reason::none : gap_reason::no_limits;
}

double below(double const z) {
  return 0.5 * std::erfc(-z / std::numbers::sqrt2);
}

struct test_terms {
  double limit;  // [the metric's unit]
  double z;
  double power;  // needed [1]
  share completeness;
  framework::better better;
};

tested_gap test_one(group_reading const& behind, group_reading const& against,
                    test_terms const& terms) {
  for (auto const* const side : {&behind, &against}) {
    auto const why = trouble_with(*side, terms.completeness);
    if (why != gap_reason::none) {
      return untested(behind.name, why);
    }
  }
  auto const& one = behind.figure.now;
  auto const& other = against.figure.now;
  auto const gap = sign_of(terms.better) * (other.value - one.value);
  auto const error = std::hypot(standard_error_of(*one.at_95),
                                standard_error_of(*other.at_95));
  auto const limits =
      stats::interval{gap - terms.z * error, gap + terms.z * error};
  auto const power = error > 0 ? below(terms.limit / error - terms.z) : 1.0;
  auto out = tested_gap{
      behind.name, gap_outcome::within, gap_reason::none, gap, limits, power};
  if (limits.lower > terms.limit) {
    out.outcome = gap_outcome::wider;
  } else if (limits.upper > terms.limit && power < terms.power) {
    out.outcome = gap_outcome::cannot_be_tested;
    out.why = gap_reason::little_power;
  }
  return out;
}

std::string words_of_test(framework::equality_test const& test,
                          tested_equality const& tested) {
  auto out =
      fmt::format("Equality test {}, a gap of at most {}: ", test.id.value,
                  test.limit.written.value);
  if (tested.gaps.empty()) {
    return out + std::string{words_of(gap_reason::no_groups)};
  }
  auto first = true;
  for (auto const& one : tested.gaps) {
    out += first ? "" : "; ";
    first = false;
    out += one.group;
    if (one.gap) {
      out += fmt::format(" {:.4g} worse ({:.4g} to {:.4g}), power {:.0f} %",
                         *one.gap, one.limits->lower, one.limits->upper,
                         100 * *one.power);
    }
    if (one.why != gap_reason::none) {
      out += fmt::format(" {} {}", one.gap ? "-" : "has", words_of(one.why));
    }
  }
  return out;
}

/// A gap beyond the limit that chance explains is not said to be within it.
std::string_view words_of_within(framework::equality_test const& test,
                                 tested_equality const& tested) {
  auto const beyond = std::ranges::any_of(tested.gaps, [&](auto const& one) {
    return one.gap && *one.gap > test.limit.value;
  });
  return beyond ? ": not shown to be wider than the limit"
                : ": within the limit";
}

std::string_view words_of(untested_clause const clause) {
  switch (clause) {
    case untested_clause::hold_back:
      return "the payment is held back";
    case untested_clause::pay_as_failed:
      return "it is paid as if the gap were too wide";
    case untested_clause::pay_in_full:
      return "it is paid in full";
  }
  return "";
}

}  // namespace

std::string_view words_of(gap_reason const why) {
  switch (why) {
    case gap_reason::none:
      return "";
    case gap_reason::no_groups:
      return "no figures by group";
    case gap_reason::no_figure:
      return "no figure";
    case gap_reason::incomplete_records:
      return "records less complete than the contract asks for";
    case gap_reason::no_limits:
      return "no limits, so that chance cannot be told from a gap";
    case gap_reason::little_power:
      return "too few people to find a gap twice as wide as allowed";
  }
  return "";
}

result<tested_equality> test_gap(framework::equality_test const& test,
                                 share const power, gap_reading const& of) {
  auto const better = of.against.figure.better;
  if (better == better::neither) {
    return fail(error_code::invalid_input, test.id.value,
                "a metric without a better direction has no gap to close");
  }
  auto out = tested_equality{};
  if (of.behind.empty()) {
    return out;
  }
  auto const groups = static_cast<double>(of.behind.size());
  auto const terms = test_terms{
      test.limit.value,
      WM_TRY(stats::normal_quantile(1.0 - 0.05 / (2.0 * groups))),
      static_cast<double>(power.value()) / static_cast<double>(kAll.value()),
      test.completeness, better};
  for (auto const& one : of.behind) {
    out.gaps.push_back(test_one(one, of.against, terms));
  }
  auto const any = [&](gap_outcome const outcome) {
    return std::ranges::any_of(
        out.gaps, [&](auto const& gap) { return gap.outcome == outcome; });
  };
  out.outcome = any(gap_outcome::wider) ? gap_outcome::wider
                : any(gap_outcome::cannot_be_tested)
                    ? gap_outcome::cannot_be_tested
                    : gap_outcome::within;
  return out;
}

gate_effect open_equality_gate(framework::equality_gate const& gate,
                               std::vector<tested_equality> const& tested,
                               std::string_view const metric,
                               telling const tell) {
  auto out = gate_effect{};
  for (auto i = std::size_t{0}; i < gate.tests.size(); ++i) {
    auto const& test = gate.tests[i];
    if (!guards(test.guards, metric)) {
      continue;
    }
    auto one = gate_effect{};
    auto const clause = gate.cannot_be_tested;
    auto const outcome = tested[i].outcome;
    if (outcome == gap_outcome::wider ||
        (outcome == gap_outcome::cannot_be_tested &&
         clause == untested_clause::pay_as_failed)) {
      one.leaves = gate.pays;
    } else if (outcome == gap_outcome::cannot_be_tested) {
      one.held_back = clause == untested_clause::hold_back;
    }
    out = strictest(out, one);
    tell.say([&] {
      auto words = words_of_test(test, tested[i]);
      words += outcome == gap_outcome::within ? words_of_within(test, tested[i])
               : outcome == gap_outcome::wider ? ": too wide"
                                               : ": cannot be tested, ";
      if (outcome == gap_outcome::cannot_be_tested) {
        words += words_of(clause);
      }
      return step{words, {}, one.leaves};
    });
  }
  return out;
}

}  // namespace wm::contracts
