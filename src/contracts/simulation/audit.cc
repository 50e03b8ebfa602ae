#include "contracts/simulation/audit.h"

#include <algorithm>
#include <string>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "stats/quantile.h"

namespace wm::contracts {

namespace {

using framework::better;

constexpr auto kFewestComparators = std::size_t{10};
constexpr auto kHalf = share{500'000};

bool at_least_as_good(double const value, double const than,
                      better const better) {
  return better == better::lower ? value <= than : value >= than;
}

finding about(std::string_view const check, verdict const says,
              framework::paid_outcome const& of, std::string text) {
  return {check, says, std::move(text), of.metric.value};
}

std::size_t with_numerator(metric_persons const& of) {
  return static_cast<std::size_t>(std::ranges::count_if(
      of, [](person_counts const& one) { return one.numerator > 0; }));
}

/// In whole per cent: an exact part would give small counts away.
std::string in_percent(share const of) {
  return fmt::format("{:.0f} %", 100.0 * static_cast<double>(of.value()) /
                                     static_cast<double>(kAll.value()));
}

class auditor {
 public:
  auditor(framework::contract const& terms, std::size_t const number,
          reading const& now, reachable const& within,
          paid_persons const& persons, metric_chances const& chances)
      : terms_{terms},
        number_{number},
        of_{terms.outcomes[number]},
        now_{now},
        within_{within},
        persons_{persons},
        chances_{chances} {}

  void audit(std::vector<finding>& into) const {
    into.push_back(passed());
    into.push_back(unattainable());
    into.push_back(own_events());
    into.push_back(shared_events());
    into.push_back(no_change());
  }

 private:
  finding passed() const;
  finding unattainable() const;
  finding own_events() const;
  finding shared_events() const;
  finding no_change() const;

  metric_persons const* persons_of(std::size_t outcome) const;

  framework::contract const& terms_;
  std::size_t number_;  // in contract.outcomes
  framework::paid_outcome const& of_;
  reading const& now_;
  reachable const& within_;
  paid_persons const& persons_;
  metric_chances const& chances_;
};

finding auditor::passed() const {
  constexpr auto kName = "target_passed";
  if (now_.state != reading_state::usable || !of_.curve) {
    return about(kName, verdict::not_checked, of_,
                 "not checked: there is no figure");
  }
  auto const there =
      at_least_as_good(now_.now.value, of_.curve->target.value, now_.better);
  return about(kName, there ? verdict::warning : verdict::fine, of_,
               fmt::format("the figure, {}, {} the target, {}", shown(now_.now),
                           there ? "has already reached" : "has not reached",
                           of_.curve->target.written.value));
}

finding auditor::unattainable() const {
  constexpr auto kName = "target_unattainable";
  if (!of_.curve || (!within_.by_best_tenth && !within_.by_trend)) {
    return about(kName, verdict::not_checked, of_,
                 "not checked: too few comparators with figures over the same "
                 "time, and no trend");
  }
  auto text = std::string{};
  auto beyond = false;
  auto const hold = [&](std::optional<double> const reached,
                        std::string_view const what) {
    if (!reached) {
      text += fmt::format("{}{} not known", text.empty() ? "" : "; ", what);
      return;
    }
    auto const within =
        at_least_as_good(*reached, of_.curve->target.value, now_.better);
    beyond = beyond || !within;
    text +=
        fmt::format("{}{} {:.4g}", text.empty() ? "" : "; ", what, *reached);
  };
  hold(within_.by_best_tenth, "the best tenth of comparators would reach");
  hold(within_.by_trend, "the better limit of its own trend is");
  return about(
      kName, beyond ? verdict::warning : verdict::fine, of_,
      fmt::format("target {}: {}", of_.curve->target.written.value, text));
}

metric_persons const* auditor::persons_of(std::size_t const outcome) const {
  return outcome < persons_.size() && persons_[outcome] ? &*persons_[outcome]
                                                        : nullptr;
}

finding auditor::own_events() const {
  constexpr auto kName = "own_events";
  auto const* const persons = persons_of(number_);
  auto const own =
      persons == nullptr ? std::optional<share>{} : own_part(*persons);
  if (!own || with_numerator(*persons) < kFewestTold) {
    return about(kName, verdict::not_checked, of_,
                 own ? "not checked: too few persons are counted"
                     : "not checked: figures do not say whose events they "
                       "count");
  }
  return about(kName, *own < kHalf ? verdict::warning : verdict::fine, of_,
               fmt::format("{} of the counted events are the providers' own",
                           in_percent(*own)));
}

finding auditor::shared_events() const {
  constexpr auto kName = "shared_events";
  auto const* const mine = persons_of(number_);
  auto told = std::vector<std::string>{};
  auto too_many = false;
  for (auto i = std::size_t{0}; mine != nullptr && i < persons_.size(); ++i) {
    auto const* const theirs = persons_of(i);
    if (i == number_ || theirs == nullptr ||
        std::min(with_numerator(*mine), with_numerator(*theirs)) <
            kFewestTold) {
      continue;
    }
    auto const shared = overlap_of(*mine, *theirs);
    too_many = too_many || shared->of_smaller > kHalf;
    told.push_back(fmt::format("{} with {}", in_percent(shared->of_smaller),
                               terms_.outcomes[i].metric.value));
  }
  if (told.empty()) {
    return about(kName, verdict::not_checked, of_,
                 "not checked: figures do not say which persons and events "
                 "they share");
  }
  return about(kName, too_many ? verdict::warning : verdict::fine, of_,
               fmt::format("of the smaller number of persons counted it "
                           "shares {}",
                           fmt::join(told, ", ")));
}

finding auditor::no_change() const {
  constexpr auto kName = "pays_for_no_change";
  if (!chances_.has_figure || !chances_.paid_for_no_change) {
    return about(kName, verdict::not_checked, of_,
                 "not checked: there is no figure, or no baseline");
  }
  auto const chance = *chances_.paid_for_no_change;
  return about(
      kName, chance > kPaysForNoChange ? verdict::warning : verdict::fine, of_,
      fmt::format("pays in {} of years although nothing changed, {} "
                  "on average",
                  to_string(chance), to_string(*chances_.paid_by_chance)));
}

}  // namespace

std::vector<finding> audit(framework::contract const& terms,
                           std::vector<reading> const& now,
                           std::vector<reachable> const& within,
                           paid_persons const& persons,
                           simulation const& lived) {
  auto out = std::vector<finding>{};
  for (auto i = std::size_t{0}; i < terms.outcomes.size(); ++i) {
    auditor{terms, i, now[i], within[i], persons, lived.metrics[i]}.audit(out);
  }
  return out;
}

std::optional<double> best_tenth(std::span<double const> const changes,
                                 double const baseline, better const better) {
  if (changes.size() < kFewestComparators || better == better::neither) {
    return std::nullopt;
  }
  constexpr auto kTenth = 0.1;
  auto const at = better == better::lower ? kTenth : 1.0 - kTenth;
  auto const change = stats::percentile({changes.begin(), changes.end()}, at);
  return change ? std::optional{baseline + *change} : std::nullopt;
}

}  // namespace wm::contracts
