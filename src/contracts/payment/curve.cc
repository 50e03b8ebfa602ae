#include "contracts/payment/curve.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace wm::contracts {

namespace {

using framework::better;
using framework::judged_by;
using framework::reward_for;

std::unexpected<error> disordered(framework::payment_curve const& of) {
  return fail(error_code::invalid_input, to_string(of.at),
              "a payment curve needs, from worse to better: collar, floor, "
              "target, stretch");
}

/// The curve by improvement, or nothing where the baseline leaves none.
std::optional<rising_curve> from_baseline(rising_curve curve,
                                          double const baseline) {
  if (!(baseline < curve.target)) {
    return std::nullopt;
  }
  if (curve.collar && baseline < curve.floor) {
    *curve.collar -= curve.floor - baseline;
  }
  curve.floor = baseline;
  return curve;
}

/// What the limits leave of the part that the figure itself would earn.
result<share> within_limits(share const earned, double const floor,
                            framework::paid_outcome const& terms,
                            better const better, measured const& figure,
                            telling const tell) {
  if (terms.judged == judged_by::point_estimate || earned == kNone) {
    return earned;
  }
  auto const gained = earned > kNone;
  auto const limit = gained ? cautious_value(figure, terms.judged, better)
                            : hopeful_value(figure, terms.judged, better);
  if (!limit) {
    return fail(error_code::undefined, terms.metric.value,
                "the contract judges by limits and the figure has none");
  }
  auto const turned = sign_of(better) * *limit;
  auto const clear = gained ? turned > floor : turned < floor;
  auto const out = clear ? earned : kNone;
  tell.say([&] {
    return step{fmt::format("The limit on the {} side, {:.6g}, {} {:.6g}, "
                            "where payment begins: {}",
                            gained ? "worse" : "better", *limit,
                            clear ? "is clear of" : "is not clear of",
                            sign_of(better) * floor, to_string(out)),
                {},
                out};
  });
  return out;
}

/// The words of curve_share().
std::string words_of(rising_curve const& curve, better const better,
                     double const value, share const earned) {
  auto const turn = sign_of(better);
  auto const number = [&](double const of) {
    return fmt::format("{:.6g}", turn * of + 0.0);
  };
  auto const part = to_string(earned);
  if (value <= curve.floor) {
    if (earned == kNone) {
      return fmt::format("{} is not better than {}, where payment begins: {}",
                         number(value), number(curve.floor), part);
    }
    return fmt::format("{} is worse than {}; all of {} is paid back at {}: {}",
                       number(value), number(curve.floor),
                       to_string(curve.collar_takes), number(*curve.collar),
                       part);
  }
  if (value <= curve.target) {
    return fmt::format("({} - {}) / ({} - {}) = {}", number(value),
                       number(curve.floor), number(curve.target),
                       number(curve.floor), part);
  }
  if (!curve.stretch) {
    return fmt::format("{} is better than the target, {}: {}", number(value),
                       number(curve.target), part);
  }
  return fmt::format("{} is better than the target, {}; {} is earned at {}: {}",
                     number(value), number(curve.target),
                     to_string(curve.stretch_pays), number(*curve.stretch),
                     part);
}

/// Attainment or improvement alone.
result<share> one_way(rising_curve const& curve, std::string_view const way,
                      framework::paid_outcome const& terms, better const better,
                      measured const& figure, telling const tell) {
  auto const value = sign_of(better) * figure.value;
  auto without_cap = curve;
  without_cap.cap.reset();
  auto const reached = WM_TRY(curve_share(without_cap, value));
  tell.say([&] {
    return step{
        fmt::format("{}: {}", way, words_of(curve, better, value, reached)),
        {},
        reached};
  });
  auto const earned = at_most(reached, curve.cap, tell);
  return within_limits(earned, curve.floor, terms, better, figure, tell);
}

}  // namespace

