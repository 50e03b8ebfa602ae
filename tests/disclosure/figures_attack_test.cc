#include <gtest/gtest.h>

#include <array>
#include <deque>
#include <string>
#include <utility>

#include "attacker.h"
#include "disclosure/clear.h"
#include "random_tables.h"

namespace wm::disclosure {
namespace {

/// Counts of one metric: everybody, then the groups of each breakdown.
struct counted_group {
  std::string name;
  std::int64_t numerator{0};
  std::int64_t denominator{0};
  std::int64_t silent{0};  // were asked too and did not answer
};
using counted_metric = std::vector<counted_group>;

constexpr auto kBreakdowns = std::array{"sex", "ethnic_group", "locality"};

/// Splits everybody by up to three breakdowns, each anew.
counted_metric next_metric(random_tables& draw) {
  auto const numerator = static_cast<std::int64_t>(draw.number(80));
  auto const everybody =
      numerator + static_cast<std::int64_t>(draw.number(draw.number(90) + 1));
  // Every other metric is one of answers: some of those asked gave none.
  auto const silent = draw.number(2) == 0
                          ? static_cast<std::int64_t>(draw.number(20))
                          : std::int64_t{0};
  auto out = counted_metric{{"", numerator, everybody, silent}};
  auto const breakdowns = 1 + draw.number(kBreakdowns.size());
  for (auto b = std::size_t{0}; b < breakdowns; ++b) {
    auto const groups = 2 + draw.number(4);
    auto const first = out.size();
    for (auto g = std::size_t{0}; g < groups; ++g) {
      out.push_back({fmt::format("{}=g{}", kBreakdowns[b], g), 0, 0, 0});
    }
    for (auto person = std::int64_t{0}; person < everybody + silent; ++person) {
      // Most people are in the first groups.
      auto& group = out[first + draw.number(1 + draw.number(groups))];
      if (person >= everybody) {
        ++group.silent;
        continue;
      }
      ++group.denominator;
      group.numerator += person < numerator ? 1 : 0;
    }
  }
  return out;
}

/// A year later in the records: somebody more in one group of each breakdown.
void grow(counted_metric& metric, random_tables& draw) {
  auto breakdown = std::string{};
  auto const counted = draw.number(2) == 0 ? 1 : 0;
  for (auto& group : metric) {
    auto const name = group.name.substr(0, group.name.find('='));
    if (group.name.empty() || name != breakdown) {
      group.numerator += counted;
      ++group.denominator;
    }
    breakdown = name;
  }
}

/// What attackers get: each number of each output, and what adds up.
class output_series {
 public:
  void publish(counted_metric const& metric);
  release_series::known const& everything() const { return known_; }
  std::size_t shown() const { return shown_; }
  std::size_t values() const { return values_; }

 private:
  std::size_t cell(std::string const& name, std::int64_t count);

