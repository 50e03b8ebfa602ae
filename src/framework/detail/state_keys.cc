#include "framework/detail/state_keys.h"

#include <map>
#include <string_view>

#include <fmt/format.h>

namespace wm::framework::detail {

namespace {

void check_ages(reader& from, yaml_node const& node,
                std::vector<life_stage_ages> const& stages) {
  if (stages.empty()) {
    return;
  }
  if (stages.front().from_age != 0) {
    from.report(diagnostic_code::life_stages_out_of_order,
                place_of_value(node, "life_stages"),
                "the first life stage does not begin at birth",
                "Let it have from_age: 0.");
  }
  for (auto i = std::size_t{1}; i < stages.size(); ++i) {
    if (stages[i].from_age <= stages[i - 1].from_age) {
      from.report(
          diagnostic_code::life_stages_out_of_order, stages[i].stage.at,
          fmt::format("the life stage \"{}\" begins at {}, not after the one "
                      "before it",
                      stages[i].stage.value, stages[i].from_age),
          "Write the stages in the order of their ages.");
    }
  }
}

void check_broad_groups(reader& from,
                        std::vector<broad_ethnic_group> const& groups) {
  auto first = std::map<std::string_view, source_position const*>{};
  for (auto const& group : groups) {
    for (auto const& word : group.words) {
      auto const [known, is_new] = first.try_emplace(word.value, &word.at);
      if (!is_new) {
        from.report(diagnostic_code::ethnic_group_in_two, word.at,
                    fmt::format("\"{}\" is in two groups", word.value),
                    "Leave it in one of them.", {{*known->second, "here too"}});
      }
    }
  }
}

}  // namespace

void check_state(reader& from, yaml_node const& node,
                 state_definition const& into) {
  check_ages(from, node, into.life_stages);
  check_broad_groups(from, into.ethnic_groups);
}

}  // namespace wm::framework::detail
