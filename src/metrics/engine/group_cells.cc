#include "metrics/engine/group_cells.h"

namespace wm::metrics::engine {

group_cells::group_cells(plan const& by, std::vector<grouping_number> const& of)
    : groupings_{of}, numbers_(of.size()) {
  for (auto const number : of) {
    auto const& on = by.groupings[number].on;
    on_.on_period = on_.on_period || on.on_period;
    on_.slots |= on.slots;
  }
}

void group_cells::look_up(evaluator& is, person_groups& groups,
                          period_mask const needed) {
  auto const stamp = is.since(on_);
  if (since_ != stamp) {
    since_ = stamp;
    done_ = 0;
  }
  // Of a person all periods are looked up at once.
  auto const all = on_.slots == 0 || !on_.on_period;
  done_ = all ? kEveryPeriod : done_ | needed;
  if (!are_of_persons()) {
    rows_.clear();
  }
  row_.first = static_cast<std::uint32_t>(rows_.size());
  for (auto i = std::size_t{0}; i < groupings_.size(); ++i) {
    for (auto const& one : groups.of(groupings_[i], all ? needed : done_)) {
      rows_.push_back({cell(i, one.group), one.in});
    }
  }
  row_.count = static_cast<std::uint32_t>(rows_.size()) - row_.first;
}

void group_cells::forget_rows() {
  rows_.clear();
  since_ = 0;
}

cell_number group_cells::cell(std::size_t const grouping,
                              std::size_t const group) {
  auto& numbers = numbers_[grouping];
  if (numbers.size() <= group) {
    numbers.resize(group + 1);
  }
  if (!numbers[group]) {
    numbers[group] = size_++;
  }
  return *numbers[group];
}

std::optional<cell_number> group_cells::known(std::size_t const grouping,
                                              std::size_t const group) const {
  auto const& numbers = numbers_[grouping];
  return group < numbers.size() ? numbers[group] : std::nullopt;
}

}  // namespace wm::metrics::engine
