#include "base/calendar.h"

#include <fmt/format.h>

#include <charconv>
#include <cmath>

namespace wm {

namespace {

using namespace std::chrono;  // NOLINT(google-build-using-namespace)

bool digits(std::string_view const text, int& out) {
  auto const [end, problem] =
      std::from_chars(text.data(), text.data() + text.size(), out);
  return problem == std::errc{} && end == text.data() + text.size() &&
         text.front() != '-';
}

}  // namespace

result<sys_days> parse_date(std::string_view const text) {
  auto y = 0;
  auto m = 0;
  auto d = 0;
  if (text.size() != 10 || text[4] != '-' || text[7] != '-' ||
      !digits(text.substr(0, 4), y) || !digits(text.substr(5, 2), m) ||
      !digits(text.substr(8, 2), d)) {
    return fail(
        error_code::invalid_input, {},
        fmt::format("\"{}\" is not a date; write it as 2027-03-31", text));
  }
  auto const date =
      year{y} / month{static_cast<unsigned>(m)} / day{static_cast<unsigned>(d)};
  if (!date.ok()) {
    return fail(error_code::invalid_input, {},
                fmt::format("there is no day {}", text));
  }
  return sys_days{date};
}

std::string to_string(sys_days const on) {
  auto const date = year_month_day{on};
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()),
                     static_cast<unsigned>(date.day()));
}

result<period> period_of(sys_days const from, double const years) {
  auto const whole = std::isfinite(years) ? std::lround(years * 12) : 0;
  if (whole < 1 || whole > 2400) {
    return fail(error_code::invalid_input, {},
                fmt::format("a period of {} years cannot be; write 1, 3 or "
                            "0.25",
                            years));
  }
  auto end = year_month_day{from} + std::chrono::months{whole};
  if (!end.ok()) {
    end = end.year() / end.month() / last;
  }
  return period{from, sys_days{end}};
}

int months(period const& p) {
  auto const a = year_month_day{p.from};
  auto const b = year_month_day{p.to};
  auto const whole = (b.year() / b.month() - a.year() / a.month()).count();
  auto const day_gap = static_cast<int>(static_cast<unsigned>(b.day())) -
                       static_cast<int>(static_cast<unsigned>(a.day()));
  auto const part = day_gap > 15 ? 1 : day_gap < -15 ? -1 : 0;
  return static_cast<int>(whole) + part;
}

}  // namespace wm
