#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace wm::analysis {

namespace detail {
struct job;
}

/// What the cells of a column have to be.
enum class cell_kind : std::uint8_t {
  text,
  number,           // finite
  number_or_empty,  // the same, or empty, or NA
  count,            // finite, 0 or more
  count_or_empty,
  number_or_missing,  // empty or NA leaves its group without a value
  count_or_missing,
  count_or_none,  // empty or NA means 0, and people are told so
};

enum class column_need : std::uint8_t {
  required,
  if_present,  // read when the file has it, or when its option names it
};

/// A column that a method reads. Its option names the column; without the
/// option it is the column called `name`.
struct column_use {
  std::string_view option;  // "numerator": --numerator COLUMN
  std::string_view name;    // "numerator"
  cell_kind cells;
  column_need need;
  std::string_view about;
};

/// What may be written behind an option that names no column.
enum class setting_kind : std::uint8_t {
  choice,         // one of `choices`
  positive,       // a number above 0
  not_zero,       // a number other than 0
  share,          // a number within (0, 1)
  whole,          // a whole number, `least` or more
  whole_or_none,  // the same, or not given
  positive_or_none,
  text,  // checked by the method; empty when not given
};

struct setting {
  std::string_view option;  // "multiplier": --multiplier NUMBER
  setting_kind kind;
  std::string_view standard;  // what holds when it is not given
  std::string_view about;
  std::span<std::string_view const> choices{};
  std::uint64_t least{0};
};

enum class with_limits : std::uint8_t { no, yes };

/// A column of the result that not every method has.
struct added_column {
  std::string_view name;
  std::string_view about;
  with_limits limits{with_limits::no};
};

/// What one row of the result is about.
enum class result_rows : std::uint8_t {
  group,         // a group, or the whole file without --by
  group_or_row,  // a group, or each row of the file without --by
  row,           // each row of the file, within its group
};

/// One statistic as the command offers it. Help, completion, documentation
/// and the reading of files all come from here.
struct method {
  std::string_view name;   // "dsr"
  std::string_view about;  // one line
  result_rows rows;
  std::span<column_use const> columns;
  std::span<setting const> settings;
  with_limits limits;                  // of `value`
  std::span<added_column const> keys;  // what tells a group's rows apart
  std::span<added_column const> adds;  // behind the limits
  std::string_view notes;              // what else a reader must know
  std::string_view example;            // arguments behind the method's name
  std::string_view example_input;      // the file of the example
  void (*run)(detail::job&);
};

/// All methods, in the order in which help lists them.
std::span<method const* const> methods();

/// \returns none when no method has that name
method const* find_method(std::string_view name);

}  // namespace wm::analysis
