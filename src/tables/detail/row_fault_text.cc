#include "tables/detail/row_fault_text.h"

#include <fmt/format.h>

namespace wm::tables::detail {

std::string_view fault_text(row_fault const fault) {
  switch (fault) {
    case row_fault::none:
      break;
    case row_fault::unfinished:
      return "The row is longer than 16 MiB and only its beginning is kept "
             "here: check the line breaks of the file.";
    case row_fault::open_quote:
      return "A double quote opens here and is not closed where the field "
             "ends: close it, or write a quote that belongs to the text as two "
             "quotes.";
    case row_fault::text_after_quote:
      return "More text follows a closing double quote: write a quote that "
             "belongs to the text as two quotes.";
    case row_fault::quote_in_plain_field:
      return "A double quote stands inside a field that does not begin with "
             "one: put the whole field into double quotes and write the "
             "quote inside as two quotes.";
    case row_fault::lone_return:
      return "A carriage return stands here without a line feed: save the "
             "file with the line ends of Unix or Windows, or put the field "
             "into double quotes.";
  }
  return {};
}

std::string bad_byte_text(char const byte) {
  if (byte == '\0') {
    return "A zero byte stands here, which is not text: save the file as "
           "UTF-8.";
  }
  return fmt::format(
      "The text is not UTF-8 (byte 0x{:02X}), perhaps Latin-1: save the file "
      "as UTF-8 (in Excel \"CSV UTF-8\").",
      static_cast<unsigned char>(byte));
}

std::string field_count_text(std::size_t const fields,
                             std::size_t const columns) {
  auto const counts = fmt::format(
      "The row has {} field{} and the header names {} column{}", fields,
      fields == 1 ? "" : "s", columns, columns == 1 ? "" : "s");
  if (fields > columns) {
    return counts +
           ": put a field that contains a comma into double quotes, or remove "
           "what is too much.";
  }
  return counts +
         ": add what is missing, nothing between two commas for an "
         "empty field.";
}

std::string_view after_open_quote_text() {
  return "The row is too short and follows an open double quote, so that it "
         "may be part of a text: mend that quote first.";
}

}  // namespace wm::tables::detail
