#include "contracts/simulation/metric_chances.h"

#include <array>

#include "contracts/payment/curve.h"
#include "contracts/simulation/on_threads.h"

namespace wm::contracts {

namespace {

/// The figure as if its true value were another.
measured at_value(measured const& of, double const value) {
  auto out = of;
  auto const by = value - of.value;
  out.value = value;
  for (auto* const limits : {&out.at_95, &out.at_998}) {
    if (*limits) {
      (*limits)->lower += by;
      (*limits)->upper += by;
    }
  }
  return out;
}

double error_of(measured const& of) {
  return of.at_95 ? standard_error_of(*of.at_95) : 0.0;
}

/// What is added up over years; whole numbers, so in any order.
struct counted {
  std::int64_t millionths{0};
  std::int64_t paid{0};
  std::int64_t half{0};
};

/// One paid metric, lived many times.
class lived_metric {
 public:
  lived_metric(framework::contract const& terms, year_expectations const& from,
               year_draws const& years, std::size_t const outcome,
               std::uint32_t const draws)
      : terms_{terms.outcomes[outcome]},
        from_{from},
        outcome_{outcome},
        draws_{draws},
        reading_{from.facts.outcomes.outcomes[outcome]},
        baseline_{from.facts.outcomes.baselines[outcome]} {
    if (!from.baseline_limits.empty()) {
      baseline_limits_ = from.baseline_limits[outcome];
    }
    for (auto d = std::uint32_t{0}; d < draws; ++d) {
      variables_.push_back(years.variables_of(outcome, d));
    }
  }

  result<metric_chances> live(pence at_stake) const;

 private:
  result<counted> count(framework::paid_outcome const& terms,
                        measured const& truth, double more,
                        baselines baseline = baselines::as_known) const;
  baseline_standing standing() const;
  result<std::optional<pence>> effect(
      framework::metric_amount framework::payment_curve::* of,
      counted const& expected, measured const& truth, pence at_stake) const;
  result<std::optional<pence>> effect_of(framework::paid_outcome const& harder,
                                         counted const& expected,
                                         measured const& truth,
                                         pence at_stake) const;
  double one_error_harder(double threshold) const;
  share mean(counted const& of) const {
    return share_of(of.millionths, std::int64_t{draws_} * kAll.value())
        .value_or(kNone);
  }
  share chance(std::int64_t const of) const {
    return share_of(of, draws_).value_or(kNone);
  }

