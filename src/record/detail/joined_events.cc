#include "record/detail/joined_events.h"

#include <algorithm>
#include <tuple>

namespace wm::record::detail {

bool joined_events::is_part(event_view const& event) const {
  return waiting_ && event.fields == fields_ && event.event_id == event_id_ &&
         event.episode_id == episode_id_;
}

bool joined_events::contradicts_itself() const {
  auto const name_of = [&](value_field const& value) {
    return read_value_kind(texts_[words::value_kind].text(value.kind)).name;
  };
  // Sorted by kind, and a kind begins with its name.
  return std::ranges::adjacent_find(values_, {}, name_of) != values_.end();
}

result<void> joined_events::flush() {
  if (!waiting_) {
    return {};
  }
  waiting_ = false;
  auto view = event_view{.fields = fields_,
                         .values = values_,
                         .event_id = event_id_,
                         .episode_id = episode_id_};
  if (rows_ == 1) {
    return to_(view);
  }
  std::ranges::sort(values_, {}, [&](value_field const& value) {
    return std::tuple{order_(words::value_kind, value.kind), value.number};
  });
  auto const [from, to] =
      std::ranges::unique(values_, [](auto const& a, auto const& b) {
        return a.kind == b.kind && a.number == b.number;
      });
  values_.erase(from, to);
  view.values = values_;
  if (!contradicts_itself()) {
    joined_ += rows_ - 1;
    return to_(view);
  }
  for (auto const& value : values_) {
    view.values = {&value, 1};
    WM_TRY(to_(view));
  }
  return {};
}

result<void> joined_events::add(event_view const& event) {
  if (!is_part(event)) {
    WM_TRY(flush());
    waiting_ = true;
    rows_ = 0;
    fields_ = event.fields;
    event_id_ = event.event_id;
    episode_id_ = event.episode_id;
    values_.clear();
  }
  ++rows_;
  values_.insert(values_.end(), event.values.begin(), event.values.end());
  return {};
}

result<void> joined_events::finish() {
  return flush();
}

}  // namespace wm::record::detail
