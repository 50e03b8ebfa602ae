#include "record/moment.h"

#include <fmt/format.h>

#include "base/calendar.h"

namespace wm::record {

namespace {

constexpr auto kFirstYear = 1850;
constexpr auto kLastYear = 2199;

bool is_digit(char const c) {
  return c >= '0' && c <= '9';
}

/// Takes digits from the front of a text.
class cursor {
 public:
  explicit cursor(std::string_view const text) : rest_{text} {}

  /// Exactly `count` digits, or -1.
  int digits(std::size_t const count) {
    if (rest_.size() < count) {
      return -1;
    }
    auto number = 0;
    for (auto i = std::size_t{0}; i < count; ++i) {
      if (!is_digit(rest_[i])) {
        return -1;
      }
      number = number * 10 + (rest_[i] - '0');
    }
    rest_.remove_prefix(count);
    return number;
  }
  /// One or two digits, or -1.
  int one_or_two_digits() {
    auto const two = rest_.size() > 1 && is_digit(rest_[1]);
    return digits(two ? 2 : 1);
  }
  bool take(char const wanted) {
    if (rest_.empty() || rest_.front() != wanted) {
      return false;
    }
    rest_.remove_prefix(1);
    return true;
  }
  /// One of the signs between the parts of a date, or 0.
  char take_separator() {
    for (auto const sign : {'-', '/', '.'}) {
      if (take(sign)) {
        return sign;
      }
    }
    return '\0';
  }
  std::size_t digits_ahead() const {
    auto count = std::size_t{0};
    while (count < rest_.size() && is_digit(rest_[count])) {
      ++count;
    }
    return count;
  }
  bool done() const { return rest_.empty(); }

 private:
  std::string_view rest_;
};

struct date_parts {
  int year{0};
  int month{1};
  int day{1};
  record::precision precision{record::precision::day};
};

/// 2024, 2024-03, 2024-03-31 or 20240331
std::optional<date_parts> year_first(cursor& from) {
  auto parts = date_parts{};
  if (from.digits_ahead() == 8) {
    parts.year = from.digits(4);
    parts.month = from.digits(2);
    parts.day = from.digits(2);
    return parts;
  }
  parts.year = from.digits(4);
  if (from.done()) {
    parts.precision = precision::year;
    return parts;
  }
  auto const sign = from.take_separator();
  parts.month = from.digits(2);
  if (sign != '\0' && from.done()) {
    parts.precision = precision::month;
    return parts;
  }
  if (sign == '\0' || !from.take(sign)) {
    return std::nullopt;
  }
  parts.day = from.digits(2);
  return parts;
}

/// 31/03/2024 or 03/31/2024
std::optional<date_parts> year_last(cursor& from,
                                    framework::date_order const order) {
  auto const first = from.one_or_two_digits();
  auto const sign = from.take_separator();
  auto const second = from.one_or_two_digits();
  if (sign == '\0' || !from.take(sign)) {
    return std::nullopt;
  }
  auto const day_first = order == framework::date_order::day_month_year;
  return date_parts{.year = from.digits(4),
                    .month = day_first ? second : first,
                    .day = day_first ? first : second};
}

/// The minute of the day behind a date, or -1.
int read_time(cursor& from) {
  auto const hour = from.one_or_two_digits();
  if (!from.take(':')) {
    return -1;
  }
  auto const minute = from.digits(2);
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59) {
    return -1;
  }
  if (from.take(':')) {
    auto const second = from.digits(2);
    if (second < 0 || second > 60) {
      return -1;
    }
    if (from.take('.')) {
      auto const fraction = from.digits_ahead();
      if (fraction == 0 || fraction > 9) {
        return -1;
      }
      static_cast<void>(from.digits(fraction));
    }
  }
  if (from.take('Z')) {
    return hour * 60 + minute;
  }
  if (from.take('+') || from.take('-')) {
    auto const ahead = from.digits(2);
    static_cast<void>(from.take(':'));
    auto const more = from.done() ? 0 : from.digits(2);
    if (ahead < 0 || ahead > 14 || more < 0 || more > 59) {
      return -1;
    }
  }
  return hour * 60 + minute;
}

}  // namespace

std::optional<moment> read_moment(std::string_view const text,
                                  framework::date_order const order) {
  auto from = cursor{text};
  auto const ahead = from.digits_ahead();
  auto const parts =
      order == framework::date_order::year_month_day || ahead == 4 || ahead == 8
          ? year_first(from)
          : year_last(from, order);
  if (!parts || parts->year < kFirstYear || parts->year > kLastYear ||
      parts->month < 1 || parts->day < 1) {
    return std::nullopt;
  }
  auto const date = std::chrono::year_month_day{
      std::chrono::year{parts->year},
      std::chrono::month{static_cast<unsigned>(parts->month)},
      std::chrono::day{static_cast<unsigned>(parts->day)}};
  if (!date.ok()) {
    return std::nullopt;
  }
  auto out = moment{.at = start_of(as_number(std::chrono::sys_days{date})),
                    .precision = parts->precision};
  if (from.done()) {
    return out;
  }
  if (parts->precision != precision::day ||
      (!from.take('T') && !from.take(' '))) {
    return std::nullopt;
  }
  auto const time = read_time(from);
  if (time < 0 || !from.done()) {
    return std::nullopt;
  }
  out.at += time;
  out.precision = precision::minute;
  return out;
}

std::string to_string(moment const& when) {
  if (when.at == kNoTime) {
    return {};
  }
  auto const day = day_of(when.at);
  auto const date = wm::to_string(as_date(day));
  switch (when.precision) {
    case precision::minute: {
      auto const minute = when.at - start_of(day);
      return fmt::format("{} {:02}:{:02}", date, minute / 60, minute % 60);
    }
    case precision::day:
      return date;
    case precision::month:
      return date.substr(0, 7);
    case precision::year:
      break;
  }
  return date.substr(0, 4);
}

}  // namespace wm::record
