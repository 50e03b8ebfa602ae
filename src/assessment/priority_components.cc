#include "assessment/priority_components.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>
#include <optional>
#include <utility>

#include "assessment/people_affected.h"
#include "assessment/priority_parts.h"
#include "assessment/standing_moves.h"
#include "assessment/what_it_takes.h"
#include "base/fingerprint.h"
#include "stats/normal.h"

namespace wm::assessment {

namespace {

using figures::assessed_series;
using figures::comparator_kind;
using figures::component_level;
using figures::gap;
using framework::benchmark_with;
using framework::benchmark_word;
using framework::better;
using framework::priority_component;
using framework::trend_word;

constexpr auto kDaysOfAYear = 365.25;
constexpr auto kNever = std::numeric_limits<double>::infinity();

component_level& level_in(figures::priority& of, priority_component const c) {
  return of.components[static_cast<std::size_t>(c)];
}

void say(figures::priority& of, priority_component const c, int const level) {
  level_in(of, c) = {level, gap::none};
}

void lack(figures::priority& of, priority_component const c, gap const why) {
  level_in(of, c) = {std::nullopt, why};
}

comparator_kind kind_of(benchmark_with const with) {
  switch (with) {
    case benchmark_with::country:
      return comparator_kind::country;
    case benchmark_with::region:
      return comparator_kind::region;
    case benchmark_with::neighbours:
      return comparator_kind::neighbours;
    case benchmark_with::goal:
      break;
  }
  return comparator_kind::goal;
}

std::optional<benchmark_word> word_of(figures::comparison const& found) {
  auto const clear = found.confidence == figures::confidence::at_998;
  switch (found.standing) {
    case figures::standing::worse:
      return clear ? benchmark_word::worse_at_998 : benchmark_word::worse_at_95;
    case figures::standing::better:
      return clear ? benchmark_word::better_at_998
                   : benchmark_word::better_at_95;
    case figures::standing::similar:
      return benchmark_word::similar;
    default:
      return std::nullopt;
  }
}

int level_of(framework::benchmark_scale const& scale,
             benchmark_word const word) {
  switch (word) {
    case benchmark_word::worse_at_998:
      return scale.worse_at_998;
    case benchmark_word::worse_at_95:
      return scale.worse_at_95;
    case benchmark_word::similar:
      return scale.similar;
    case benchmark_word::better_at_95:
      return scale.better_at_95;
    case benchmark_word::better_at_998:
      break;
  }
  return scale.better_at_998;
}

int level_of(framework::trend_scale const& scale, trend_word const word) {
  switch (word) {
    case trend_word::getting_worse:
      return scale.getting_worse;
    case trend_word::no_clear_change:
      return scale.no_clear_change;
    case trend_word::getting_better:
      break;
  }
  return scale.getting_better;
}

/// The part of the slope's chance that is the newest figure's: by the weights
/// of the weighted slope, 1/se^2; of five figures with like limits 0.63.
double newest_in_slope(assessed_series const& series) {
  struct place {
    double time;
    double deviation;
  };
  auto places = std::vector<place>{};
  auto weights = 0.0;
  auto times = 0.0;
  auto all_have_limits = true;
  for (auto const at : series.trend.points) {
    auto const& limits = series.points[at].shown.at_95.limits;
    all_have_limits = all_have_limits &&
                      has_limits(series.points[at].shown.at_95) &&
                      limits.upper > limits.lower;
  }
  for (auto const at : series.trend.points) {
    auto const& limits = series.points[at].shown.at_95.limits;
    auto const deviation = all_have_limits ? limits.upper - limits.lower : 1.0;
    auto const time = static_cast<double>(places.size());
    auto const weight = 1.0 / (deviation * deviation);
    places.push_back({time, deviation});
    weights += weight;
    times += weight * time;
  }
  auto squares = 0.0;
  auto last = 0.0;
  for (auto const& p : places) {
    last = (p.time - times / weights) / p.deviation;
    squares += last * last;
  }
  return squares > 0 ? std::clamp(last / std::sqrt(squares), -1.0, 1.0) : 0.0;
}

class metric_judge {
 public:
  metric_judge(framework::package const& package,
               figures::metric_index const metric,
               std::span<assessed_series const> const of,
               figures::area_index const home)
      : package_{package},
        by_{*package.priorities},
        metric_{package.metrics[metric.value()]},
        of_{of},
        home_{home} {
    out_.priority.metric = metric;
    auto const own = std::ranges::find_if(of, [&](assessed_series const& s) {
      return s.area == home && s.group.empty();
    });
    own_ = own == of.end() ? nullptr : &*own;
    newest_ = own_ == nullptr || !own_->latest ? nullptr
                                               : &own_->points[*own_->latest];
  }

