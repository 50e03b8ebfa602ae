#include "metrics/engine/measured_numbers.h"

#include <algorithm>

#include "metrics/engine/number_order.h"

namespace wm::metrics::engine {

std::uint32_t measured_numbers::place_of(decimal const number) {
  if (2 * numbers_.size() >= slots_.size()) {
    make_room();
  }
  auto const last = slots_.size() - 1;
  for (auto i = near(number);; i = (i + 1) & last) {
    if (slots_[i] == kNone) {
      slots_[i] = static_cast<std::uint32_t>(numbers_.size());
      numbers_.push_back(number);
      counters_of_.emplace_back();
      return slots_[i];
    }
    if (same(numbers_[slots_[i]], number)) {
      return slots_[i];
    }
  }
}

void measured_numbers::make_room() {
  constexpr auto kFirst = std::size_t{8};
  slots_.assign(std::max(kFirst, 2 * slots_.size()), kNone);
  auto const last = slots_.size() - 1;
  for (auto place = std::uint32_t{0}; place < numbers_.size(); ++place) {
    auto i = near(numbers_[place]);
    while (slots_[i] != kNone) {
      i = (i + 1) & last;
    }
    slots_[i] = place;
  }
}

std::uint32_t measured_numbers::counter_of(std::uint32_t const place,
                                           cell_number const group,
                                           std::size_t const groups) {
  auto& all = counters_of_[place];
  if (all.size() <= group) {
    all.resize(groups, kNone);
  }
  if (all[group] == kNone) {
    all[group] = static_cast<std::uint32_t>(counters_.size());
    counters_.emplace_back();
  }
  return all[group];
}

void measured_numbers::add_what_waits(cell_rows const& rows) {
  // There are more counters than the processor has at hand: it is told which
  // ones it will need before the first of them is added to.
  constexpr auto kAtOnce = std::size_t{64};
  for (auto const& one : waits_) {
    for (auto const& group : rows.at(one.groups)) {
      if (auto const here = one.in & group.in; here != 0) {
        due_.emplace_back(counter_of(one.place, group.cell, rows.groups), here);
        __builtin_prefetch(&counters_[due_.back().first], 1);
      }
    }
    if (due_.size() >= kAtOnce) {
      add_what_is_due();
    }
  }
  add_what_is_due();
  waits_.clear();
}

void measured_numbers::add_what_is_due() {
  for (auto const& [counter, in] : due_) {
    counters_[counter].add(in);
  }
  due_.clear();
}

}  // namespace wm::metrics::engine
