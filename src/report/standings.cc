#include "report/standings.h"

#include <cmath>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "report/reasons.h"

namespace wm::report {

namespace {

constexpr auto kOneIn = 20.0;

}  // namespace

void add(standing_counts& into, figures::standing const one) {
  using figures::standing;
  switch (one) {
    case standing::better:
      ++into.better;
      return;
    case standing::worse:
      ++into.worse;
      return;
    case standing::higher:
      ++into.higher;
      return;
    case standing::lower:
      ++into.lower;
      return;
    case standing::similar:
      ++into.similar;
      return;
    case standing::cannot_say:
      ++into.cannot_say;
      return;
  }
}

int tested(standing_counts const& counts) {
  return counts.better + counts.worse + counts.higher + counts.lower +
         counts.similar;
}

std::string in_words(standing_counts const& counts) {
  auto parts = std::vector<std::string>{};
  auto const say = [&](int const n, std::string_view const what) {
    if (n > 0) {
      parts.push_back(fmt::format("{} {} {}", n, n == 1 ? "is" : "are", what));
    }
  };
  say(counts.better, "better");
  say(counts.worse, "worse");
  say(counts.higher, "higher");
  say(counts.lower, "lower");
  say(counts.similar, "about the same");
  if (counts.cannot_say > 0) {
    parts.push_back(fmt::format("{} cannot be compared", counts.cannot_say));
  }
  return listed(parts);
}

std::string in_words(standing_counts const& counts, std::string_view const one,
                     std::string_view const many) {
  auto const all = tested(counts) + counts.cannot_say;
  if (all == 1) {
    auto const alone = in_words(counts);  // "1 is worse"
    return tested(counts) == 0
               ? fmt::format("the one {} cannot be compared", one)
               : fmt::format("the one {}{}", one, alone.substr(1));
  }
  return tested(counts) == 0
             ? fmt::format("none of {} {} can be compared", all, many)
             : fmt::format("of {} {} {}", all, many, in_words(counts));
}

double expected_by_chance(int const tests) {
  return tests / kOneIn;
}

std::string chance_words(int const tests) {
  auto const expected = std::lround(expected_by_chance(tests));
  return expected == 0 ? "less than one" : fmt::format("about {}", expected);
}

}  // namespace wm::report
