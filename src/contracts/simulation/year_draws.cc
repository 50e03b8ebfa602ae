#include "contracts/simulation/year_draws.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include <fmt/format.h>

#include "base/fingerprint.h"
#include "stats/counter_random.h"
#include "stats/normal.h"

namespace wm::contracts {

namespace {

// Of each stream, which pair of variables is used for what.
constexpr auto kOwn = std::uint32_t{0};

/// Of its own for each name, so that a metric more moves no other.
std::uint64_t stream_of(std::string_view const kind,
                        std::string_view const name) {
  constexpr auto kHexadecimal = 16;
  return std::strtoull(fingerprint(fmt::format("{} {}", kind, name)).c_str(),
                       nullptr, kHexadecimal);
}

void move_limits(std::optional<stats::interval>& of, double const by) {
  if (of) {
    of->lower += by;
    of->upper += by;
  }
}

void move_reading(reading const& from, expected_change const& change,
                  double const z, reading& to) {
  auto expected = from.now;
  expected.value += change.by;
  move_limits(expected.at_95, change.by);
  move_limits(expected.at_998, change.by);
  to.now = moved(expected, change.error, z);
}

}  // namespace

measured moved(measured const& of, double const more, double const z) {
  auto out = of;
  auto error = 0.0;
  if (of.at_95) {
    auto const reach =
        z > 0 ? of.at_95->upper - of.value : of.value - of.at_95->lower;
    error = std::max(reach, 0.0) / stats::kZ95;
  }
  auto const by = z * std::hypot(error, more);
  out.value += by;
  move_limits(out.at_95, by);
  move_limits(out.at_998, by);
  return out;
}

double moved_baseline(double const baseline, stats::interval const& at_95,
                      double const z) {
  return moved({.value = baseline, .at_95 = at_95}, 0.0, z).value;
}

std::array<double, 2> year_draws::variables(std::uint64_t const stream,
                                            std::uint32_t const number) const {
  return stats::normal_pair({seed_, stream, number, kOwn});
}

std::array<double, 2> year_draws::variables_of(
    std::size_t const outcome, std::uint32_t const number) const {
  return variables(streams_[of_outcome_[outcome]], number);
}

result<year_draws> year_draws::of(framework::contract const& terms,
                                  year_expectations const& from,
                                  std::uint64_t const seed, share const others,
                                  std::vector<shared_people> const& pairs) {
  auto const& outcomes = from.facts.outcomes;
  if (from.changes.size() != terms.outcomes.size() ||
      outcomes.outcomes.size() != terms.outcomes.size() ||
      outcomes.gates.size() != terms.gates.size() ||
      (!from.baseline_limits.empty() &&
       from.baseline_limits.size() != terms.outcomes.size())) {
    return fail(error_code::invalid_input, terms.id.value,
                "a simulation needs a figure and an expected change for each "
                "outcome, and a figure for each gate");
  }
  auto out = year_draws{from, seed};
  // Sorted, so that the order in the contract changes nothing.
  auto metrics = std::vector<moving_metric>{};
  for (auto i = std::size_t{0}; i < terms.outcomes.size(); ++i) {
    metrics.push_back(
        {terms.outcomes[i].metric.value, outcomes.outcomes[i].better});
  }
  for (auto i = std::size_t{0}; i < terms.gates.size(); ++i) {
    metrics.push_back({terms.gates[i].metric.value, outcomes.gates[i].better});
  }
  std::ranges::stable_sort(metrics, {}, &moving_metric::id);
  auto const [from_end, end] =
      std::ranges::unique(metrics, {}, &moving_metric::id);
  metrics.erase(from_end, end);
  out.together_ = WM_TRY(correlation::between(metrics, others, pairs));
  for (auto const& one : metrics) {
    out.streams_.push_back(stream_of("metric", one.id));
  }
  auto const place = [&](std::string const& id) {
    auto const found =
        std::ranges::lower_bound(metrics, id, {}, &moving_metric::id);
    return static_cast<std::size_t>(found - metrics.begin());
  };
  for (auto const& one : terms.outcomes) {
    out.of_outcome_.push_back(place(one.metric.value));
  }
  for (auto const& one : terms.gates) {
    out.of_gate_.push_back(place(one.metric.value));
  }
  for (auto i = std::size_t{0}; i < outcomes.tests.size(); ++i) {
    auto const& test = terms.equality->tests[i].id.value;
    auto& groups = out.of_groups_.emplace_back();
    for (auto const& group : outcomes.tests[i].behind) {
      groups.push_back(
          stream_of("group", fmt::format("{} {}", test, group.name)));
    }
    groups.push_back(stream_of("against", test));
  }
  if (terms.points) {
    for (auto const& line : terms.points->lines) {
      out.of_points_.push_back(stream_of("points", line.metric.value));
    }
  }
  for (auto const& line : terms.rate_card) {
    out.of_rate_card_.push_back(stream_of("price", line.id.value));
  }
  out.of_spending_ = stream_of("spending", {});
  return out;
}

void year_draws::draw_outcomes(std::uint32_t const number,
                               outcome_readings& into) const {
  thread_local auto independent = std::vector<double>{};
  thread_local auto correlated = std::vector<double>{};
  thread_local auto of_baselines = std::vector<double>{};
  for (auto* const one : {&independent, &correlated, &of_baselines}) {
    one->resize(streams_.size());
  }
  for (auto i = std::size_t{0}; i < streams_.size(); ++i) {
    auto const [own, of_baseline] = variables(streams_[i], number);
    independent[i] = own;
    of_baselines[i] = of_baseline;
  }
  together_.apply(independent, correlated);
  auto const& from = from_->facts.outcomes;
  for (auto i = std::size_t{0}; i < from.outcomes.size(); ++i) {
    move_reading(from.outcomes[i], from_->changes[i],
                 correlated[of_outcome_[i]], into.outcomes[i]);
  }
  for (auto i = std::size_t{0}; i < from.gates.size(); ++i) {
    move_reading(from.gates[i], {}, correlated[of_gate_[i]], into.gates[i]);
  }
  auto const& limits = from_->baseline_limits;
  if (from_->baselines == baselines::as_known || limits.empty()) {
    return;
  }
  for (auto i = std::size_t{0}; i < from.baselines.size(); ++i) {
    if (from.baselines[i] && limits[i]) {
      into.baselines[i] = moved_baseline(*from.baselines[i], *limits[i],
                                         of_baselines[of_outcome_[i]]);
    }
  }
}

void year_draws::draw_groups(std::uint32_t const number,
                             outcome_readings& into) const {
  auto const& from = from_->facts.outcomes;
  for (auto i = std::size_t{0}; i < from.tests.size(); ++i) {
    auto const& test = from.tests[i];
    for (auto j = std::size_t{0}; j < test.behind.size(); ++j) {
      move_reading(test.behind[j].figure, {},
                   variable(of_groups_[i][j], number),
                   into.tests[i].behind[j].figure);
    }
    move_reading(test.against.figure, {},
                 variable(of_groups_[i].back(), number),
                 into.tests[i].against.figure);
  }
}

void year_draws::draw_others(std::uint32_t const number,
                             year_facts& into) const {
  auto const& from = from_->facts;
  for (auto i = std::size_t{0}; i < from.points.size(); ++i) {
    for (auto j = std::size_t{0}; j < from.points[i].size(); ++j) {
      auto const z = stats::normal_pair(
          {seed_, of_points_[i], number, static_cast<std::uint32_t>(j)});
      move_reading(from.points[i][j].achieved, {}, z[0],
                   into.points[i][j].achieved);
      move_reading(from.points[i][j].prevalence, {}, z[1],
                   into.points[i][j].prevalence);
    }
  }
  for (auto i = std::size_t{0}; i < from.rate_card.size(); ++i) {
    auto const& count = from.rate_card[i].of.now.numerator;
    if (count) {
      auto const z = variable(of_rate_card_[i], number);
      into.rate_card[i].of.now.numerator =
          std::max(0.0, std::round(*count + std::sqrt(*count) * z));
    }
  }
  if (from.spending) {
    auto const deviation =
        static_cast<double>(from_->spending_deviation.value()) /
        static_cast<double>(kAll.value());
    auto const factor =
        std::max(0.0, 1.0 + deviation * variable(of_spending_, number));
    auto const spent = static_cast<double>(from.spending->spent.value());
    into.spending->spent =
        pence{static_cast<std::int64_t>(std::round(spent * factor))};
    if (from.spending->beyond_truncation) {
      into.spending->beyond_truncation =
          std::min(*from.spending->beyond_truncation, into.spending->spent);
    }
  }
}

void year_draws::draw(std::uint32_t const number, year_facts& into) const {
  draw_outcomes(number, into.outcomes);
  draw_groups(number, into.outcomes);
  draw_others(number, into);
}

}  // namespace wm::contracts
