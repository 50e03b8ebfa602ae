#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace wm::tables::detail {

enum class row_fault {
  none,
  unfinished,            // the text ends before the row does
  open_quote,            // the text ends inside quotes
  text_after_quote,      // "a"b
  quote_in_plain_field,  // a"b
  lone_return,           // a carriage return without a line feed
};

enum class text_is { whole, cut_off };

/// One row as found at the start of a text. The fields stand without their
/// enclosing quotes; doubled quotes inside are still doubled.
struct row_cut {
  row_fault fault{row_fault::none};
  std::size_t length{0};       // with its line end; up to the fault [bytes]
  std::size_t faulty_from{0};  // where the faulty field begins [bytes]
  std::vector<std::string_view> fields;  // those complete before a fault
  std::vector<std::size_t> doubled;      // fields that contain doubled quotes
};

/// Cuts the first row off a text that is not empty: RFC 4180, lines ending in
/// LF or CR LF. Writes into `row` so that its memory is used again.
///
/// \param ends  whole: the end of the text ends the last row
void cut_row(std::string_view text, text_is ends, row_cut& row);

/// Makes two quotes one, in place.
///
/// \returns the shorter text at the same place
std::string_view undouble(char* begin, std::size_t size);

}  // namespace wm::tables::detail
