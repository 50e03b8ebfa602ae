#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <span>
#include <vector>

#include "base/result.h"
#include "metrics/engine/counting.h"
#include "metrics/engine/measure_all.h"

namespace wm::metrics::engine {

/// Many definitions over many persons, each person's records read once.
class single_pass {
 public:
  /// \param left_out  by place: definitions that are not to be looked at; what
  ///                  a plan has no place for is added
  single_pass(records const& from, std::span<wanted_figures const> wanted,
              day_number known_on, std::vector<bool>& left_out);
  single_pass(single_pass const&) = delete;
  single_pass& operator=(single_pass const&) = delete;
  ~single_pass() = default;

  /// Adds persons from `first` to, not including, `last`.
  ///
  /// \returns whether it is done; false when a number or day became too large:
  ///          its definitions are then left out, and a new pass is needed
  /// \error invalid_input  the store is damaged
  result<bool> add(std::uint32_t first, std::uint32_t last);

  /// Adds what has been counted to the cells of each definition.
  ///
  /// \error invalid_input  a sum has more than 38 digits
  result<void> add_to(std::span<result<std::vector<cell_map>>> cells) const;

 private:
  /// \returns whether there were none
  bool leave_out(std::span<std::size_t const> failed);

  std::vector<bool>& left_out_;
  word_table words_;
  concept_sets sets_;
  std::deque<plan> plans_;
  state_sources sources_;
  person_records person_;
  person_states states_;
  event_fields fields_;
  std::deque<counting> countings_;
};

}  // namespace wm::metrics::engine
