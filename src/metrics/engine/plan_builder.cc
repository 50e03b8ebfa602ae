#include "metrics/engine/plan_builder.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "metrics/engine/period_mask.h"
#include "metrics/engine/person_states.h"

namespace wm::metrics::engine {

plan_builder::plan_builder(std::span<day_range const> const periods,
                           std::size_t const first, concept_sets& sets,
                           word_table& words)
    : sets_{sets}, words_{words} {
  plan_.periods.assign(periods.begin(), periods.end());
  plan_.first_period = first;
}

node_number plan_builder::reference_day() {
  auto r = expression{};
  r.does = operation::reference_day;
  r.type = value_type::day;
  return node(r);
}

void plan_builder::name_lines(definition const& by) {
  named_values_.assign(by.names.size(), std::nullopt);
  named_events_.assign(by.names.size(), std::nullopt);
  for (auto i = std::size_t{0}; i < by.names.size(); ++i) {
    base_ = 1 + kSlotsOfLine * (i + 1);
    if (by.names[i].means) {
      named_values_[i] = node(*by.names[i].means);
    } else if (by.names[i].events) {
      named_events_[i] = choice(*by.names[i].events);
    }
  }
  base_ = 1;
}

step_number plan_builder::begin(definition const& by) {
  if (!by.each && persons_) {
    return *persons_;
  }
  auto root = plan_root{};
  root.first = static_cast<step_number>(plan_.steps.size());
  plan_.steps.emplace_back();
  if (by.each) {
    root.each = choice(*by.each);
    root.needs = plan_.choices[*root.each].needs;
    root.count_in = node(*by.count_in);
    auto const& each = plan_.choices[*root.each];
    auto const& day = plan_.nodes[root.count_in];
    root.in_own_day = each.from == plan_choice::origin::source &&
                      (each.on.slots & 1) == 0 &&
                      day.reads == read_from_event::day && day.slot == 0;
  } else {
    persons_ = root.first;
  }
  plan_.roots.push_back(root);
  return root.first;
}

step_number plan_builder::next(step_number const after,
                               plan_step::rule const by,
                               node_number const condition) {
  for (auto const one : plan_.steps[after].then) {
    if (plan_.steps[one].by == by && plan_.steps[one].condition == condition) {
      return one;
    }
  }
  auto const made = static_cast<step_number>(plan_.steps.size());
  auto step = plan_step{};
  step.by = by;
  step.condition = condition;
  if (by == plan_step::rule::must_be_true) {
    step.needs = plan_.nodes[condition].needs;
  }
  plan_.steps.push_back(std::move(step));
  plan_.steps[after].then.push_back(made);
  return made;
}

grouping_number plan_builder::grouping_of(grouping made) {
  auto const found = std::ranges::find_if(plan_.groupings, [&](auto const& is) {
    return is.is == made.is && is.name == made.name && is.of == made.of;
  });
  if (found == plan_.groupings.end()) {
    plan_.groupings.push_back(std::move(made));
    return static_cast<grouping_number>(plan_.groupings.size() - 1);
  }
  return static_cast<grouping_number>(found - plan_.groupings.begin());
}

void plan_builder::add_groupings(plan_definition& into) {
  auto const& by = *into.by;
  auto const day = by.as_of ? node(*by.as_of) : reference_day();
  auto const on_day = plan_.nodes[day].on;
  if (by.group_by.empty()) {
    // Else all are the groups of a breakdown together.
    into.groupings.push_back(grouping_of(
        {.is = grouping::kind::all, .name = {}, .of = 0, .on = {}}));
  }
  for (auto const& name : by.group_by) {
    if (!depends_on_day(name)) {
      into.groupings.push_back(
          grouping_of({.is = grouping::kind::characteristic,
                       .name = name,
                       .of = 0,
                       .on = {}}));
      continue;
    }
    into.groupings.push_back(grouping_of(
        {.is = grouping::kind::group, .name = name, .of = day, .on = on_day}));
  }
  if (by.attribute) {
    auto const word = node(by.attribute->means);
    into.groupings.push_back(grouping_of({.is = grouping::kind::provider,
                                          .name = {},
                                          .of = word,
                                          .on = plan_.nodes[word].on}));
  }
  if (by.standardise) {
    into.band = grouping_of({.is = grouping::kind::band,
                             .name = by.standardise->by.value,
                             .of = day,
                             .on = on_day});
  }
}

bool plan_builder::add(definition const& by, std::size_t const place) {
  possible_ = true;
  slots_ = {{0, 0}};
  base_ = 1;
  depth_ = 0;
  auto out = plan_definition{};
  out.place = place;
  out.by = &by;
  out.kind = kind_of(by);
  name_lines(by);
  auto lines = std::vector<std::pair<plan_step::rule, node_number>>{};
  auto const add_lines = [&](std::vector<line> const& all,
                             plan_step::rule const rule) {
    for (auto const& each : all) {
      lines.emplace_back(rule, node(each.means));
    }
  };
  add_lines(by.of, plan_step::rule::must_be_true);
  add_lines(by.leave_out, plan_step::rule::must_not_be_true);
  add_lines(by.denominator, plan_step::rule::must_be_true);
  auto const number = [&](std::optional<line> const& of) {
    return of ? std::optional{node(of->means)} : std::nullopt;
  };
  out.denominator_number = number(by.denominator_number);
  out.numerator_number = number(by.numerator_number);
  out.measure = number(by.measure);
  for (auto const& each : by.numerator) {
    out.numerator.push_back(node(each.means));
  }
  for (auto const& each : by.excused) {
    out.excused.push_back(node(each.means));
  }
  if (by.follow_up) {
    out.followed_from = node(by.follow_up->from);
  }
  if (by.pair) {
    out.baseline = named_values_.at(by.pair->baseline);
    out.later = named_values_.at(by.pair->later);
    out.change = named_values_.at(by.pair->change);
    out.pair_value = words_.number(by.pair->value.id);
    possible_ = possible_ && out.baseline && out.later && out.change;
  }
  if (by.each) {
    choice(*by.each);
    node(*by.count_in);
  }
  if (by.as_of) {
    node(*by.as_of);
  }
  if (by.attribute) {
    node(by.attribute->means);
  }
  if (!possible_) {
    return false;
  }
  add_groupings(out);
  auto step = begin(by);
  out.first = step;
  for (auto const& [rule, condition] : lines) {
    step = next(step, rule, condition);
    out.steps.push_back(step);
  }
  out.arrived_as = same_arrival(out);
  out.denominator_of = same_denominator(out);
  plan_.steps[step].ends.push_back(plan_.definitions.size());
  plan_.definitions.push_back(std::move(out));
  return true;
}

std::size_t plan_builder::same_arrival(plan_definition const& of) const {
  auto const found =
      std::ranges::find_if(plan_.definitions, [&](auto const& one) {
        return one.first == of.first && one.steps == of.steps &&
               one.groupings == of.groupings &&
               one.denominator_number == of.denominator_number;
      });
  return static_cast<std::size_t>(found - plan_.definitions.begin());
}

std::size_t plan_builder::same_denominator(plan_definition const& of) const {
  // Nobody leaves it behind its steps, but for a number that is not known.
  auto const stays = [](plan_definition const& one) {
    return one.denominator_number && !one.baseline && one.excused.empty() &&
           !one.followed_from && !one.measure &&
           one.by->if_unknown == framework::unknown_rule::not_met;
  };
  auto const found =
      std::ranges::find_if(plan_.definitions, [&](auto const& one) {
        return stays(one) && stays(of) && one.arrived_as == of.arrived_as;
      });
  return static_cast<std::size_t>(found - plan_.definitions.begin());
}

}  // namespace wm::metrics::engine