  framework::paid_outcome const& terms_;
  year_expectations const& from_;
  std::size_t outcome_;
  std::uint32_t draws_;
  reading const& reading_;
  std::optional<double> baseline_;
  std::optional<stats::interval> baseline_limits_{};
  /// Of each year, those of the figure and of its baseline.
  std::vector<std::array<double, 2>> variables_;
};

double lived_metric::one_error_harder(double const threshold) const {
  auto const error = error_of(reading_.now);
  return threshold + sign_of(reading_.better) * error;
}

baseline_standing lived_metric::standing() const {
  if (!baseline_) {
    return baseline_standing::none;
  }
  if (terms_.baseline && terms_.baseline->value) {
    return baseline_standing::agreed;
  }
  return baseline_limits_ ? baseline_standing::drawn
                          : baseline_standing::taken_as_exact;
}

result<counted> lived_metric::count(framework::paid_outcome const& terms,
                                    measured const& truth, double const more,
                                    baselines const baseline) const {
  auto out = counted{};
  auto from = baseline_;
  for (auto const& [own, of_baseline] : variables_) {
    auto const seen = moved(truth, more, own);
    if (baseline == baselines::drawn && baseline_ && baseline_limits_) {
      from = moved_baseline(*baseline_, *baseline_limits_, of_baseline);
    }
    auto const earned =
        WM_TRY(earned_share(terms, reading_.better, seen, from, {}));
    out.millionths += earned.value();
    out.paid += earned > kNone ? 1 : 0;
    out.half += 2 * earned.value() >= kAll.value() ? 1 : 0;
  }
  return out;
}

result<std::optional<pence>> lived_metric::effect_of(
    framework::paid_outcome const& harder, counted const& expected,
    measured const& truth, pence const at_stake) const {
  // A threshold that passes the next one is no curve any more.
  if (!rising(*harder.curve, reading_.better)) {
    return std::optional<pence>{};
  }
  auto const then = WM_TRY(count(harder, truth, from_.changes[outcome_].error));
  auto const before = WM_TRY(part(at_stake, mean(expected)));
  auto const after = WM_TRY(part(at_stake, mean(then)));
  return std::optional{WM_TRY(subtract(after, before))};
}

result<std::optional<pence>> lived_metric::effect(
    framework::metric_amount framework::payment_curve::* of,
    counted const& expected, measured const& truth,
    pence const at_stake) const {
  auto harder = terms_;
  auto& threshold = (*harder.curve).*of;
  threshold.value = one_error_harder(threshold.value);
  return effect_of(harder, expected, truth, at_stake);
}

result<metric_chances> lived_metric::live(pence const at_stake) const {
  auto out = metric_chances{};
  out.at_stake = at_stake;
  auto const judged_without_limits =
      terms_.judged != framework::judged_by::point_estimate &&
      !cautious_value(reading_.now, terms_.judged, reading_.better);
  auto const improvement_without_baseline =
      terms_.rewards != framework::reward_for::attainment && !baseline_;
  if (reading_.state != reading_state::usable || !terms_.curve ||
      judged_without_limits || improvement_without_baseline) {
    return out;
  }
  out.has_figure = true;
  out.standard_error = error_of(reading_.now);
  out.baseline = standing();
  auto const& change = from_.changes[outcome_];
  auto const truth = at_value(reading_.now, reading_.now.value + change.by);
  auto const expected = WM_TRY(count(terms_, truth, change.error));
  out.expected = mean(expected);
  if (baseline_) {
    auto const still = WM_TRY(
        count(terms_, at_value(reading_.now, *baseline_), 0, baselines::drawn));
    out.paid_for_no_change = chance(still.paid);
    out.paid_by_chance = WM_TRY(part(at_stake, mean(still)));
  }
  auto const reached = WM_TRY(
      count(terms_, at_value(reading_.now, terms_.curve->target.value), 0));
  out.unpaid_at_target = chance(draws_ - reached.paid);
  out.less_than_half_at_target = chance(draws_ - reached.half);
  out.effects.floor = WM_TRY(
      effect(&framework::payment_curve::floor, expected, truth, at_stake));
  out.effects.target = WM_TRY(
      effect(&framework::payment_curve::target, expected, truth, at_stake));
  if (terms_.curve->stretch) {
    auto harder = terms_;
    auto& stretch = *harder.curve->stretch;
    stretch.value = one_error_harder(stretch.value);
    out.effects.stretch = WM_TRY(effect_of(harder, expected, truth, at_stake));
  }
  return out;
}

}  // namespace

result<std::vector<metric_chances>> chances_of_metrics(
    framework::contract const& terms, year_expectations const& from,
    year_draws const& years, std::vector<pence> const& stakes,
    std::uint32_t const draws, unsigned const threads) {
  auto const size = terms.outcomes.size();
  auto lived = std::vector<result<metric_chances>>(size, metric_chances{});
  auto const work = [&](unsigned const worker) {
    for (auto i = std::size_t{worker}; i < size; i += threads) {
      lived[i] = lived_metric{terms, from, years, i, draws}.live(stakes[i]);
    }
  };
  on_threads(threads, work);
  auto out = std::vector<metric_chances>{};
  for (auto& one : lived) {
    out.push_back(WM_TRY(std::move(one)));
  }
  return out;
}

}  // namespace wm::contracts
