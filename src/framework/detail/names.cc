#include "framework/detail/names.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <ranges>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/spelling.h"

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
    {names::record_concept, "concept"},
    {names::code_list, "code list"},
    {names::characteristic, "characteristic"},
    {names::concept_value, "value"},
    {names::concept_attribute, "attribute"},
    {names::locality, "locality"},
    {names::broad_ethnic_group, "broad ethnic group"},
    {names::decision, "decision"},
    {names::retirement, "retirement"},
    {names::case_study, "case study"},
    {names::project, "project"},
    {names::board_paper, "board paper"},
    {names::contract, "contract"},
    {names::contract_rule, "rule"},
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

using ids_by_kind =
    std::map<names, std::map<std::string_view, source_position const*>>;

/// Where each id stands first; the same id again is a problem.
ids_by_kind known_ids(name_table const& table,
                      std::vector<diagnostic>& problems) {
  auto in_order = std::vector<named const*>{};
  for (auto const& each : table.declared) {
    in_order.push_back(&each);
  }
  std::ranges::stable_sort(
      in_order, {}, [](named const* each) -> auto& { return each->id.at; });
  auto known = ids_by_kind{};
  for (auto const* each : in_order) {
    auto const& [kind, id] = *each;
    auto const [first, is_new] = known[kind].try_emplace(id.value, &id.at);
    if (!is_new) {
      problems.push_back(
          {diagnostic_code::id_given_twice,
           id.at,
           fmt::format("the {} \"{}\" exists already", noun(kind), id.value),
           fmt::format("Give one of them another {}.",
                       kind == names::area ? "code" : "id"),
           {{*first->second, "first defined here"}}});
    }
  }
  return known;
}

bool exists(ids_by_kind const& known, names const kinds,
            std::string_view const id) {
  return std::ranges::any_of(known, [&](auto const& entry) {
    return intersect(entry.first, kinds) && entry.second.contains(id);
  });
}

std::vector<std::string_view> ids_of(ids_by_kind const& known,
                                     names const kinds) {
  auto found = std::vector<std::string_view>{};
  for (auto const& [kind, ids] : known) {
    if (intersect(kind, kinds)) {
      std::ranges::copy(ids | std::views::keys, std::back_inserter(found));
    }
  }
  return found;
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
  auto const known = known_ids(table, problems);
  auto guesses = 0;
  for (auto const& [kinds, id] : table.referred) {
    if (intersect(kinds, table.incomplete) || exists(known, kinds, id.value)) {
      continue;
    }
    auto const may_guess = kinds != names::area && guesses++ < kMostGuesses;
    auto guess = may_guess ? did_you_mean(id.value, ids_of(known, kinds)) : "";
    problems.push_back(
        {diagnostic_code::dangling_reference, id.at,
         fmt::format("there is no {} \"{}\"", noun(kinds), id.value),
         guess.empty() ? where_to_add(kinds) : std::move(guess)});
  }
}

}  // namespace wm::framework::detail
