#include "contracts/payment/rate_card.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace wm::contracts {

namespace {

using framework::relapse_rule;

constexpr auto kMostOutcomes = 1'000'000'000.0;  // of persons

result<std::int64_t> count_of(framework::rate_card_line const& line,
                              measured const& of) {
  if (!of.numerator || !(*of.numerator >= 0) || *of.numerator > kMostOutcomes ||
      *of.numerator != std::floor(*of.numerator)) {
    return fail(error_code::invalid_input, line.id.value,
                "the rate card pays for whole numbers of verified outcomes; "
                "the metric's numerator is none");
  }
  return static_cast<std::int64_t>(*of.numerator);
}

std::string_view words_of(relapse_rule const rule) {
  return rule == relapse_rule::pay_back ? "the price" : "half the price";
}

result<void> take_back(framework::rate_card_line const& line,
                       verified_outcomes const& of, rate_card_payment& paid,
                       telling const tell) {
  if (line.relapse == relapse_rule::keep) {
    return {};
  }
  if (!of.relapsed) {
    paid.relapses_unknown = true;
    tell.say([] {
      return step{
          "How many earlier outcomes did not last is not known; "
          "nothing is paid back for them yet"};
    });
    return {};
  }
  auto const half = line.relapse == relapse_rule::pay_back_half ? 2 : 1;
  auto const back = WM_TRY(scale(line.price, *of.relapsed, half));
  paid.earned = WM_TRY(subtract(paid.earned, back));
  tell.say([&] {
    return step{fmt::format("{} earlier outcomes did not last: {} of each is "
                            "paid back",
                            *of.relapsed, words_of(line.relapse)),
                pence{-back.value()}};
  });
  return {};
}

std::string_view waiting(stand_in const by) {
  switch (by) {
    case stand_in::neutral:
      return "the line is left out; nobody can take its money, so nothing is "
             "paid until it comes";
    case stand_in::in_full:
      return "it is paid in full; no most is agreed, so nothing is paid until "
             "it comes";
    default:
      return "nothing is paid until it comes";
  }
}

/// How many outcomes are paid for; nothing where the line is held back.
result<std::optional<std::int64_t>> paid_for(
    framework::rate_card_line const& line, reading const& of,
    deciding const& decided, telling const tell) {
  if (decided.figure) {
    auto const counted = WM_TRY(count_of(line, *decided.figure));
    auto const out =
        line.most ? std::min<std::int64_t>(counted, *line.most) : counted;
    tell.say([&] {
      return step{fmt::format(
          "{} verified outcomes{}{}", counted,
          decided.by == stand_in::last_value
              ? " of an earlier period, by the data clause"
              : "",
          out < counted ? fmt::format(", at most {} are paid", out) : "")};
    });
    return std::optional{out};
  }
  auto const in_full = decided.by == stand_in::in_full && line.most;
  tell.say([&] {
    return step{
        fmt::format("There is {}; by the data clause {}", words_of(of.state),
                    in_full ? "the most is paid" : waiting(decided.by))};
  });
  if (in_full) {
    return std::optional<std::int64_t>{*line.most};
  }
  return std::optional<std::int64_t>{};
}

result<rate_card_payment> pay(framework::contract const& terms,
                              std::size_t const number,
                              verified_outcomes const& of,
                              steps_wanted const steps) {
  auto const& line = terms.rate_card[number];
  auto out = rate_card_payment{};
  out.line = number;
  auto const tell = telling_to(out.steps, steps);
  if (line.price < kNothing || (line.most && *line.most < 0) ||
      (of.relapsed && *of.relapsed < 0)) {
    return fail(error_code::invalid_input, line.id.value,
                "prices and numbers of a rate card are not negative");
  }
  auto const decided = decide(of.of, terms.data);
  out.decided_by = decided.by;
  auto const number_paid = WM_TRY(paid_for(line, of.of, decided, tell));
  if (!number_paid) {
    out.decided_by = stand_in::held_back;
    if (line.most) {
      out.held_back = WM_TRY(scale(line.price, *line.most, 1));
    }
    return out;
  }
  out.paid_for = *number_paid;
  out.earned = WM_TRY(scale(line.price, out.paid_for, 1));
  tell.say([&] {
    return step{
        fmt::format("{} at {} each", out.paid_for, to_string(line.price)),
        out.earned};
  });
  WM_TRY(take_back(line, of, out, tell));
  return out;
}

}  // namespace

result<std::vector<rate_card_payment>> pay_rate_card(
    framework::contract const& terms, std::vector<verified_outcomes> const& of,
    steps_wanted const steps) {
  if (of.size() != terms.rate_card.size()) {
    return fail(error_code::invalid_input, terms.id.value,
                "the rate card needs a count for each line");
  }
  auto out = std::vector<rate_card_payment>{};
  for (auto line = std::size_t{0}; line < of.size(); ++line) {
    out.push_back(WM_TRY(pay(terms, line, of[line], steps)));
  }
  return out;
}

}  // namespace wm::contracts
