#include "disclosure/clear_money.h"

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <map>
#include <string_view>

namespace wm::disclosure {

namespace {

using figures::money_line;
using figures::money_origin;

constexpr auto kPound = std::int64_t{100};  // [pence]
constexpr auto kPeopleOfAStep = std::int64_t{5};

bool is_counted(money_line const& line) {
  return line.origin == money_origin::counted;
}

/// 1, 2, 5, 10, 20, ... pounds: the first that is not below [pence].
std::int64_t step_above(std::int64_t const pence) {
  for (auto power = kPound;; power *= 10) {
    for (auto const times : {1, 2, 5}) {
      if (power * times >= pence) {
        return power * times;
      }
    }
  }
}

std::int64_t rounded(std::int64_t const pence, std::int64_t const step) {
  auto const half = pence < 0 ? -step / 2 : step / 2;
  return (pence + half) / step * step;
}

/// Fewest people first; what does not say how many last.
std::int64_t people_of(money_line const& line) {
  return line.people.value_or(std::numeric_limits<std::int64_t>::max());
}

class account {
 public:
  account(std::vector<money_line> const& lines, count_policy const& by)
      : lines_{lines}, by_{by}, withheld_(lines.size(), false) {}

  std::vector<shown_money> clear() &&;

 private:
  bool is_small_line(money_line const& line) const {
    return is_counted(line) && (!line.people || few(*line.people));
  }
  bool few(std::int64_t const people) const {
    return people > 0 && people < by_.smallest_shown;
  }
  void protect_parts_of(std::string_view total);

  std::vector<money_line> const& lines_;
  count_policy const& by_;
  std::vector<bool> withheld_;
};

/// Withholds more parts until the withheld ones cannot be told apart.
void account::protect_parts_of(std::string_view const total) {
  auto parts = std::vector<std::size_t>{};
  auto hidden = std::size_t{0};
  auto people = std::int64_t{0};
  for (auto i = std::size_t{0}; i < lines_.size(); ++i) {
    if (lines_[i].part_of != total) {
      continue;
    }
    if (withheld_[i]) {
      ++hidden;
      people += lines_[i].people.value_or(0);
    } else if (lines_[i].pence != 0) {
      parts.push_back(i);
    }
  }
  std::ranges::stable_sort(
      parts, {}, [&](std::size_t const i) { return people_of(lines_[i]); });
  for (auto const i : parts) {
    if (hidden == 0 || (hidden > 1 && people >= by_.smallest_shown)) {
      return;
    }
    withheld_[i] = true;
    ++hidden;
    people += lines_[i].people.value_or(0);
  }
  if (hidden == 1 || (hidden > 1 && people < by_.smallest_shown)) {
    for (auto i = std::size_t{0}; i < lines_.size(); ++i) {
      withheld_[i] = withheld_[i] || lines_[i].id == total;
    }
  }
}

std::vector<shown_money> account::clear() && {
  for (auto i = std::size_t{0}; i < lines_.size(); ++i) {
    withheld_[i] = is_small_line(lines_[i]);
  }
  // A total that is withheld can be the part of another one.
  for (auto before = std::vector<bool>{}; before != withheld_;) {
    before = withheld_;
    for (auto const& line : lines_) {
      protect_parts_of(line.id);
    }
  }
  auto out = std::vector<shown_money>{};
  for (auto i = std::size_t{0}; i < lines_.size(); ++i) {
    auto const& line = lines_[i];
    auto one = shown_money{line.id, line.what, {}, 1};
    if (!withheld_[i]) {
      if (is_counted(line) && line.people.value_or(0) > 0) {
        one.rounded_to =
            step_above(std::abs(line.pence) * kPeopleOfAStep / *line.people);
      }
      one.pence = rounded(line.pence, one.rounded_to);
    }
    out.push_back(std::move(one));
  }
  return out;
}

}  // namespace

cleared_money clear(std::vector<money_line> const& lines, gate const& by) {
  if (by.to.kind == audience::restricted) {
    auto out = std::vector<shown_money>{};
    for (auto const& line : lines) {
      out.push_back({line.id, line.what, line.pence, 1});
    }
    return {std::move(out), by.to};
  }
  return {account{lines, by.counts}.clear(), by.to};
}

}  // namespace wm::disclosure
