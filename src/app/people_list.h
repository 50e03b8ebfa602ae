#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

#include "app/reconcile.h"
#include "base/result.h"

namespace wm::app {

/// What a file to reconcile with holds: by its ending and its columns.
///
/// \error not_found      there is no such file
/// \error invalid_input  neither .yaml nor a CSV with the columns of one kind
result<reconciled_with> kind_of_file(std::filesystem::path const& file);

/// What another list says of a person.
struct listed_person {
  bool denominator{true};
  bool numerator{false};  // only where the denominator is true
};

/// Reads a list of persons, by id: person_id, and yes, no, true, false, 1 or 0
/// of denominator (where that column is missing everybody listed) and
/// numerator.
///
/// \error invalid_input  a row that cannot be read, another word, a person
///                       twice; says which row
result<std::map<std::string, listed_person, std::less<>>> read_people_list(
    std::filesystem::path const& file);

/// Reads the counts of everybody on a reference day: reference_day,
/// denominator, numerator; where there are groups too, breakdown is empty or
/// "everyone" of everybody.
///
/// \error not_found      no row of that day
/// \error invalid_input  a row that cannot be read, or that day twice
result<two_counts> read_counts_of(std::filesystem::path const& file,
                                  std::string_view reference_day);

}  // namespace wm::app
