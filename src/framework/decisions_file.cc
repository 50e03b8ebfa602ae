#include <algorithm>

#include <fmt/format.h>

#include "framework/detail/file_shapes.h"
#include "framework/detail/package_file.h"
#include "framework/detail/programme_objects.h"

namespace wm::framework::detail {

template <>
struct object<considered_option> {
  using row = row_of<considered_option>;
  static constexpr field<considered_option> keys[] = {
      row::required<&considered_option::option>("option", "what could be done"),
      row::required<&considered_option::outcome>("outcome",
                                                 "open, chosen or rejected"),
      row::required<&considered_option::why>("why",
                                             "what speaks for or "
                                             "against it"),
  };
};

template <>
struct object<decided_change> {
  using row = row_of<decided_change>;
  static constexpr field<decided_change> keys[] = {
      row::required<&decided_change::part>("part", "what sort of thing"),
      row::optional<&decided_change::metric>("metric", "id of the metric",
                                             names::metric),
      row::optional<&decided_change::statement>(
          "statement", "id of the statement", names::statement),
      row::optional<&decided_change::workstream>(
          "workstream", "id of the workstream", names::workstream),
      row::required<&decided_change::what>("what", "what becomes different"),
  };

  static constexpr key_rule rules[] = {
      {"part", key_state::says, "statement", key_demand::needs, "statement"},
      {"part", key_state::says_other, "statement", key_demand::refuses,
       "statement"},
      {"part", key_state::says, "core_set", key_demand::needs, "workstream"},
      {"part", key_state::says_other, "core_set", key_demand::refuses,
       "workstream"},
      {"part", key_state::says, "definition", key_demand::needs, "metric"},
      {"part", key_state::says, "goal", key_demand::needs, "metric"},
      {"part", key_state::says, "retirement", key_demand::needs, "metric"},
      {"part", key_state::says, "statement", key_demand::refuses, "metric"},
      {"part", key_state::says, "core_set", key_demand::refuses, "metric"},
  };
  static void check(reader& from, yaml_node const& node, decided_change& into) {
    auto const* const part = find(node, "part");
    if (part == nullptr) {
      return;
    }
    auto const wanted = subject_of(into.part);
    for (auto const key : {"metric", "statement", "workstream"}) {
      auto const* const entry = find(node, key);
      if (key == wanted && entry == nullptr) {
        from.report(diagnostic_code::change_of_what, part->value.at,
                    fmt::format("a change of the {} needs \"{}\"",
                                part->value.scalar, key),
                    "Say which one is changed.");
      } else if (key != wanted && entry != nullptr) {
        from.report(diagnostic_code::change_of_what, entry->at,
                    fmt::format("\"{}\" does not go with \"part: {}\"", key,
                                part->value.scalar),
                    "Delete it, or correct \"part\".");
      }
    }
  }

 private:
  static std::string_view subject_of(changed_part const part) {
    switch (part) {
      case changed_part::statement:
        return "statement";
      case changed_part::core_set:
        return "workstream";
      case changed_part::definition:
      case changed_part::goal:
      case changed_part::retirement:
        break;
    }
    return "metric";
  }
};

template <>
struct object<decision> {
  using row = row_of<decision>;
  static constexpr field<decision> keys[] = {
      row::id<&decision::id>("id", "its id", names::decision),
      row::required<&decision::title>("title", "what is decided, in a line"),
      row::required<&decision::status>("status",
                                       "whether it was taken, is proposed, or "
                                       "only shows how one is written down"),
      row::optional<&decision::taken_on>("taken_on", "the day it was taken"),
      row::required<&decision::body>(
          "body", "id of the organisation that decides", names::organisation),
      row::required<&decision::reasons>("reasons", "why"),
      row::required<&decision::options>("options", "what could be done instead")
          .not_empty(),
      row::optional<&decision::equality>("equality", "the equality analysis"),
      row::optional<&decision::changes>("changes",
                                        "what it changes in the framework"),
      row::optional<&decision::report_back_by>(
          "report_back_by", "by when the body is told what came of it"),
      row::optional<&decision::provenance>("provenance", "who says so"),
  };

