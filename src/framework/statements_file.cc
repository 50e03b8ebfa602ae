#include <utility>

#include <fmt/format.h>

#include "framework/detail/file_shapes.h"
#include "framework/detail/package_file.h"
#include "framework/detail/shared_objects.h"

namespace wm::framework::detail {

namespace {

enum class confirmation { confirmed, unconfirmed };

/// A statement as it is written.
struct written_statement : statement {
  confirmation life_stages_status{confirmation::confirmed};
  std::string measured;
  framework::text why;
  located<std::string> proposed_by;
};

struct statements_file {
  std::vector<written_statement> statements;
};

constexpr std::string_view kNotYet[] = {"not yet"};

}  // namespace

template <>
struct choices<confirmation> {
  static constexpr choice<confirmation> all[] = {
      {"confirmed", confirmation::confirmed},
      {"unconfirmed", confirmation::unconfirmed},
  };
};

template <>
struct object<written_statement> {
  using self = written_statement;
  using row = row_of<self>;
  static constexpr field<self> keys[] = {
      row::id<&self::id>("id", "its id", names::statement),
      row::required<&self::number>("number", "its number within its set"),
      row::required<&self::set>("set", "id of a statement set",
                                names::statement_set),
      row::required<&self::text>("text", "the I statement")
          .like("I am supported to make healthy choices"),
      row::optional<&self::plain>("plain",
                                  "the question it asks, in everyday words"),
      row::required<&self::provenance>("provenance",
                                       "{kind: ..., source: \"...\"}"),
      row::required<&self::domain>("domain", "id of a domain", names::domain),
      row::optional<&self::objective>("objective", "id of an objective",
                                      names::objective),
      row::optional<&self::outcome_type>(
          "outcome_type", "id of an outcome type", names::outcome_type),
      row::optional<&self::layers>("layers", "ids of layers", names::layer),
      row::optional<&self::life_stages>("life_stages", "ids of life stages",
                                        names::life_stage),
      row::optional<&self::life_stages_status>(
          "life_stages_status", "whether somebody confirmed the life stages"),
      row::optional<&self::lead>("lead", "id of the lead metric",
                                 names::metric),
      row::optional<&self::supporting>(
          "supporting", "ids of supporting metrics", names::metric),
      row::words<&self::measured>(need::optional, "measured",
                                  "\"not yet\", instead of a lead", kNotYet),
      row::optional<&self::why>("why", "why there is no lead metric yet"),
      row::optional<&self::proposed_by>(
          "proposed_by", "id of the organisation or workstream to propose one",
          names::organisation | names::workstream),
      row::optional<&self::note>("note", "anything to add"),
  };

  static constexpr key_rule rules[] = {
      {"lead", key_state::given, {}, key_demand::refuses, "measured"},
      {"lead", key_state::given, {}, key_demand::refuses, "why"},
      {"lead", key_state::given, {}, key_demand::refuses, "proposed_by"},
      {"lead", key_state::absent, {}, key_demand::needs, "measured"},
      {"lead", key_state::absent, {}, key_demand::needs, "why"},
      {"lead", key_state::absent, {}, key_demand::needs, "proposed_by"},
  };
  static void check(reader& from, yaml_node const& node, self& into) {
    into.life_stages_confirmed =
        into.life_stages_status == confirmation::confirmed;
    check_measured(from, node, into);
    for (auto const& [id, at] : into.supporting) {
      if (into.lead && id == into.lead->value && !id.empty()) {
        from.report(diagnostic_code::lead_is_supporting, at,
                    fmt::format("\"{}\" is the lead metric too", id),
                    "Delete it from \"supporting\".");
      }
    }
  }

 private:
  static void check_measured(reader& from, yaml_node const& node, self& into) {
    auto const* measured = find(node, "measured");
    auto const* why = find(node, "why");
    auto const* proposed_by = find(node, "proposed_by");
    if (find(node, "lead") != nullptr) {
      for (auto const* key : {measured, why, proposed_by}) {
        if (key != nullptr) {
          from.report(
              diagnostic_code::not_yet_measured_beside_lead, key->at,
              fmt::format("\"{}\" stands beside a lead metric", key->key),
              "Delete it, or delete the lead.");
        }
      }
      return;
    }
    if (measured == nullptr && why == nullptr && proposed_by == nullptr) {
      from.report(
          diagnostic_code::no_lead_metric, node.at,
          fmt::format("the statement \"{}\" has no lead metric", into.id.value),
          "Add \"lead\", or say \"measured: not yet\" with \"why\" and "
          "\"proposed_by\".");
      return;
    }
    auto const at = measured == nullptr ? node.at : measured->at;
    if (measured == nullptr) {
      from.report(diagnostic_code::incomplete_not_yet_measured, at,
                  "without a lead metric \"measured: not yet\" is needed",
                  "Add it beside \"why\" and \"proposed_by\".");
    }
    if (why == nullptr) {
      from.report(diagnostic_code::incomplete_not_yet_measured, at,
                  "not yet measured, but \"why\" is missing",
                  "Add a text that says why there is no lead metric.");
    }
    if (proposed_by == nullptr) {
      from.report(diagnostic_code::incomplete_not_yet_measured, at,
                  "not yet measured, but \"proposed_by\" is missing",
                  "Add the id of the organisation or workstream that will "
                  "propose a lead metric.");
    }
    into.not_yet_measured =
        framework::not_yet_measured{into.why, into.proposed_by};
  }
};

template <>
struct object<statements_file> {
  using row = row_of<statements_file>;
  static constexpr field<statements_file> keys[] = {
      row::required<&statements_file::statements>("statements",
                                                  "the list of statements"),
  };
};

value_shape statements_file_shape() {
  return shape_of<statements_file>({});
}

yaml_node written_statements_file(std::vector<statement> const& of) {
  auto whole = statements_file{};
  for (auto const& one : of) {
    auto& into = whole.statements.emplace_back();
    static_cast<statement&>(into) = one;
    into.life_stages_status = one.life_stages_confirmed
                                  ? confirmation::confirmed
                                  : confirmation::unconfirmed;
    if (one.not_yet_measured) {
      into.measured = kNotYet[0];
      into.why = one.not_yet_measured->why;
      into.proposed_by = one.not_yet_measured->proposed_by;
    }
  }
  return written(whole);
}

std::optional<std::vector<statement>> read_statements_file(
    std::string_view const bytes, std::string const& file, gathered& into) {
  auto whole = read_file_as<statements_file>(bytes, file, into);
  if (!whole) {
    return std::nullopt;
  }
  auto statements = std::vector<statement>{};
  statements.reserve(whole->statements.size());
  for (auto& written : whole->statements) {
    statements.push_back(std::move(static_cast<statement&>(written)));
  }
  return statements;
}

}  // namespace wm::framework::detail
