#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "framework/diagnostic.h"
#include "framework/text.h"

namespace wm::framework {

/// The tables that persons' records come in (docs/record.md).
enum class record_table { persons, events, relations, opt_outs };

/// In which order sources write the parts of a date.
enum class date_order { year_month_day, day_month_year, month_day_year };

struct translated_word {
  located<std::string> from;
  located<std::string> to;
};

/// One field of our table, and where its text comes from: columns of the file
/// joined by "-", or the same text in every row.
struct mapped_field {
  located<std::string> field;  // person_id, start, value.systolic, ...
  std::vector<located<std::string>> columns;
  located<std::string> constant;
  std::vector<translated_word> words;
  located<std::string> otherwise;  // for a text that `words` do not have
  std::string unit;                // of a value
};

/// Only rows whose column says one of some words, or none of some, are read.
struct row_choice {
  located<std::string> column;
  std::vector<located<std::string>> is;
  std::vector<located<std::string>> is_not;
};

/// How files of one name are read.
struct mapped_file {
  located<std::string> name;      // may have * for any letters
  located<std::string> resource;  // FHIR: the type that is read; else empty
  record_table table{record_table::events};
  date_order dates{date_order::year_month_day};
  std::string source;
  std::optional<std::chrono::sys_days> received_on;
  std::vector<mapped_field> fields;
  std::vector<row_choice> only;
};

/// A type of FHIR resources that is not read, and why.
struct left_out_resource {
  located<std::string> resource;
  std::string why;
};

/// A mapping file: how the files of a source become our tables.
struct record_mapping {
  located<std::string> id;
  std::vector<mapped_file> files;
  std::vector<left_out_resource> leave_out;
};

/// Reads a mapping file.
///
/// \param bytes     its content, not yet known to be text
/// \param file      its name for positions
/// \param problems  what is wrong is added here
/// \returns the mapping, when there is no error in it
std::optional<record_mapping> read_record_mapping(
    std::string_view bytes, std::string const& file,
    std::vector<diagnostic>& problems);

/// The fields a table may have; one that ends in a point is followed by a
/// name: "value.".
std::vector<std::string_view> const& fields_of(record_table table);

/// The fields without which a row of the table is nothing.
std::vector<std::string_view> needed_fields(record_table table);

/// Whether a table has the field.
bool has_field(record_table table, std::string_view field);

/// "events"
std::string_view name_of(record_table table);

/// Whether the name of a file fits one with * for any letters.
bool fits_name(std::string_view name, std::string_view pattern);

}  // namespace wm::framework
