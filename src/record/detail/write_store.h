#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "base/result.h"
#include "record/detail/event_pile.h"
#include "record/detail/old_store.h"
#include "record/detail/opt_out_list.h"
#include "record/detail/person_rows.h"
#include "record/store_counts.h"

namespace wm::record::detail {

/// Everything that a version of a store is made of.
struct store_content {
  dictionaries const& texts;
  std::vector<bool> const& known;  // by number of the person
  opt_out_list const& opt_outs;
  std::vector<person_row> persons;
  std::vector<relation_row> relations;
  event_pile& events;
  old_store* old_events;  // null: none
  record::origin origin;
  /// Told of rows that contradict each other: their table, what they are
  /// about, why none counts.
  std::function<void(std::string const& table, std::string const& what,
                     std::string const& reason)>
      contradiction;
};

struct written_store {
  store_counts counts;
  std::string version;
};

/// Writes a version of a store, in the one way that its content has.
///
/// \param folder  exists and is empty
/// \error io             the disk is full or broken
/// \error invalid_input  the old store is damaged
result<written_store> write_store(std::filesystem::path const& folder,
                                  store_content content);

}  // namespace wm::record::detail
