#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "base/result.h"
#include "record/detail/event_row.h"

namespace wm::record::detail {

/// Rows of one event that were received on one day and differ only in their
/// values are parts of it: a file in long form has one row for each value of
/// a reading. Joins them. Where two give different numbers for one value, the
/// event is given back in rows of one value each, which contradict each other.
class joined_events {
 public:
  using consumer = std::function<result<void>(event_view const&)>;

  joined_events(dictionaries const& texts, ranking const& order, consumer to)
      : texts_{texts}, order_{order}, to_{std::move(to)} {}

  /// \param event  not before those that came before it
  result<void> add(event_view const& event);
  /// The last event is through.
  result<void> finish();
  /// How many rows became part of another.
  std::uint64_t joined() const { return joined_; }

 private:
  bool is_part(event_view const& event) const;
  bool contradicts_itself() const;
  result<void> flush();

  dictionaries const& texts_;
  ranking const& order_;
  consumer to_;
  bool waiting_{false};
  std::size_t rows_{0};
  event_fields fields_;
  std::string event_id_;
  std::string episode_id_;
  std::vector<value_field> values_;
  std::uint64_t joined_{0};
};

}  // namespace wm::record::detail
