#include "figures/fingertips_period.h"

#include <fmt/format.h>

#include <array>
#include <regex>
#include <string>

namespace wm::figures {

namespace {

using namespace std::chrono;  // NOLINT(google-build-using-namespace)
using match = std::match_results<std::string_view::const_iterator>;

/// Longer pooled periods are not in use: 2017 - 15 is a slip, not 98 years.
constexpr auto kMostYears = 20;

int number(match const& found, std::size_t const group) {
  return std::stoi(found[group].str());
}

sys_days first_of(int const y, unsigned const m) {
  return sys_days{year{y} / month{m} / day{1}};
}

/// 17 after 2015 is 2017, 02 after 1999 is 2002; 2017 stays 2017.
int full_year(int const from, std::string const& text) {
  auto const y = std::stoi(text);
  if (text.size() == 4) {
    return y;
  }
  auto const century = from - from % 100;
  return century + y < from ? century + 100 + y : century + y;
}

constexpr std::array<std::string_view, 12> kMonths{"Jan", "Feb", "Mar", "Apr",
                                                   "May", "Jun", "Jul", "Aug",
                                                   "Sep", "Oct", "Nov", "Dec"};

}  // namespace

result<labelled_period> read_fingertips_period(std::string_view const label) {
  static auto const years = std::regex{R"((\d{4})(?:\s*-\s*(\d{4}|\d{2}))?)"};
  static auto const financial =
      std::regex{R"((\d{4})/(\d{2})(?:\s*-\s*(\d{4}|\d{2})/(\d{2}))?)"};
  static auto const quarter = std::regex{R"((\d{4})(/\d{2})?\s*-?\s*Q([1-4]))"};
  static auto const month_of = std::regex{R"(([A-Z][a-z]{2})\w*\s+(\d{4}))"};

  auto found = match{};
  auto const whole = [&](std::regex const& form) {
    return std::regex_match(label.begin(), label.end(), found, form);
  };
  auto const unknown = [&] {
    return fail(error_code::invalid_input, {},
                fmt::format("the period \"{}\" is not understood; known forms "
                            "are 2015, 2015/16, 2015 - 17, 2012/13 - 14/15, "
                            "2018/19 Q1 and Jan 2018",
                            label));
  };
  if (whole(years)) {
    auto const from = number(found, 1);
    auto const to = found[2].matched ? full_year(from, found[2].str()) : from;
    if (to < from || to > from + kMostYears) {
      return unknown();
    }
    return labelled_period{first_of(from, 1), to - from + 1.0};
  }
  if (whole(financial)) {
    auto const from = number(found, 1);
    auto const to = found[3].matched ? full_year(from, found[3].str()) : from;
    auto const second = found[3].matched ? found[4].str() : found[2].str();
    if (to < from || to > from + kMostYears ||
        full_year(to, second) != to + 1) {
      return unknown();
    }
    return labelled_period{first_of(from, 4), to - from + 1.0};
  }
  if (whole(quarter)) {
    auto const first_month = found[2].matched ? 4 : 1;
    auto const start = year{number(found, 1)} /
                           month{static_cast<unsigned>(first_month)} / day{1} +
                       months{3 * (number(found, 3) - 1)};
    return labelled_period{sys_days{start}, 0.25};
  }
  if (whole(month_of)) {
    for (auto m = 0U; m < kMonths.size(); ++m) {
      if (kMonths[m] == found[1].str()) {
        return labelled_period{first_of(number(found, 2), m + 1), 1.0 / 12};
      }
    }
  }
  return unknown();
}

}  // namespace wm::figures
