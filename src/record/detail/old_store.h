#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "record/detail/event_pile.h"
#include "record/detail/event_row.h"
#include "record/detail/opt_out_list.h"
#include "record/detail/person_rows.h"
#include "record/store.h"

namespace wm::record::detail {

/// The records that a store holds already, with the numbers of a new import.
class old_store {
 public:
  /// \param texts     gets the words of rows that stay
  /// \param opt_outs  complete: rows that they exclude do not stay
  old_store(store const& from, opt_out_list const& opt_outs,
            dictionaries& texts);

  /// Numbers the words of all rows that stay. Comes first.
  ///
  /// \error invalid_input  the store is damaged
  result<void> number_words();

  /// Rows that stay.
  ///
  /// \error invalid_input  the store is damaged
  result<std::vector<person_row>> persons();
  result<std::vector<relation_row>> relations();
  /// Persons who opted out of something, after persons().
  std::vector<std::pair<std::string, person_group>> const& opted_out() const {
    return opted_out_;
  }
  std::uint64_t removed_events() const { return removed_; }

  /// Events that stay, in the order of the new store.
  event_cursor events(ranking const& order);

 private:
  struct person_place {
    std::uint32_t old_number;
    std::uint32_t new_number;
  };
  std::uint32_t number(words of, std::uint32_t old);
  std::uint32_t person_number(std::uint32_t old);
  bool stays(std::string_view person_id, std::uint32_t source) const;
  result<void> number_person(std::uint32_t person);
  result<void> open_person(std::uint32_t old);
  void fill(std::size_t i, event_view& into);

  store const& from_;
  opt_out_list const& opt_outs_;
  dictionaries& texts_;
  std::array<std::vector<std::uint32_t>, kWords> numbers_;
  std::vector<std::uint32_t> persons_;
  std::vector<std::pair<std::string, person_group>> opted_out_;
  std::uint64_t removed_{0};

  std::vector<std::uint32_t> order_;  // of persons, old numbers
  std::size_t next_person_{0};
  std::string_view id_;
  event_span span_;
  std::size_t next_event_{0};
  std::vector<value_field> values_;
};

}  // namespace wm::record::detail
