#include "metrics/engine/event_cell.h"

#include <limits>

namespace wm::metrics::engine {

namespace {

constexpr auto kNone = std::numeric_limits<std::size_t>::max();

}  // namespace

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
  if (auto const person = is.since({}); person_ != person) {
    person_ = person;
    met_ = 0;
    at_ = kNone;
  }
  auto const day = day_ ? is.day_of_event(*day_) : day_number{0};
  next_ = stretch_of(day, groups);
  if (next_ == at_) {
    return false;
  }
  if (stretches_[next_].groups == groups_) {
    at_ = next_;
    return false;
  }
  return true;
}

void event_cell::move() {
  groups_ = stretches_[next_].groups;
  at_ = next_;
}

std::size_t event_cell::stretch_of(day_number const day,
                                   person_groups& groups) {
  // Definitions look at the events of a person one after the other, again and
  // again: a stretch is soon met again.
  if (day != kNoEnd) {
    for (auto i = std::size_t{0}; i < met_; ++i) {
      if (holds(stretches_[i].days, day)) {
        return i;
      }
    }
  }
  if (met_ == stretches_.size()) {
    stretches_.emplace_back();
  }
  if (at_ == met_) {
    at_ = kNone;
  }
  look_up(stretches_[met_], groups);
  return day == kNoEnd ? met_ : met_++;
}

void event_cell::look_up(stretch& into, person_groups& groups) {
  into.days = {kNoBeginning, kNoEnd};
  into.groups.clear();
  auto const& groupings = cells_->groupings();
  for (auto i = std::size_t{0}; i < groupings.size(); ++i) {
    if (word_ && i == provider_at_) {
      continue;
    }
    auto const& found = groups.of(groupings[i], kEveryPeriod);
    if (!found.empty()) {
      into.groups.push_back(cells_->cell(i, found.front().group));
    }
    into.days = common_days(into.days, groups.days_as_here(groupings[i]));
  }
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
