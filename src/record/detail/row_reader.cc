#include "record/detail/row_reader.h"

#include <fmt/format.h>

namespace wm::record::detail {

namespace {

constexpr auto kLongest = std::size_t{1000};  // [bytes]

bool has_control_characters(std::string_view const text) {
  auto found = 0U;
  for (auto const character : text) {
    auto const byte = static_cast<unsigned char>(character);
    found |= static_cast<unsigned>(byte < 0x20) |
             static_cast<unsigned>(byte == 0x7f);
  }
  return found != 0;
}

}  // namespace

bool row_reader::refuse(text_source const& field, std::string_view const value,
                        std::string reason) {
  why_ = {.field = field.label(),
          .value = std::string{value},
          .reason = std::move(reason)};
  return false;
}

bool row_reader::usable(text_source const& field, std::string_view const text) {
  if (text.size() > kLongest) {
    return refuse(field, text.substr(0, 40),
                  fmt::format("The text is longer than {} bytes.", kLongest));
  }
  if (has_control_characters(text)) {
    return refuse(field, text,
                  "The text holds a line break or another control character.");
  }
  return true;
}

bool row_reader::usable_and_given(text_source const& field,
                                  std::string_view const text,
                                  std::string_view const what) {
  if (text.empty()) {
    return refuse(field, text, fmt::format("The row does not say {}.", what));
  }
  return usable(field, text);
}

bool row_reader::read(text_source const& field, std::string_view const text,
                      moment& into) {
  if (text.empty()) {
    return true;
  }
  auto const when = read_moment(text, order_);
  if (!when) {
    return refuse(field, text,
                  fmt::format("This is no date between 1850 and 2199: {}.",
                              how_to_write_dates(order_)));
  }
  into = *when;
  return true;
}

bool row_reader::read(text_source const& field, std::string_view const text,
                      day_number& into) {
  auto when = moment{};
  if (!read(field, text, when)) {
    return false;
  }
  if (text.empty()) {
    return true;
  }
  if (when.precision > precision::day) {
    return refuse(field, text, "This has to be a day, not a month or year.");
  }
  into = day_of(when.at);
  return true;
}

std::string how_to_write_dates(framework::date_order const order) {
  switch (order) {
    case framework::date_order::year_month_day:
      return "write 2024-03-31 or 2024-03-31T09:30";
    case framework::date_order::day_month_year:
      return "write 31/03/2024 or 31/03/2024 09:30";
    case framework::date_order::month_day_year:
      break;
  }
  return "write 03/31/2024 or 03/31/2024 09:30";
}

}  // namespace wm::record::detail
