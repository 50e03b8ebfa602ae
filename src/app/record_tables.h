#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>

#include "base/result.h"
#include "framework/model.h"
#include "metrics/evaluate/day_range.h"
#include "record/life_course.h"
#include "record/state/relatives.h"

namespace wm::app {

/// Whether the table `state` is filled: it has many rows for each event, and
/// only some statements read it.
enum class state_rows { all, none };

/// Writes life courses as tables of a DuckDB file: those that the SQL of a
/// metric reads (docs/language.md, SQL), with its views.
class record_tables {
 public:
  /// \param file     appears whole or not at all, with finish()
  /// \param package  must outlive this
  /// \param periods  first day and reference day of each
  /// \param relatives  null: nobody can say who is a carer; must outlive this
  /// \error io  the file cannot be written
  static result<record_tables> create(
      std::filesystem::path const& file, framework::package const& package,
      std::span<metrics::day_range const> periods,
      record::relatives const* relatives, state_rows states = state_rows::all);

  record_tables(record_tables&&) noexcept;
  record_tables& operator=(record_tables&&) noexcept;
  ~record_tables();

  /// Adds one person, numbered from 0 in the order of calls.
  void add(record::life_course const& person);

  /// \error io  the file cannot be completed
  result<void> finish();

 private:
  struct state;
  explicit record_tables(std::unique_ptr<state> of);
  std::unique_ptr<state> state_;
};

}  // namespace wm::app
