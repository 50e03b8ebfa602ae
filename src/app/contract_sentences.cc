#include "app/contract_sentences.h"

#include <string_view>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "app/account_terms.h"
#include "app/in_words.h"
#include "report/number_text.h"

namespace wm::app {

namespace {

using framework::divided_money;
using framework::judged_by;
using framework::quality_link;
using framework::relapse_rule;
using framework::reward_for;
using framework::split_rule;
using framework::untested_clause;

std::string_view words_of(reward_for const of) {
  switch (of) {
    case reward_for::attainment:
      return "What counts is how good the figure is.";
    case reward_for::improvement:
      return "What counts is how far it has come from the baseline, which "
             "takes the floor's place.";
    case reward_for::better_of_both:
      return "What counts is how good the figure is, or how far it has come "
             "from the baseline, whichever earns more.";
  }
  return {};
}

std::string_view words_of(judged_by const of) {
  switch (of) {
    case judged_by::point_estimate:
      return "The figure itself decides, without its limits.";
    case judged_by::limit_at_95:
      return "It is paid only where its worse 95 % limit is better than where "
             "payment begins.";
    case judged_by::limit_at_998:
      return "It is paid only where its worse 99.8 % limit is better than "
             "where payment begins.";
  }
  return {};
}

std::string_view words_of(untested_clause const of) {
  switch (of) {
    case untested_clause::hold_back:
      return "the payment is held back";
    case untested_clause::pay_as_failed:
      return "it is paid as if the gap were too wide";
    case untested_clause::pay_in_full:
      return "it is paid in full";
  }
  return {};
}

std::string_view words_of(split_rule const of) {
  switch (of) {
    case split_rule::equal:
      return "in equal parts";
    case split_rule::by_budget:
      return "by the year's budget lines";
    case split_rule::by_equity:
      return "by what each holds of the partnership";
    case split_rule::by_performance:
      return "by what the metrics that are its work have earned";
    case split_rule::to_investment:
      return "by what each has to invest";
    case split_rule::to_falling_budgets:
      return "by how far each one's budget is below the former";
  }
  return {};
}

std::string_view words_of(divided_money const of) {
  switch (of) {
    case divided_money::outcomes:
      return "Money for outcomes";
    case divided_money::savings:
      return "Savings";
    case divided_money::losses:
      return "Losses";
  }
  return {};
}

std::string leaves(share const pays) {
  return pays == kNone
             ? std::string{"nothing of a payment is left"}
             : fmt::format("{} of a payment is left", to_string(pays));
}

std::vector<std::string> words_of(
    std::vector<framework::located<std::string>> const& ids) {
  auto out = std::vector<std::string>{};
  for (auto const& one : ids) {
    out.push_back(one.value);
  }
  return out;
}

report::contract_gate gate_of(framework::package const& package,
                              framework::safety_gate const& of) {
  auto const by =
      of.judged == judged_by::point_estimate
          ? std::string_view{}
          : std::string_view{", beyond what its limits allow for chance"};
  return {.kind = report::gate_kind::safety,
          .metric = of.metric.value,
          .title = metric_title(package, of.metric.value),
          .text = fmt::format("Worse than {}{}: {}.", of.limit.written.value,
                              by, leaves(of.pays)),
          .guards = words_of(of.guards)};
}

report::contract_gate gate_of(framework::package const& package,
                              framework::equality_gate const& gate,
                              framework::equality_test const& of) {
  auto groups = std::vector<std::string>{};
  for (auto const& one : of.groups) {
    groups.push_back(in_words(one));
  }
  auto const who =
      of.of == framework::equality_of::deprivation_fifths
          ? std::string{"The most deprived fifth against the least deprived"}
          : fmt::format("By {}: {}, each against everybody",
                        in_words(of.breakdown), fmt::join(groups, ", "));
  return {.kind = report::gate_kind::equality,
          .metric = of.metric.value,
          .title = metric_title(package, of.metric.value),
          .text = fmt::format(
              "{}. A gap wider than {}: {}. A gap that cannot be tested, since "
              "fewer than {} of a group are recorded or chance would hide it "
              "(power below {}): {}.",
              who, of.limit.written.value, leaves(gate.pays),
              to_string(of.completeness), to_string(gate.power),
              words_of(gate.cannot_be_tested)),
          .guards = words_of(of.guards)};
}

std::string_view words_of(relapse_rule const of) {
  switch (of) {
    case relapse_rule::keep:
      return "It is kept when the outcome does not last.";
    case relapse_rule::pay_back_half:
      return "Half is paid back when the outcome does not last.";
    case relapse_rule::pay_back:
      return "It is paid back when the outcome does not last.";
  }
  return {};
}

}  // namespace

std::string rule_of(framework::paid_outcome const& of) {
  auto out = std::string{};
  if (of.curve) {
    auto const& c = *of.curve;
    out = fmt::format("Nothing is earned at {} (floor), all at {} (target)",
                      c.floor.written.value, c.target.written.value);
    if (c.stretch) {
      out += fmt::format(", {} at {} (stretch)", to_string(c.stretch_pays),
                         c.stretch->written.value);
    }
    out += c.cap ? fmt::format(", never more than {}. ", to_string(*c.cap))
                 : std::string{". "};
    if (c.collar) {
      out += fmt::format(
          "Below the floor money is paid back, at {} and beyond {} of it. ",
          c.collar->full_at.written.value, to_string(c.collar->most));
    }
  }
  return fmt::format("{}{} {}", out, words_of(of.rewards), words_of(of.judged));
}

std::string needs_of(framework::paid_outcome const& of) {
  auto out = std::string{};
  if (of.needs.denominator) {
    out += fmt::format("At least {} people or events behind the figure. ",
                       report::number_text(*of.needs.denominator, 0));
  }
  if (of.needs.completeness) {
    out += fmt::format("At least {} of records complete. ",
                       to_string(*of.needs.completeness));
  }
  if (of.years_before > 0) {
    out +=
        fmt::format("Its figures come late: those of {} earlier count. ",
                    report::counted(static_cast<std::size_t>(of.years_before),
                                    "year", "years"));
  }
  return out.empty() ? out : out.substr(0, out.size() - 1);
}

std::vector<report::contract_gate> gates_of(framework::package const& package,
                                            framework::contract const& of) {
  auto out = std::vector<report::contract_gate>{};
  for (auto const& one : of.gates) {
    out.push_back(gate_of(package, one));
  }
  if (of.equality) {
    for (auto const& one : of.equality->tests) {
      out.push_back(gate_of(package, *of.equality, one));
    }
  }
  return out;
}

std::vector<std::string> other_payments_of(framework::package const& package,
                                           framework::contract const& of) {
  auto out = std::vector<std::string>{};
  if (of.points) {
    for (auto const& one : of.points->lines) {
      out.push_back(fmt::format(
          "{}: up to {} points at {} each, none at {}, all at {}{}{}.",
          metric_title(package, one.metric.value), one.points,
          to_string(of.points->per_point), one.lower.written.value,
          one.upper.written.value,
          of.points->average_list > 0 ? ", times list size" : "",
          one.prevalence ? ", times prevalence" : ""));
    }
  }
  for (auto const& one : of.rate_card) {
    auto const most = one.most ? fmt::format(", at most {} times a year",
                                             report::number_text(*one.most, 0))
                               : std::string{};
    out.push_back(fmt::format("{} {} for each{}, to {}, verified by {}. {}",
                              one.outcome.original(), to_string(one.price),
                              most,
                              organisation_title(package, one.provider.value),
                              organisation_title(package, one.verifier.value),
                              words_of(one.relapse)));
  }
  return out;
}

std::vector<std::string> sharing_rules_of(framework::shared_savings const& of) {
  auto out = std::vector<std::string>{};
  if (of.truncation) {
    out.push_back(
        fmt::format("Spending on one person beyond {} is not counted.",
                    report::pounds_text(*of.truncation)));
  }
  if (of.completion != kAll) {
    out.push_back(fmt::format(
        "What is known at the data cut is taken for {} of the spending.",
        to_string(of.completion)));
  }
  for (auto const& one : of.minimum) {
    out.push_back(fmt::format(
        "From {} people on, savings below {} and losses below {} of the "
        "benchmark are taken for chance.",
        report::number_text(one.people_from, 0), to_string(one.savings),
        to_string(one.losses)));
  }
  if (!of.minimum.empty()) {
    out.emplace_back(of.from == framework::shared_from::first_pound
                         ? "Once that is passed, all of it is shared."
                         : "Once that is passed, what is beyond it is shared.");
  }
  auto const side = [&](std::optional<framework::side_of_risk> const& one,
                        std::string_view const what) {
    if (!one) {
      out.push_back(fmt::format("The providers have no part in {}.", what));
      return;
    }
    auto parts = std::vector<std::string>{};
    for (auto const& band : one->bands) {
      parts.push_back(
          band.up_to
              ? fmt::format("{} of what is up to {} of the benchmark",
                            to_string(band.providers), to_string(*band.up_to))
          : one->bands.size() == 1
              ? to_string(band.providers)
              : fmt::format("{} beyond", to_string(band.providers)));
    }
    out.push_back(fmt::format(
        "The providers' part of {}: {}{}.", what, fmt::join(parts, ", "),
        one->cap ? fmt::format("; together at most {} of the benchmark",
                               to_string(*one->cap))
                 : std::string{}));
  };
  side(of.gains, "savings");
  side(of.losses, "losses");
  if (of.quality != quality_link::none) {
    out.emplace_back(
        "Savings are paid by the quality score: the part of the money for "
        "quality that was earned.");
  }
  if (of.quality == quality_link::gains_and_losses) {
    out.push_back(fmt::format(
        "At a quality score of 100 %, {} of losses are forgiven; between {} "
        "and {} of them always stay.",
        to_string(of.forgiven), to_string(of.least_losses),
        to_string(of.most_losses)));
  }
  return out;
}

std::vector<std::string> divisions_of(framework::package const& package,
                                      framework::contract const& of) {
  auto out = std::vector<std::string>{};
  if (of.providers.size() < 2) {
    return out;
  }
  for (auto const& one : of.distribution) {
    auto parts = std::vector<std::string>{};
    for (auto const& partner : one.partners) {
      if (partner.equity) {
        parts.push_back(fmt::format(
            "{} {}", organisation_title(package, partner.organisation.value),
            to_string(*partner.equity)));
      }
    }
    out.push_back(fmt::format(
        "{} {}{}.", words_of(one.of), words_of(one.rule),
        parts.empty() ? std::string{}
                      : fmt::format(": {}", fmt::join(parts, ", "))));
  }
  return out;
}

}  // namespace wm::app