share at_most(share const reached, std::optional<share> const cap,
              telling const tell) {
  if (!cap || reached <= *cap) {
    return reached;
  }
  tell.say([&] {
    return step{fmt::format("At most {}, the cap", to_string(*cap)), {}, *cap};
  });
  return *cap;
}

result<rising_curve> rising(framework::payment_curve const& of,
                            better const better) {
  if (better == better::neither) {
    return fail(error_code::invalid_input, to_string(of.at),
                "a metric without a better direction cannot be paid for");
  }
  auto const turn = sign_of(better);
  auto out = rising_curve{turn * of.floor.value,
                          turn * of.target.value,
                          {},
                          of.stretch_pays,
                          of.cap,
                          {},
                          kNone};
  if (!(out.floor < out.target) || of.stretch_pays < kAll) {
    return disordered(of);
  }
  if (of.stretch) {
    out.stretch = turn * of.stretch->value;
    if (!(out.target < *out.stretch)) {
      return disordered(of);
    }
  }
  if (of.collar) {
    out.collar = turn * of.collar->full_at.value;
    out.collar_takes = of.collar->most;
    if (!(*out.collar < out.floor) || of.collar->most < kNone) {
      return disordered(of);
    }
  }
  return out;
}

result<share> curve_share(rising_curve const& curve, double const value) {
  if (!std::isfinite(value)) {
    return fail(error_code::invalid_input, {},
                "a payment curve needs a finite value");
  }
  if (value < curve.floor) {
    if (!curve.collar) {
      return kNone;
    }
    auto const fallen =
        std::min(1.0, (curve.floor - value) / (curve.floor - *curve.collar));
    auto const reach = WM_TRY(share_of(-fallen));
    return part(curve.collar_takes, reach);
  }
  auto earned = kAll;
  if (value < curve.target) {
    earned =
        WM_TRY(share_of((value - curve.floor) / (curve.target - curve.floor)));
  } else if (curve.stretch) {
    auto const risen =
        std::min(1.0, (value - curve.target) / (*curve.stretch - curve.target));
    auto const more = share{curve.stretch_pays.value() - kAll.value()};
    auto const reach = WM_TRY(share_of(risen));
    auto const beyond = WM_TRY(part(more, reach));
    earned = share{kAll.value() + beyond.value()};
  }
  return curve.cap ? std::min(earned, *curve.cap) : earned;
}

result<share> earned_share(framework::paid_outcome const& terms,
                           better const better, measured const& figure,
                           std::optional<double> const baseline,
                           telling const tell) {
  if (!terms.curve) {
    return fail(error_code::invalid_input, terms.metric.value,
                "a paid metric needs a curve");
  }
  auto const curve = WM_TRY(rising(*terms.curve, better));
  auto improvement = std::optional<rising_curve>{};
  if (terms.rewards == reward_for::improvement && !baseline) {
    return fail(error_code::undefined, terms.metric.value,
                "improvement needs a baseline, and there is none");
  }
  if (terms.rewards != reward_for::attainment && !baseline) {
    tell.say([] {
      return step{
          "There is no baseline to improve on, so attainment alone counts"};
    });
  } else if (terms.rewards != reward_for::attainment) {
    improvement = from_baseline(curve, sign_of(better) * *baseline);
    if (!improvement) {
      tell.say([] {
        return step{
            "The baseline is at the target or better, so nothing is "
            "left to improve and attainment counts"};
      });
    }
  }
  auto const attained = [&] {
    return one_way(curve, "Attainment", terms, better, figure, tell);
  };
  if (!improvement) {
    return attained();
  }
  auto const improved =
      WM_TRY(one_way(*improvement, "Improvement", terms, better, figure, tell));
  if (terms.rewards == reward_for::improvement) {
    return improved;
  }
  auto const by_attainment = WM_TRY(attained());
  auto const out = std::max(improved, by_attainment);
  tell.say([&] {
    return step{fmt::format("The better of both: {}", to_string(out)), {}, out};
  });
  return out;
}

}  // namespace wm::contracts
