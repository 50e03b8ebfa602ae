#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "metrics/engine/concept_sets.h"
#include "metrics/evaluate/measured.h"
#include "record/life_course.h"
#include "record/state/stays.h"

namespace wm::metrics::engine {

/// A row of the store that a line may ask for.
struct wanted_row {
  std::size_t at{0};        // in the columns of the batch
  day_number start{0};      // the day that counts
  day_number last{kNoEnd};  // the last day as recorded
  std::int32_t minute{0};   // of the day; kWholeDay: not known
};

/// An event as some concepts, or a spell: what `occurrence` is to the
/// reference evaluator.
struct seen_event {
  day_number start{0};
  day_number end{kNoEnd};  // cut off by death
  std::int32_t minute{0};
  set_number as{0};
  std::uint32_t first{0};                // row of the first stay
  std::uint32_t final{0};                // row of the last
  std::span<std::uint32_t const> stays;  // rows of a spell; else empty
};

/// Days on which one stay holds before all others.
struct stay_run {
  day_number first{0};
  day_number last{0};
  std::uint32_t row{0};
};

/// The records of one person after the other, read from the columns of the
/// store: only events that a line asks for.
class person_records {
 public:
  /// \param sets  all sources are known and codes have been found; all must
  ///              outlive this
  person_records(records const& from, concept_sets const& sets,
                 day_number known_on);

  /// Reads the columns of persons that follow each other.
  ///
  /// \error invalid_input  the store is damaged
  result<void> read_batch(std::uint32_t first, std::uint32_t last);

  /// Why something could not be read since this was asked last.
  std::optional<error> take_problem() { return std::exchange(problem_, {}); }

  /// Goes to a person of the batch.
  ///
  /// \error invalid_input  the store is damaged
  result<void> go_to(std::uint32_t person);

  /// Its place in the store.
  std::uint32_t person() const { return person_; }
  /// Birth, death, characteristics; without events.
  record::life_course const& facts() const { return facts_.are(); }
  /// The day that counts; kNoEnd: unknown.
  day_number birth() const { return birth_; }
  /// The day that counts; kNoEnd: alive.
  day_number death() const { return death_; }

  /// Events of a source, in order.
  std::span<seen_event const> of_source(source_number const source) const {
    return lists_[source];
  }
  /// Of the sources that have events.
  source_marks marks() const { return marks_; }
  std::span<wanted_row const> rows() const { return rows_; }
  /// The columns that rows are in.
  record::event_span const& columns() const { return columns_; }
  /// The id of an episode of a row.
  std::string_view episode(std::uint32_t const row) const {
    return columns_.episode_id[rows_[row].at];
  }

  /// Which stay of a source holds when, in order: as record::stay_on.
  void runs_of(source_number source, std::vector<stay_run>& out);

  /// The days of stays of a source, cut off by birth and death, by their
  /// first days.
  std::vector<record::stay_days> stays_of(source_number source) const;

 private:
  result<void> sort_rows();
  result<record::event_span> ids() const;

  records const& from_;
  concept_sets const& sets_;
  day_number known_on_;
  std::uint32_t batch_first_{0};
  std::uint32_t person_{0};
  std::size_t person_at_{0};  // its first event in the columns
  record::event_span columns_;
  record::person_facts facts_;
  day_number birth_{kNoEnd};
  day_number death_{kNoEnd};
  std::vector<wanted_row> rows_;
  std::vector<std::vector<seen_event>> lists_;  // by source
  std::optional<error> problem_;
  source_marks marks_{0};
  std::vector<source_number> filled_;  // lists that are not empty
};

}  // namespace wm::metrics::engine