  release_series::known known_;
  std::map<std::pair<std::string, std::int64_t>, std::size_t> numbers_;
  std::vector<told_output> memory_;
  std::size_t shown_{0};
  std::size_t values_{0};
};

std::size_t output_series::cell(std::string const& name,
                                std::int64_t const count) {
  auto const [found, added] =
      numbers_.try_emplace({name, count}, known_.counts.size());
  if (added) {
    known_.names.push_back(fmt::format("{}={}", name, count));
    known_.counts.push_back(count);
    known_.told.emplace_back();
  }
  return found->second;
}

void output_series::publish(counted_metric const& metric) {
  auto set = figures::figure_set{};
  for (auto const& group : metric) {
    auto series = figures::series{};
    series.group = group.name;
    series.source = figures::source_kind::record;
    auto point = figures::figure{};
    point.covers = {*parse_date("2025-04-01"), *parse_date("2026-04-01")};
    point.numerator = static_cast<double>(group.numerator);
    point.denominator = static_cast<double>(group.denominator);
    point.counts_give_value = group.denominator > 0;
    if (metric.front().silent > 0) {
      point.beside.unknown = static_cast<double>(group.silent);
      point.beside.responses = point.denominator;
      point.beside.with_baseline = *point.denominator + *point.beside.unknown;
    }
    series.points.push_back(point);
    set.all.push_back(std::move(series));
  }
  auto by = gate{};
  by.metrics = {{"m 1.0", counted::people, 1}};
  by.areas = {"E09000030"};
  auto const cleared =
      clear(std::move(set), by, memory_, [](figures::figure_set const& seen) {
        auto out = figures::assessed_set{};
        for (auto const& series : seen.all) {
          out.all.emplace_back().points.push_back({series.points[0], {}});
        }
        return out;
      });
  memory_.push_back(cleared.to_remember());
  if (memory_.back().figures.empty()) {
    return;  // nothing of this output left
  }
  auto whole = std::vector<std::size_t>{};  // by kind of count
  auto sums = std::map<std::string, std::vector<sum_rule>>{};
  for (auto g = std::size_t{0}; g < metric.size(); ++g) {
    auto const& seen = cleared.series().at(g).points.at(0).shown;
    auto const n = cell("n " + metric[g].name, metric[g].numerator);
    auto const d = cell("d " + metric[g].name, metric[g].denominator);
    auto const others = cell("c " + metric[g].name,
                             metric[g].denominator - metric[g].numerator);
    auto const as_told = [](std::optional<double> const& number) {
      return number ? std::optional{static_cast<std::int64_t>(*number)}
                    : std::nullopt;
    };
    known_.told[n].push_back(as_told(seen.numerator));
    known_.told[d].push_back(as_told(seen.denominator));
    known_.sums.push_back({d, {n, others}});
    auto kinds = std::vector{n, d};
    if (metric.front().silent > 0) {
      auto const asked = cell("asked " + metric[g].name,
                              metric[g].denominator + metric[g].silent);
      auto const silent = cell("silent " + metric[g].name, metric[g].silent);
      known_.told[asked].push_back(as_told(seen.beside.with_baseline));
      known_.told[silent].push_back(as_told(seen.beside.unknown));
      // Who answered is who was looked at: one count under two names.
      known_.told[d].push_back(as_told(seen.beside.responses));
      known_.sums.push_back({asked, {d, silent}});
      kinds.insert(kinds.end(), {asked, silent});
    }
    ++values_;
    shown_ += seen.numerator && seen.denominator ? 1U : 0U;
    if (metric[g].name.empty()) {
      whole = kinds;
      continue;
    }
    auto& of_breakdown =
        sums[metric[g].name.substr(0, metric[g].name.find('='))];
    of_breakdown.resize(kinds.size());
    for (auto k = std::size_t{0}; k < kinds.size(); ++k) {
      of_breakdown[k].total = whole[k];
      of_breakdown[k].parts.push_back(kinds[k]);
    }
  }
  for (auto const& [name, rules] : sums) {
    known_.sums.insert(known_.sums.end(), rules.begin(), rules.end());
  }
}

TEST(attack, fails_on_cleared_figures_of_three_outputs) {
  if (!solver_is_there()) {
    GTEST_SKIP() << "needs cbc (Debian's coinor-cbc); it is not there";
  }
  auto draw = random_tables{5};
  auto shown = std::size_t{0};
  auto values = std::size_t{0};
  for (auto i = std::size_t{0}; i < tables_to_attack(); ++i) {
    auto metric = next_metric(draw);
    auto outputs = output_series{};
    for (auto release = 0; release < 3; ++release) {
      outputs.publish(metric);
      grow(metric, draw);
    }
    auto const found = attack(outputs.everything(), count_policy{});
    ASSERT_TRUE(found.empty()) << "metric " << i << ": " << found[0].cell << " "
                               << found[0].what << "\n"
                               << to_text(outputs.everything());
    shown += outputs.shown();
    values += outputs.values();
  }
  fmt::print("{} of {} values shown\n", shown, values);
}

}  // namespace
}  // namespace wm::disclosure
