#include "report/period_text.h"

#include <array>
#include <string_view>

#include <fmt/format.h>

namespace wm::report {

namespace {

using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::year_month_day;

constexpr auto kLong = std::array<std::string_view, 12>{
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};
constexpr auto kShort = std::array<std::string_view, 12>{
    "Jan",  "Feb", "March", "April", "May", "June",
    "July", "Aug", "Sept",  "Oct",   "Nov", "Dec"};

std::string_view in(std::array<std::string_view, 12> const& names,
                    year_month_day const d) {
  return names.at(static_cast<unsigned>(d.month()) - 1);
}

int year(year_month_day const d) {
  return static_cast<int>(d.year());
}
unsigned day(year_month_day const d) {
  return static_cast<unsigned>(d.day());
}

bool starts_year(year_month_day const d) {
  return d.month() == std::chrono::January && day(d) == 1;
}

std::string short_day(year_month_day const d) {
  return fmt::format("{} {} {}", day(d), in(kShort, d), year(d));
}

/// Whether a label is the first day itself, with or without a remark:
/// "2021-03-21 (Census)", but not "2015-11-16/P1Y".
bool is_day(std::string_view const label, period const& of) {
  auto const first = to_string(of.from);
  return label.starts_with(first) &&
         (label.size() == first.size() || label[first.size()] == ' ');
}

}  // namespace

std::string day_text(sys_days const on) {
  auto const d = year_month_day{on};
  return fmt::format("{} {} {}", day(d), in(kLong, d), year(d));
}

std::string period_text(period const& of) {
  auto const from = year_month_day{of.from};
  auto const to = year_month_day{of.to};
  auto const last = year_month_day{of.to - days{1}};
  if (starts_year(from) && starts_year(to)) {
    return year(from) == year(last)
               ? fmt::format("{}", year(from))
               : fmt::format("{} to {}", year(from), year(last));
  }
  if (day(from) == 1 && day(to) == 1) {
    if (year(from) == year(last)) {
      return from.month() == last.month()
                 ? fmt::format("{} {}", in(kLong, from), year(from))
                 : fmt::format("{} to {} {}", in(kShort, from),
                               in(kShort, last), year(last));
    }
    return fmt::format("{} {} to {} {}", in(kShort, from), year(from),
                       in(kShort, last), year(last));
  }
  if (of.from + days{1} == of.to) {
    return day_text(of.from);
  }
  return fmt::format("{} to {}", short_day(from), short_day(last));
}

std::string period_text(period const& of, std::string_view const label) {
  if (!is_day(label, of)) {
    return period_text(of);
  }
  auto const d = year_month_day{of.from};
  return day(d) == 1 && label == to_string(of.from)
             ? fmt::format("{} {}", in(kLong, d), year(d))
             : day_text(of.from);
}

std::string since_text(std::string_view const period) {
  return period.find(" to ") == std::string_view::npos
             ? fmt::format("since {}", period)
             : fmt::format("since the figure of {}", period);
}

std::string span_text(period const& first, std::string_view const first_label,
                      period const& last, std::string_view const last_label) {
  return is_day(last_label, last)
             ? fmt::format("{} to {}", period_text(first, first_label),
                           period_text(last, last_label))
             : period_text({first.from, last.to});
}

}  // namespace wm::report
