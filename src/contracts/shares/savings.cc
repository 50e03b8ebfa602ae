#include "contracts/shares/savings.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <string>

#include <fmt/format.h>

#include "contracts/payment/outcomes.h"
#include "contracts/shares/corridor.h"

namespace wm::contracts {

namespace {

using framework::quality_link;

result<void> check_minimum(std::vector<framework::minimum_rates> const& steps) {
  auto before = -1;
  for (auto const& one : steps) {
    if (one.people_from <= before || one.savings < kNone ||
        one.losses < kNone || one.savings > kAll || one.losses > kAll) {
      return fail(error_code::invalid_input, {},
                  "minimum rates rise by people, each from 0 to 100 %");
    }
    before = one.people_from;
  }
  return {};
}

/// On the straight line between the rates of two steps.
///
/// \param after  whole of people between the steps, above 0
result<share> between(share const from, share const to,
                      std::int64_t const after, std::int64_t const whole) {
  auto const change = WM_TRY(
      share_of((to.value() - from.value()) * after, kAll.value() * whole));
  return share{from.value() + change.value()};
}

/// The minimum rates for that many people, at least those of the first step.
result<framework::minimum_rates> minimum_for(
    std::vector<framework::minimum_rates> const& steps, int const people) {
  if (steps.empty()) {
    return framework::minimum_rates{};
  }
  auto const next = std::ranges::find_if(
      steps, [&](auto const& one) { return one.people_from > people; });
  auto const& from = *std::prev(next);
  if (next == steps.end()) {
    return from;
  }
  auto const after = std::int64_t{people} - from.people_from;
  auto const whole = std::int64_t{next->people_from} - from.people_from;
  auto const savings =
      WM_TRY(between(from.savings, next->savings, after, whole));
  auto const losses = WM_TRY(between(from.losses, next->losses, after, whole));
  return framework::minimum_rates{people, savings, losses};
}

class sharer {
 public:
  sharer(framework::shared_savings const& terms,
         std::optional<share> const quality, shared_account& account,
         telling const tell)
      : terms_{terms}, quality_{quality}, account_{account}, tell_{tell} {}

  result<void> spend(year_spending const& of);
  result<void> divide(year_spending const& of);

 private:
  bool is_loss() const { return account_.difference < kNothing; }
  result<share> left_of_losses() const;
  result<pence> with_quality(pence amount) const;
  result<pence> capped(pence amount, std::optional<share> cap) const;

