#include "record/detail/answers.h"

#include <algorithm>
#include <functional>
#include <map>
#include <vector>

namespace wm::record::detail {

namespace {

/// Answers by the day their sources first sent them, the newest first.
template <typename Answer>
using by_day = std::map<day_number, std::vector<Answer>, std::greater<>>;

template <typename Told, typename Answer>
by_day<Answer> first_sent(std::span<Told const> const told,
                          Answer Told::* const answer) {
  auto out = by_day<Answer>{};
  for (auto i = std::size_t{0}; i < told.size(); ++i) {
    auto const repeats = i > 0 && told[i - 1].source == told[i].source &&
                         told[i - 1].*answer == told[i].*answer;
    if (!repeats) {
      out[told[i].received_on].push_back(told[i].*answer);
    }
  }
  return out;
}

/// The first day of the month or year of a day.
known_day coarser(known_day const& day, precision const to) {
  if (to <= precision::day) {
    return {.day = day.day, .precision = to};
  }
  auto const date = std::chrono::year_month_day{as_date(day.day)};
  auto const month =
      to == precision::year ? std::chrono::January : date.month();
  return {.day = as_number(date.year() / month / 1), .precision = to};
}

bool all_agree(std::vector<known_day> const& days) {
  return std::ranges::all_of(days, [&](known_day const& a) {
    return std::ranges::all_of(days,
                               [&](known_day const& b) { return agree(a, b); });
  });
}

}  // namespace

bool agree(known_day const& a, known_day const& b) {
  auto const to = std::max(a.precision, b.precision);
  return coarser(a, to) == coarser(b, to);
}

std::string_view newest_word(std::span<told_word const> const told) {
  for (auto const& [day, words] : first_sent(told, &told_word::word)) {
    if (std::ranges::count(words, words.front()) ==
        static_cast<std::ptrdiff_t>(words.size())) {
      return words.front();
    }
  }
  return {};
}

known_day newest_day(std::span<told_day const> const told) {
  auto best = known_day{};
  for (auto const& [day, answers] : first_sent(told, &told_day::when)) {
    if (!all_agree(answers)) {
      continue;
    }
    for (auto const& one : answers) {
      if (best.day == kNoTime ||
          (agree(one, best) && one.precision < best.precision)) {
        best = one;
      }
    }
  }
  return best;
}

known_day earliest_day(std::span<told_day const> const told) {
  auto best = known_day{};
  for (auto const& [source, received_on, when] : told) {
    auto const finer = best.day != kNoTime && agree(when, best);
    if (finer ? when.precision < best.precision : when.day < best.day) {
      best = when;
    }
  }
  return best;
}

}  // namespace wm::record::detail
