#include "metrics/engine/event_cell.h"

namespace wm::metrics::engine {

std::optional<event_cell> event_cell::of(plan const& by, group_cells& cells) {
  auto out = event_cell{cells};
  auto const& groupings = cells.groupings();
  for (auto i = std::size_t{0}; i < groupings.size(); ++i) {
    auto const& one = by.groupings[groupings[i]];
    auto const reads = by.nodes[one.of].reads;
    out.on_.slots |= one.on.slots;
    switch (one.is) {
      case grouping::kind::all:
      case grouping::kind::characteristic:
        break;
      case grouping::kind::group:
        if (one.on.on_period || reads != read_from_event::day ||
            out.day_.value_or(one.of) != one.of) {
          return std::nullopt;
        }
        out.day_ = one.of;
        break;
      case grouping::kind::provider:
        if (one.on.on_period || reads != read_from_event::word || out.word_) {
          return std::nullopt;
        }
        out.word_ = one.of;
        out.provider_at_ = i;
        break;
      case grouping::kind::band:
        return std::nullopt;
    }
  }
  return out;
}

bool event_cell::has_other(evaluator& is, person_groups& groups) {
  auto const stamp = is.since(on_);
  if (since_ == stamp) {
    return false;
  }
  since_ = stamp;
  auto const person = is.since({});
  auto const day = day_ ? is.day_of_event(*day_) : day_number{0};
  if (person_ == person && day != kNoEnd && holds(same_on_, day)) {
    return false;
  }
  person_ = person;
  same_on_ = {kNoBeginning, kNoEnd};
  auto const& groupings = cells_->groupings();
  next_.clear();
  for (auto i = std::size_t{0}; i < groupings.size(); ++i) {
    if (word_ && i == provider_at_) {
      continue;
    }
    auto const& found = groups.of(groupings[i], kEveryPeriod);
    if (!found.empty()) {
      next_.push_back(cells_->cell(i, found.front().group));
    }
    same_on_ = common_days(same_on_, groups.days_as_here(groupings[i]));
  }
  return next_ != groups_;
}

std::optional<cell_number> event_cell::provider(evaluator& is,
                                                person_groups& groups) {
  if (!word_) {
    return std::nullopt;
  }
  auto const word = is.word_of_event(*word_);
  if (word != provider_was_) {
    provider_was_ = word;
    auto const& found =
        groups.of(cells_->groupings()[provider_at_], kEveryPeriod);
    provider_ =
        found.empty()
            ? std::nullopt
            : std::optional{cells_->cell(provider_at_, found.front().group)};
  }
  return provider_;
}

}  // namespace wm::metrics::engine
