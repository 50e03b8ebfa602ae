#include "metrics/engine/counting.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "metrics/engine/number_order.h"
#include "metrics/evaluate/calendar_days.h"
#include "metrics/evaluate/outcome.h"

namespace wm::metrics::engine {

counting::counting(plan const& by, concept_sets& sets,
                   person_records const& person, person_states& states,
                   event_fields& fields, word_table& words)
    : plan_{by},
      words_{words},
      person_{person},
      is_{by, sets, person, states, fields},
      groups_{is_, words},
      periods_of_{by.periods},
      steps_(by.steps.size()),
      ends_(by.definitions.size()) {
  for (auto i = std::size_t{0}; i < ends_.size(); ++i) {
    auto const& groupings = by.definitions[i].groupings;
    auto found = std::ranges::find(
        by_, groupings, [](auto const& one) { return one.cells.groupings(); });
    if (found == by_.end()) {
      by_.push_back({.cells = group_cells{by, groupings}});
      found = std::prev(by_.end());
      found->event = event_cell::of(by, found->cells);
    }
    ends_[i].groups = &*found;
    ends_[i].excused.resize(by.definitions[i].excused.size());
  }
  for (auto const& root : by.roots) {
    for (auto i = std::size_t{0}; root.each && i < ends_.size(); ++i) {
      if (by.definitions[i].first == root.first) {
        ends_[i].counts_events = ends_[i].groups->event.has_value();
      }
    }
  }
}

std::vector<std::size_t> counting::add_person() {
  is_.next_person();
  auto const every = first_periods(plan_.periods.size());
  for (auto const& root : plan_.roots) {
    if (!root.each) {
      visit(root.first, every);
      continue;
    }
    if (has_events(root.needs)) {
      visit_events(root, every);
      is_.set_event(0, nullptr);
      for (auto* const groups : waiting_) {
        add_what_waits(*groups);
      }
      waiting_.clear();
    }
  }
  return std::exchange(failed_, {});
}

void counting::note_all_below(step_number const step) {
  for (auto const end : plan_.steps[step].ends) {
    failed_.push_back(plan_.definitions[end].place);
  }
  for (auto const next : plan_.steps[step].then) {
    note_all_below(next);
  }
}

bool counting::stopped(step_number const below) {
  if (is_.take_failure()) {
    note_all_below(below);
  }
  return !failed_.empty();
}

void counting::visit(step_number const at, period_mask in) {
  auto const& step = plan_.steps[at];
  if (step.by == plan_step::rule::nothing) {
    steps_[at].passed_or_removed.add(in);
  } else {
    auto const holds = is_.truth(step.condition, in);
    if (stopped(at)) {
      return;
    }
    auto& into = steps_[at];
    auto const must_be_true = step.by == plan_step::rule::must_be_true;
    in &= must_be_true ? holds.yes : ~holds.yes;
    if (holds.yes != 0) {
      into.passed_or_removed.add(holds.yes);
    }
    if (must_be_true && holds.unknown != 0) {
      into.cannot_tell.add(holds.unknown);
    }
  }
  if (in == 0) {
    return;
  }
  for (auto const end : step.ends) {
    apply(end, in);
  }
  for (auto const next : step.then) {
    if (!failed_.empty()) {
      return;
    }
    if (has_events(plan_.steps[next].needs)) {
      visit(next, in);
    }
  }
}

void counting::count_some(counted_groups& by, group_counts& into,
                          period_mask const in) {
  into.add_later(by.cells.row(is_, groups_, in), in);
  if (!by.cells.are_of_persons()) {
    into.add_what_waits(by.cells.rows());
  }
}

void counting::sum(counted_groups& by, group_totals& into,
                   in_periods<decimal> const& of, period_mask const in) {
  if (in == 0) {
    return;
  }
  into.add_later(by.cells.row(is_, groups_, in), of, in);
  if (!by.cells.are_of_persons() &&
      !into.add_what_waits(by.cells.rows(), plan_.periods.size())) {
    is_.fail();
  }
}

period_mask counting::has_value(node_number const event,
                                word_number const value, period_mask const in) {
  auto const& found = is_.event(event, in);
  auto out = period_mask{0};
  // From period to period it is most often the same event.
  auto const* last = static_cast<seen_event const*>(nullptr);
  auto has = false;
  for_each_period(in & found.known, [&](auto const period) {
    auto const* const one = found.at(period);
    if (one != last) {
      last = one;
      has = is_.fields().value(*one, value, whose_word::own).has_value();
    }
    out |= has ? only(period) : 0;
  });
  return out;
}

truths counting::numerator(plan_definition const& of, period_mask const in) {
  auto out = truths{.yes = in, .unknown = 0};
  auto const narrow = [&](truths const is) {
    out.unknown =
        (out.unknown & (is.yes | is.unknown)) | (out.yes & is.unknown);
    out.yes &= is.yes;
  };
  for (auto const line : of.numerator) {
    narrow(is_.truth(line, out.yes | out.unknown));
  }
  if (of.change && of.by->pair->least_change) {
    auto const least = decimal{.digits = *of.by->pair->least_change,
                               .places = of.by->pair->value.places};
    auto const& change = is_.number(*of.change, in);
    auto is = truths{.yes = 0, .unknown = in & ~change.known};
    for_each_period(in & change.known, [&](auto const period) {
      auto const order = compare(change.at(period), least);
      // A negative least change asks for a fall.
      auto const enough = least.digits < 0 ? order <= 0 : order >= 0;
      is.yes |= enough ? only(period) : 0;
    });
    narrow(is);
  }
  return out;
}

void counting::apply(std::size_t const definition, period_mask in) {
  auto const& of = plan_.definitions[definition];
  auto const& by = *of.by;
  auto& into = ends_[definition];
  auto found = findings{};
  if (of.denominator_number) {
    found.denominator = &is_.number(*of.denominator_number, in);
    if (auto const without = in & ~found.denominator->known; without != 0) {
      into.without_denominator.add(without);
    }
    in &= found.denominator->known;
  }
  if (of.arrived_as == definition) {
    count_arrived(into, in);
  }
  if (of.baseline) {
    auto const has = has_value(*of.baseline, of.pair_value, in);
    count(*into.groups, into.without_baseline, in & ~has);
    in = has;
    count(*into.groups, into.with_baseline, in);
    count(*into.groups, into.responses,
          has_value(*of.later, of.pair_value, in));
  }
  switch (of.kind) {
    case numerator_kind::condition: {
      auto const is = numerator(of, in);
      found.is_true = is.yes;
      found.unknown = is.unknown;
      break;
    }
    case numerator_kind::number:
      found.numerator = &is_.number(*of.numerator_number, in);
      found.unknown = in & ~found.numerator->known;
      look_at_numerator(found, in);
      break;
    case numerator_kind::measure:
      found.measure = &is_.number(of.measure ? *of.measure : *of.change, in);
      found.unknown = in & ~found.measure->known;
      break;
  }
  for (auto i = std::size_t{0}; i < of.excused.size(); ++i) {
    auto const may_leave = in & ~found.is_true;
    auto const leave =
        may_leave == 0 ? 0 : is_.truth(of.excused[i], may_leave).yes;
    count(*into.groups, into.excused[i], leave);
    in &= ~leave;
  }
  if (of.followed_from) {
    in = followed(of, into, in, in & ~found.is_true);
  }
  if (by.if_unknown != framework::unknown_rule::not_met ||
      of.kind == numerator_kind::measure) {
    count(*into.groups, into.cannot_tell, in & found.unknown);
    in &= ~found.unknown;
  }
  if (in != 0) {
    add_counted(of, into, found, in);
  }
  if (is_.take_failure()) {
    failed_.push_back(of.place);
  }
}

void counting::look_at_numerator(findings& found, period_mask const in) const {
  auto const& all = *found.numerator;
  auto const told = in & all.known;
  auto const look = [&](decimal const number, period_mask const periods) {
    found.is_true |= number.digits != 0 ? periods : 0;
    // A 0 without decimal places adds nothing.
    found.adds |= number.digits != 0 || number.places != 0 ? periods : 0;
  };
  if (is_.is_nothing(all) || told == 0) {
    return;
  }
  if (all.stands_once()) {
    look(all.at(0), told);
    return;
  }
  for_each_period(told, [&](auto const i) { look(all.at(i), only(i)); });
}

period_mask counting::followed(plan_definition const& of, end_counts& into,
                               period_mask in, period_mask const lost_if) {
  auto const& rule = *of.by->follow_up;
  auto const& from = is_.day(*of.followed_from, lost_if);
  auto died = period_mask{0};
  auto moved = period_mask{0};
  for_each_period(lost_if & from.known, [&](auto const period) {
    auto const first = from.at(period);
    auto const last = shifted(first, rule.days, time_unit::days);
    if (!last) {
      is_.fail();
      return;
    }
    if (rule.died == framework::loss_rule::leave_out &&
        holds({first, *last}, person_.death())) {
      died |= only(period);
      return;
    }
    if (rule.moved_away == framework::loss_rule::leave_out) {
      auto const& stays = is_.states().days(belonging::registered);
      auto const ended = std::ranges::any_of(stays, [&](auto const& stay) {
        return holds(stay, first) &&
               stay.last < std::min(*last, person_.death());
      });
      moved |= ended ? only(period) : 0;
    }
  });
  count(*into.groups, into.died, died);
  count(*into.groups, into.moved_away, moved);
  return in & ~died & ~moved;
}

void counting::add_counted(plan_definition const& of, end_counts& into,
                           findings& found, period_mask const in) {
  if (found.measure == nullptr) {
    count(*into.groups, into.unknown, in & found.unknown);
  }
  if (found.numerator != nullptr) {
    sum(*into.groups, into.numerator, *found.numerator, in & found.adds);
  } else {
    count_yes(into, in & found.is_true);
  }
  auto const own = &plan_.definitions[of.denominator_of] == &of;
  if (found.denominator != nullptr && (own || of.band)) {
    found.apart = in & ~into.usual.met_in(*found.denominator, in);
  }
  if (found.denominator != nullptr && own) {
    sum(*into.groups, into.denominator, *found.denominator, found.apart);
  }
  if (found.measure != nullptr) {
    add_measures(into, *found.measure, in);
  }
  if (of.band) {
    add_bands(of, into, found, in);
  }
}

void counting::add_measures(end_counts& into,
                            in_periods<decimal> const& measure,
                            period_mask const in) {
  // From period to period it is most often the same number.
  measured_.clear();
  for_each_period(in, [&](auto const period) {
    auto const& number = measure.at(period);
    if (measured_.empty() || !same(measured_.back().first, number)) {
      measured_.emplace_back(number, 0);
    }
    measured_.back().second |= only(period);
  });
  auto& cells = into.groups->cells;
  auto const groups = cells.row(is_, groups_, in);
  for (auto const& [number, periods] : measured_) {
    into.measures.add_later(groups, number, periods);
  }
  if (!cells.are_of_persons()) {
    into.measures.add_what_waits(cells.rows());
  }
}

void counting::add_bands(plan_definition const& of, end_counts& into,
                         findings const& found, period_mask const in) {
  for (auto const& band : groups_.of(*of.band, in)) {
    auto const here = in & band.in;
    if (here == 0) {
      continue;
    }
    if (into.bands.size() <= band.group) {
      into.bands.resize(band.group + 1);
    }
    auto& both = into.bands[band.group];
    auto& by = *into.groups;
    count(by, both.all, here);
    if (found.numerator == nullptr) {
      count(by, both.yes, here & found.is_true);
    } else {
      sum(by, both.numerator, *found.numerator, here & found.adds);
    }
    if (found.denominator != nullptr) {
      sum(by, both.denominator, *found.denominator, here & found.apart);
    }
  }
}

std::vector<std::size_t> counting::end_batch() {
  for (auto const& of : plan_.definitions) {
    if (!settle(ends_[place_of(of)])) {
      failed_.push_back(of.place);
    }
  }
  for (auto& by : by_) {
    by.cells.forget_rows();
  }
  return std::exchange(failed_, {});
}

bool counting::settle(end_counts& of) const {
  auto const rows = of.groups->cells.rows();
  auto const periods = plan_.periods.size();
  for (auto* const each :
       {&of.arrived, &of.yes, &of.without_baseline, &of.died, &of.moved_away,
        &of.cannot_tell, &of.unknown, &of.with_baseline, &of.responses}) {
    each->add_what_waits(rows);
  }
  for (auto& each : of.excused) {
    each.add_what_waits(rows);
  }
  auto fits = of.numerator.add_what_waits(rows, periods);
  fits = of.denominator.add_what_waits(rows, periods) && fits;
  of.measures.add_what_waits(rows);
  for (auto& band : of.bands) {
    band.yes.add_what_waits(rows);
    band.all.add_what_waits(rows);
    fits = band.numerator.add_what_waits(rows, periods) && fits;
    fits = band.denominator.add_what_waits(rows, periods) && fits;
  }
  return fits;
}

}  // namespace wm::metrics::engine
