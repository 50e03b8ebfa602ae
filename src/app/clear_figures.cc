#include "app/clear_figures.h"

#include <algorithm>
#include <thread>
#include <utility>

#include <fmt/format.h>

#include "app/readers.h"
#include "assessment/assess.h"
#include "assessment/priorities.h"
#include "disclosure/memory.h"
#include "figures/limits.h"

namespace wm::app {

namespace {

using disclosure::counted;
using figures::gap;

}  // namespace

disclosure::count_policy policy_of(framework::package const& package) {
  using framework::disclosure_policy;
  auto out = disclosure::count_policy{};
  if (!package.disclosure) {
    return out;
  }
  auto const& rule = package.disclosure->records;
  out.smallest_shown = rule.threshold.value_or(framework::kPublicThreshold);
  switch (rule.policy) {
    case disclosure_policy::round:
      out.rounding = disclosure::rounding::nearest_5;
      break;
    case disclosure_policy::suppress:
      out.rounding = disclosure::rounding::none;
      break;
    case disclosure_policy::midpoint6:
      out.rounding = disclosure::rounding::midpoint_6;
      break;
  }
  return out;
}

namespace {

result<disclosure::gate> gate_of(framework::package const& package,
                                 disclosure::readership const& to) {
  auto out = disclosure::gate{};
  out.to = to;
  out.counts = policy_of(package);
  out.own = WM_TRY(own_groups_of(package, to));
  for (auto const& metric : package.metrics) {
    // Of money and of ratios of sums one person can be nearly all.
    auto const sums = metric.value == framework::value_kind::ratio ||
                      (metric.unit && metric.unit->name == "pounds");
    out.metrics.push_back({metric.id.value + " " + metric.version,
                           sums ? counted::sums : counted::people,
                           metric.unit ? metric.unit->decimals : 1});
  }
  for (auto const& area : package.areas) {
    out.areas.push_back(area.code.value);
  }
  return out;
}

/// A figure with value and limits that follow from these counts.
figures::figure counted_figure(framework::metric const& of, double const count,
                               double const denominator) {
  auto from = figures::observation{};
  from.value = count / denominator * (of.unit ? of.unit->per : 1.0);
  from.count = count;
  from.denominator = denominator;
  auto out = figures::figure{};
  out.value = from.value;
  out.numerator = count;
  out.denominator = denominator;
  figures::complete_limits(of, from, out);
  return out;
}

/// Limits reach as far as those of any counts that look the same when they
/// are rounded: chance and rounding together.
void add_limits(framework::metric const& of, figures::figure& in) {
  auto const& off = in.rounding;
  auto const most = *in.numerator + off.numerator;
  auto fewest = std::max(*in.denominator - off.denominator, 1.0);
  if (of.value == framework::value_kind::proportion) {
    fewest = std::max(fewest, most);
  }
  auto const middle = counted_figure(of, *in.numerator, *in.denominator);
  auto const low =
      counted_figure(of, std::max(*in.numerator - off.numerator, 0.0),
                     *in.denominator + off.denominator);
  auto const high = counted_figure(of, most, fewest);
  in.no_limits = middle.no_limits;
  in.counts_give_value = middle.counts_give_value;
  if (!has_limits(middle.at_95) || !has_limits(low.at_95) ||
      !has_limits(high.at_95)) {
    return;
  }
  in.at_95 = middle.at_95;
  in.at_998 = middle.at_998;
  in.at_95.limits = {low.at_95.limits.lower, high.at_95.limits.upper};
  in.at_998.limits = {low.at_998.limits.lower, high.at_998.limits.upper};
}

/// Gives a figure the value and limits that follow from the counts that are
/// left of it.
void recount(framework::metric const& of, figures::figure& in) {
  if (in.value || in.no_value != gap::none || !in.numerator) {
    return;
  }
  if (!in.denominator) {
    in.value = in.numerator;
    in.no_limits = gap::kind_without_limits;
    return;
  }
  if (*in.denominator <= 0) {
    in.no_value = gap::nobody_counted;
    in.no_limits = gap::nobody_counted;
    return;
  }
  in.value = *in.numerator / *in.denominator * (of.unit ? of.unit->per : 1.0);
  add_limits(of, in);
}

std::string_view in_words(disclosure::rounding const r) {
  switch (r) {
    case disclosure::rounding::none:
      return "not rounded";
    case disclosure::rounding::nearest_5:
      return "rounded to the nearest 5";
    case disclosure::rounding::midpoint_6:
      break;
  }
  return "rounded to the middle of each 6";
}

/// Two rules together tell more than each: a count shown as 3 for 1 to 6 and
/// later not at all, or 25 that becomes 23. Only hiding more goes on.
result<void> same_rules(disclosure::count_policy const& now,
                        std::vector<disclosure::told_output> const& earlier,
                        std::filesystem::path const& memory) {
  for (auto const& output : earlier) {
    if (output.by.rounding != now.rounding ||
        output.by.smallest_shown > now.smallest_shown) {
      return fail(
          error_code::invalid_input, memory.string(),
          fmt::format(
              "Earlier figures of these records left by another rule ({}, "
              "counts below {} hidden). What is hidden by one could be worked "
              "out with the other: keep `disclosure` in framework.yaml as it "
              "was, or raise its threshold.",
              in_words(output.by.rounding), output.by.smallest_shown));
    }
  }
  return {};
}

}  // namespace

result<disclosure::cleared_results> clear_figures(
    framework::package const& package, figures::figure_set figures,
    disclosure::readership const& to, std::chrono::sys_days const on,
    std::optional<remembered_store> const& store) {
  auto const judged = [&](figures::figure_set seen) {
    for (auto& series : seen.all) {
      if (series.source == figures::source_kind::record) {
        for (auto& point : series.points) {
          recount(package.metrics[series.metric.value()], point);
        }
      }
    }
    auto out = assessment::assess(package, std::move(seen));
    out.priorities = assessment::prioritise(
        package, out, on, std::max(1U, std::thread::hardware_concurrency()));
    return out;
  };
  auto const by = WM_TRY(gate_of(package, to));
  if (!store) {
    return disclosure::clear(std::move(figures), by, {}, judged);
  }
  auto memory =
      WM_TRY(disclosure::memory_file::open(store->folder / kMemoryFile));
  auto const earlier = memory.outputs(by.to);
  WM_TRY(same_rules(by.counts, earlier, store->folder / kMemoryFile));
  auto out = disclosure::clear(std::move(figures), by, earlier, judged);
  WM_TRY(memory.add({by.to, store->on, store->version}, out.to_remember()));
  return out;
}

}  // namespace wm::app
