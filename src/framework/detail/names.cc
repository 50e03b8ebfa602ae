#include "framework/detail/names.h"

#include <algorithm>
#include <map>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "framework/detail/spelling.h"

namespace wm::framework::detail {

namespace {

constexpr std::pair<names, std::string_view> kNouns[] = {
    {names::metric, "metric"},
    {names::statement, "statement"},
    {names::statement_set, "statement set"},
    {names::organisation, "organisation"},
    {names::workstream, "workstream"},
    {names::nested_framework, "nested framework"},
    {names::layer, "layer"},
    {names::objective, "objective"},
    {names::domain, "domain"},
    {names::outcome_type, "outcome type"},
    {names::life_stage, "life stage"},
    {names::priority_area, "priority area"},
    {names::source, "source"},
    {names::area, "area"},
};

/// Guesses are made for so many dangling references only: each looks at
/// every id of its kind. Codes of areas are all alike: no guess is better.
constexpr auto kMostGuesses = 20;

std::string where_to_add(names const kinds) {
  if (kinds == names::metric) {
    return "Add its file to metrics/, or correct the id.";
  }
  if (kinds == names::area) {
    return "Add it to areas.csv, or correct the code.";
  }
  return "Add it, or correct the id.";
}

}  // namespace

std::string noun(names const kinds) {
  auto found = std::vector<std::string_view>{};
  for (auto const& [kind, word] : kNouns) {
    if (intersect(kind, kinds)) {
      found.push_back(word);
    }
  }
  return fmt::format("{}", fmt::join(found, " or "));
}

void check_names(name_table const& table, std::vector<diagnostic>& problems) {
  auto known = std::map<names, std::map<std::string_view, source_position>>{};
  auto first_first = table.declared;
  std::ranges::stable_sort(first_first, {},
                           [](named const& n) { return n.id.at; });
  for (auto const& [kind, id] : first_first) {
    auto const [place, is_new] = known[kind].try_emplace(id.value, id.at);
    if (!is_new) {
      problems.push_back(
          {severity::error, id.at,
           fmt::format("the {} \"{}\" exists already", noun(kind), id.value),
           fmt::format("It stands at {}: give one of them another id.",
                       wm::to_string(place->second))});
    }
  }
  auto guesses = 0;
  for (auto const& [kinds, id] : table.referred) {
    if (intersect(kinds, table.incomplete)) {
      continue;
    }
    auto candidates = std::vector<std::string_view>{};
    auto const exists = std::ranges::any_of(known, [&](auto const& entry) {
      return intersect(entry.first, kinds) && entry.second.contains(id.value);
    });
    if (exists) {
      continue;
    }
    if (kinds != names::area && guesses++ < kMostGuesses) {
      for (auto const& [kind, ids] : known) {
        if (intersect(kind, kinds)) {
          for (auto const& [word, place] : ids) {
            candidates.push_back(word);
          }
        }
      }
    }
    auto guess = did_you_mean(id.value, candidates);
    problems.push_back(
        {severity::error, id.at,
         fmt::format("there is no {} \"{}\"", noun(kinds), id.value),
         guess.empty() ? where_to_add(kinds) : std::move(guess)});
  }
}

}  // namespace wm::framework::detail