  framework::shared_savings const& terms_;
  std::optional<share> quality_;
  shared_account& account_;
  telling tell_;
};

result<void> sharer::spend(year_spending const& of) {
  tell_.say([&] { return step{"Spent, as known at the data cut", of.spent}; });
  auto spent = of.spent;
  if (terms_.truncation) {
    spent = WM_TRY(subtract(spent, *of.beyond_truncation));
    tell_.say([&] {
      return step{fmt::format("Less what is beyond {} a person, {}",
                              to_string(*terms_.truncation),
                              to_string(*of.beyond_truncation)),
                  spent};
    });
  }
  if (spent < kNothing || terms_.completion < kNone ||
      terms_.completion > kAll) {
    return fail(error_code::invalid_input, {},
                "spending is not negative, and complete to 100 % at most");
  }
  account_.spending =
      WM_TRY(scale(spent, kAll.value(), terms_.completion.value()));
  if (terms_.completion != kAll) {
    tell_.say([&] {
      return step{fmt::format("Divided by {}, the part known by then",
                              to_string(terms_.completion)),
                  account_.spending};
    });
  }
  account_.difference = WM_TRY(subtract(account_.benchmark, account_.spending));
  tell_.say([&] {
    return step{fmt::format("The benchmark, {}, less spending: a {}",
                            to_string(account_.benchmark),
                            is_loss() ? "loss" : "saving"),
                account_.difference};
  });
  return {};
}

result<share> sharer::left_of_losses() const {
  if (terms_.least_losses > terms_.most_losses) {
    return fail(error_code::invalid_input, to_string(terms_.at),
                "the least part of losses is not above the most");
  }
  auto const forgiven = WM_TRY(part(terms_.forgiven, *quality_));
  return std::clamp(share{kAll.value() - forgiven.value()}, terms_.least_losses,
                    terms_.most_losses);
}

result<pence> sharer::with_quality(pence const amount) const {
  if (terms_.quality == quality_link::none ||
      (is_loss() && terms_.quality == quality_link::gains)) {
    return amount;
  }
  auto const rate = is_loss() ? WM_TRY(left_of_losses()) : *quality_;
  auto const out = WM_TRY(part(amount, rate));
  tell_.say([&] {
    return step{fmt::format("By the quality score, {}: {} of it",
                            to_string(*quality_), to_string(rate)),
                out};
  });
  return out;
}

result<pence> sharer::capped(pence const amount,
                             std::optional<share> const cap) const {
  if (!cap) {
    return amount;
  }
  auto const most = WM_TRY(part(account_.benchmark, *cap));
  account_.capped = amount > most;
  if (account_.capped) {
    tell_.say([&] {
      return step{fmt::format("At most {} of the benchmark", to_string(*cap)),
                  most};
    });
  }
  return std::min(amount, most);
}

result<void> sharer::divide(year_spending const& of) {
  auto const minimum = WM_TRY(minimum_for(terms_.minimum, of.people));
  account_.minimum = is_loss() ? minimum.losses : minimum.savings;
  auto const least = WM_TRY(part(account_.benchmark, account_.minimum));
  auto const size = is_loss() ? WM_TRY(subtract(kNothing, account_.difference))
                              : account_.difference;
  account_.beyond_chance = size >= least && size > kNothing;
  if (least > kNothing) {
    tell_.say([&] {
      return step{
          fmt::format(
              "The least that is not taken for chance, for {} people: {} "
              "of the benchmark: {}",
              of.people, to_string(account_.minimum),
              account_.beyond_chance ? "reached" : "not reached"),
          least};
    });
  }
  auto const& side = is_loss() ? terms_.losses : terms_.gains;
  if (!account_.beyond_chance || !side) {
    if (account_.beyond_chance) {
      tell_.say([&] {
        return step{is_loss() ? "Providers bear no losses"
                              : "Providers share no savings"};
      });
    }
    return {};
  }
  auto const from =
      terms_.from == framework::shared_from::first_pound ? kNothing : least;
  auto amount = WM_TRY(
      corridor_share(side->bands, account_.benchmark, {from, size}, tell_));
  amount = WM_TRY(with_quality(amount));
  amount = WM_TRY(capped(amount, side->cap));
  account_.providers = is_loss() ? pence{-amount.value()} : amount;
  tell_.say([&] {
    return step{is_loss() ? "Borne by the providers" : "The providers' part",
                account_.providers};
  });
  return {};
}

}  // namespace

result<pence> beyond_truncation(std::span<pence const> const by_person,
                                pence const limit) {
  auto beyond = std::vector<pence>{};
  for (auto const spent : by_person) {
    if (spent < kNothing || limit < kNothing) {
      return fail(error_code::invalid_input, {},
                  "spending on a person is not negative, nor is its limit");
    }
    if (spent > limit) {
      beyond.push_back(WM_TRY(subtract(spent, limit)));
    }
  }
  return sum(beyond);
}

std::string_view why_shares_wait(framework::shared_savings const& terms,
                                 framework::contract_year const& year,
                                 std::optional<year_spending> const& of,
                                 std::optional<share> const quality_score) {
  if (!of) {
    return "the year's spending is not known yet";
  }
  if (terms.truncation && !of->beyond_truncation) {
    return "spending is truncated by person, and spending by person is not "
           "known";
  }
  if (terms.truncation && !year.benchmark) {
    return "spending is truncated by person, and the year has no benchmark "
           "that is truncated too; budget lines are not";
  }
  if (!terms.minimum.empty() && of->people <= 0) {
    return "for how many people the money was spent is not known, so there is "
           "no minimum rate";
  }
  if (!terms.minimum.empty() &&
      of->people < terms.minimum.front().people_from) {
    return "there are fewer people than the lowest minimum rate is for, so "
           "chance cannot be told from a saving";
  }
  if (terms.quality != quality_link::none && !quality_score) {
    return "there is no quality score: the metrics of the quality part are "
           "held back";
  }
  return {};
}

result<pence> benchmark_of(framework::contract_year const& year) {
  if (year.benchmark) {
    return *year.benchmark;
  }
  return budget_of(year);
}

result<shared_account> share_savings(framework::shared_savings const& terms,
                                     framework::contract_year const& year,
                                     std::optional<year_spending> const& of,
                                     std::optional<share> const quality_score,
                                     steps_wanted const steps) {
  WM_TRY(check_minimum(terms.minimum));
  auto const waits = why_shares_wait(terms, year, of, quality_score);
  if (!waits.empty()) {
    return fail(error_code::undefined, to_string(terms.at), std::string{waits});
  }
  auto out = shared_account{};
  out.benchmark = WM_TRY(benchmark_of(year));
  auto work = sharer{terms, quality_score, out, telling_to(out.steps, steps)};
  WM_TRY(work.spend(*of));
  WM_TRY(work.divide(*of));
  return out;
}

}  // namespace wm::contracts