  judged_metric judge(std::chrono::sys_days on);

 private:
  gap why_no_figure() const;
  void judge_benchmark();
  void judge_people();
  void judge_trend();
  void judge_inequality();
  void judge_age(std::chrono::sys_days on);
  std::array<double, 4> in_deviations(std::array<double, 4> const& moves) const;

  framework::package const& package_;
  framework::priorities const& by_;
  framework::metric const& metric_;
  std::span<assessed_series const> of_;
  figures::area_index home_;
  assessed_series const* own_{nullptr};
  figures::assessed_figure const* newest_{nullptr};
  std::optional<standing_moves> moves_;
  moving_metric moving_;
  judged_metric out_;
};

/// Why the home area has no figure that could be judged.
gap metric_judge::why_no_figure() const {
  if (own_ == nullptr || own_->points.empty()) {
    return gap::no_figure;
  }
  auto const& last = own_->points.back().shown;
  return last.value                   ? gap::imputed
         : last.no_value == gap::none ? gap::value_not_published
                                      : last.no_value;
}

std::array<double, 4> metric_judge::in_deviations(
    std::array<double, 4> const& moves) const {
  auto out = std::array<double, 4>{};
  std::ranges::transform(moves, out.begin(), [&](double const move) {
    return deviations(*moves_, move);
  });
  return out;
}

void metric_judge::judge_benchmark() {
  auto& to = out_.priority;
  auto why = gap::no_comparator;
  for (auto const with : by_.against) {
    auto const& found = figures::against(*newest_, kind_of(with));
    auto const word = word_of(found);
    if (!word) {
      // The first reason that is about the figure or its comparator; that no
      // goal is set is no reason when others are looked for.
      why = why == gap::no_comparator ? found.why : why;
      continue;
    }
    auto const direction = with != benchmark_with::goal ? metric_.better
                           : metric_.goal->kind == framework::goal_kind::at_most
                               ? better::lower
                               : better::higher;
    moves_ = moves_of(metric_, newest_->shown, found, direction);
    if (!moves_) {
      continue;
    }
    to.against = with;
    to.benchmark = word;
    say(to, priority_component::benchmark,
        level_of(by_.scales.benchmark, *word));
    auto const& scale = by_.scales.benchmark;
    moving_.benchmark = {
        in_deviations(moves_->to),
        {scale.better_at_998, scale.better_at_95, scale.similar,
         scale.worse_at_95, scale.worse_at_998}};
    return;
  }
  lack(to, priority_component::benchmark, why);
}

void metric_judge::judge_people() {
  auto& to = out_.priority;
  auto const people = people_affected(metric_, newest_->shown);
  if (!people.a_year) {
    lack(to, priority_component::people_affected, people.why);
    return;
  }
  auto const& steps = by_.scales.people_affected.people_a_year;
  to.people = people.a_year;
  say(to, priority_component::people_affected,
      framework::level_reached(steps, *people.a_year));
  if (moves_) {
    auto moves = std::array<double, 4>{};
    std::ranges::transform(steps, moves.begin(), [&](int const step) {
      return people.of_one_more > 0
                 ? (step - *people.a_year) / people.of_one_more
             : step <= *people.a_year ? -kNever
                                      : kNever;
    });
    moving_.people = rising_level{in_deviations(moves), {0, 1, 2, 3, 4}};
  }
}

void metric_judge::judge_trend() {
  auto& to = out_.priority;
  auto const& trend = own_->trend;
  if (trend.method == figures::trend_method::none) {
    lack(to, priority_component::trend, trend.why);
    return;
  }
  using figures::standing;
  to.trend = trend.judgement == standing::worse ? trend_word::getting_worse
             : trend.judgement == standing::better
                 ? trend_word::getting_better
                 : trend_word::no_clear_change;
  auto const& scale = by_.scales.trend;
  say(to, priority_component::trend, level_of(scale, *to.trend));
  auto const rising_is_worse = metric_.better == better::lower;
  auto z = std::sqrt(trend.chi_square);
  if (to.trend == trend_word::no_clear_change) {
    // Where chi-square alone would be enough and leaving out one figure shows
    // that it is not.
    z = std::min(z, stats::kZ998);
  }
  z = (trend.slope > 0) == rising_is_worse ? z : -z;
  moving_.trend = rising_level{
      {-stats::kZ998 - z, stats::kZ998 - z, kNever, kNever},
      {scale.getting_better, scale.no_clear_change, scale.getting_worse,
       scale.getting_worse, scale.getting_worse}};
  moving_.newest_in_slope = newest_in_slope(*own_);
}

void metric_judge::judge_inequality() {
  auto& to = out_.priority;
  auto const parts = widest_parts(package_, metric_, of_, home_);
  if (!parts) {
    lack(to, priority_component::inequality, gap::too_few_parts);
    return;
  }
  to.parts = parts->told;
  say(to, priority_component::inequality, parts->level);
  moving_.parts_worse_from = parts->worse_from;
  moving_.inequality_steps = by_.scales.inequality.percent_worse;
}

void metric_judge::judge_age(std::chrono::sys_days const on) {
  auto const days = (on - newest_->shown.covers.to).count();
  auto const years = std::max(0.0, static_cast<double>(days) / kDaysOfAYear);
  out_.priority.years_old = years;
  moving_.confidence = static_cast<int>(
      std::ranges::count_if(by_.scales.confidence.years_old,
                            [&](int const step) { return years <= step; }));
  say(out_.priority, priority_component::confidence, moving_.confidence);
}

/// A number for a metric that stays its own whatever others there are.
std::uint64_t stream_of(framework::metric const& metric) {
  constexpr auto kHexadecimal = 16;
  auto const digits = fingerprint(metric.id.value);
  auto out = std::uint64_t{0};
  std::from_chars(digits.data(), digits.data() + digits.size(), out,
                  kHexadecimal);
  return std::max<std::uint64_t>(out, 1);
}

judged_metric metric_judge::judge(std::chrono::sys_days const on) {
  auto& to = out_.priority;
  lack(to, priority_component::voice, gap::not_gathered);
  if (newest_ == nullptr || metric_.better == better::neither) {
    auto const why = newest_ == nullptr ? why_no_figure() : gap::no_direction;
    lack(to, priority_component::benchmark, why);
    lack(to, priority_component::people_affected, why);
    lack(to, priority_component::trend, why);
    lack(to, priority_component::inequality, why);
  } else {
    judge_benchmark();
    judge_people();
    judge_trend();
    judge_inequality();
    to.to_close = what_it_takes(metric_, *newest_);
  }
  if (newest_ == nullptr) {
    lack(to, priority_component::confidence, why_no_figure());
  } else {
    judge_age(on);
  }
  auto const known = framework::priority_facts{
      to.benchmark, to.trend,
      level_in(to, priority_component::inequality).level};
  to.row = framework::first_match(by_.classes, known);
  if (to.row) {
    to.decided = by_.classes[*to.row].then;
  }
  if (framework::can_be_ranked(known)) {
    moving_.stream = stream_of(metric_);
    out_.moving = std::move(moving_);
  }
  return std::move(out_);
}

}  // namespace

judged_metric judge_priority(framework::package const& package,
                             figures::metric_index const metric,
                             std::span<assessed_series const> const of,
                             figures::area_index const home,
                             std::chrono::sys_days const on) {
  return metric_judge{package, metric, of, home}.judge(on);
}

}  // namespace wm::assessment