  static constexpr key_rule rules[] = {
      {"status", key_state::says_other, "proposed", key_demand::needs,
       "taken_on"},
      {"status", key_state::says_other, "proposed", key_demand::needs,
       "equality"},
      {"status", key_state::says, "proposed", key_demand::refuses, "taken_on"},
  };
  static void check(reader& from, yaml_node const& node, decision& into) {
    auto const* const status = find(node, "status");
    if (status == nullptr) {
      return;
    }
    check_taken(from, node, status->value, into);
    check_options(from, node, status->value, into);
    if (into.taken_on && into.report_back_by &&
        *into.report_back_by < *into.taken_on) {
      from.report(diagnostic_code::told_before_decided,
                  place_of_value(node, "report_back_by"),
                  "the body would be told before it decides",
                  "Correct one of the two days.",
                  {{from.position(place_of_value(node, "taken_on")),
                    "decided on this day"}});
    }
  }

 private:
  static void check_taken(reader& from, yaml_node const& node,
                          yaml_node const& status, decision const& into) {
    auto const* const taken_on = find(node, "taken_on");
    if (into.status == decision_status::proposed) {
      if (taken_on != nullptr) {
        from.report(diagnostic_code::not_yet_decided, taken_on->at,
                    "\"taken_on\" stands in a decision that is only proposed",
                    "Write \"status: taken\", or delete it.");
      }
      return;
    }
    if (taken_on == nullptr) {
      from.report(diagnostic_code::decision_incomplete, status.at,
                  "a decision that was taken needs \"taken_on\"",
                  "Say when, or write \"status: proposed\".");
    }
    if (find(node, "equality") == nullptr) {
      from.report(diagnostic_code::decision_incomplete, status.at,
                  "a decision that was taken needs \"equality\"",
                  "Add the equality analysis that the body had before it, or "
                  "write \"status: proposed\".");
    }
  }

  static void check_options(reader& from, yaml_node const& node,
                            yaml_node const& status, decision const& into) {
    auto const* const options = find(node, "options");
    if (options == nullptr || into.options.empty()) {
      return;
    }
    if (into.options.size() == 1) {
      from.report(diagnostic_code::no_alternative, options->at,
                  "only one option was considered",
                  "Add the others, \"leave it as it is\" among them.");
    }
    auto const chosen = std::ranges::count(into.options, option_outcome::chosen,
                                           &considered_option::outcome);
    if (into.status == decision_status::proposed && chosen != 0) {
      from.report(diagnostic_code::not_one_chosen, options->at,
                  "an option is chosen, but the decision is only proposed",
                  "Write \"outcome: open\", or \"status: taken\".",
                  {{from.position(status.at), "proposed"}});
    } else if (into.status != decision_status::proposed && chosen != 1) {
      from.report(diagnostic_code::not_one_chosen, options->at,
                  chosen == 0 ? "no option is chosen"
                              : fmt::format("{} options are chosen", chosen),
                  "Give one option \"outcome: chosen\", and the others "
                  "\"rejected\".",
                  {{from.position(status.at), "the decision was taken"}});
    }
  }
};

namespace {

struct decisions_file {
  std::vector<decision> decisions;
};

}  // namespace

template <>
struct object<decisions_file> {
  using row = row_of<decisions_file>;
  static constexpr field<decisions_file> keys[] = {
      row::required<&decisions_file::decisions>("decisions",
                                                "the list of decisions"),
  };
};

value_shape decisions_file_shape() {
  return shape_of<decisions_file>({});
}
yaml_node written_decisions_file(std::vector<decision> const& of) {
  return written(decisions_file{of});
}

std::optional<std::vector<decision>> read_decisions_file(
    std::string_view const bytes, std::string const& file, gathered& into) {
  auto whole = read_file_as<decisions_file>(bytes, file, into);
  return whole ? std::optional{std::move(whole->decisions)} : std::nullopt;
}

}  // namespace wm::framework::detail
