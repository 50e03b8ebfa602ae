#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "record/moment.h"
#include "record/store_counts.h"
#include "record/words.h"

namespace wm::record {

/// Where a text stands in sorted_rows::letters.
struct text_place {
  std::uint32_t from{0};
  std::uint32_t size{0};
};

/// Rows that a program makes in the order in which a store holds them. Words
/// are places in the word_lists that the store was begun with. Rows that follow
/// each other with one event id, or with one kind, other, beginning and source
/// of a relation, are what was received of one thing, each later than the one
/// before. Of one event they have one start and one source.
struct sorted_rows {
  struct value {
    std::uint32_t kind{0};
    std::int64_t number{0};  // without the point; no zeros at its end
  };
  struct event {
    minutes start{kNoTime};
    minutes end{kNoTime};
    precision start_precision{precision::day};
    precision end_precision{precision::day};
    std::uint32_t code{0};
    std::uint32_t provider{0};
    std::uint32_t site{0};
    std::uint32_t place{0};
    std::uint32_t attributes{0};
    std::uint32_t source{0};
    day_number recorded_on{kNoTime};
    day_number received_on{kNoTime};
    day_number withdrawn_on{kNoTime};
    text_place event_id;    // the person's id, "-", anything
    text_place episode_id;  // may be empty
    std::uint32_t values_end{0};
  };
  struct relation {
    std::uint32_t kind{0};
    text_place other;
    day_number from{kNoTime};
    day_number to{kNoTime};
    std::uint32_t source{0};
    day_number received_on{kNoTime};
  };
  struct person {
    text_place id;  // without a "-"
    day_number birth{kNoTime};
    day_number death{kNoTime};
    /// Received later than the rest; kNoTime: with it.
    day_number death_received_on{kNoTime};
    precision birth_precision{precision::day};
    std::uint32_t sex{0};
    std::uint32_t ethnic_group{0};
    std::uint32_t characteristics{0};
    std::uint32_t source{0};
    day_number received_on{kNoTime};
    std::uint32_t events_end{0};
    std::uint32_t relations_end{0};
  };

  std::vector<person> persons;      // by id
  std::vector<event> events;        // person by person, by start and id
  std::vector<value> values;        // event by event, by kind
  std::vector<relation> relations;  // person by person, by kind and other
  std::string letters;

  std::string_view text(text_place const at) const {
    return std::string_view{letters}.substr(at.from, at.size);
  }
};

/// All texts of each kind that rows may use, sorted, each once, the empty one
/// first. `other` stays empty: rows bring their own.
using word_lists = std::array<std::vector<std::string>, kWords>;

/// Writes a store of rows that come sorted, once and for good, in memory that
/// does not grow with their number. Gives the bytes that import_records()
/// gives for the same rows.
class sorted_store {
 public:
  /// \param folder  new, empty, or a store of invented persons, which is
  ///                replaced when all is written
  /// \param words   must outlive this
  /// \error invalid_input  the folder holds something else, or real persons
  /// \error denied         an import into the store is at work
  /// \error io             the folder cannot be written
  static result<sorted_store> begin(std::filesystem::path const& folder,
                                    record::origin origin,
                                    word_lists const& words);

  sorted_store(sorted_store&&) noexcept;
  sorted_store& operator=(sorted_store&&) = delete;
  ~sorted_store();

  /// Rows of persons who come after all before them. Ids of events ascend
  /// with their starts; the ends of relations (`other`) lie behind those of
  /// earlier calls.
  ///
  /// \error invalid_input  the rows are not in the store's order
  result<void> add(sorted_rows const& rows);

  struct written {
    store_counts counts;
    std::string version;
  };
  /// Makes the store the one that counts.
  ///
  /// \error io  the disk is full or broken
  result<written> finish();

 private:
  struct state;
  explicit sorted_store(std::unique_ptr<state> begun);
  std::unique_ptr<state> state_;
};

}  // namespace wm::record
