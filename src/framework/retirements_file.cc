#include <fmt/format.h>

#include "framework/detail/file_shapes.h"
#include "framework/detail/package_file.h"
#include "framework/detail/programme_objects.h"

namespace wm::framework::detail {

template <>
struct object<retirement> {
  using row = row_of<retirement>;
  static constexpr field<retirement> keys[] = {
      row::id<&retirement::id>("id", "its id", names::retirement),
      row::required<&retirement::metric>("metric", "id of the metric",
                                         names::metric),
      row::required<&retirement::status>("status",
                                         "whether it is decided, proposed, or "
                                         "only shows how one is written down"),
      row::optional<&retirement::retired_on>("retired_on",
                                             "the day it was retired"),
      row::optional<&retirement::by>(
          "by", "id of the organisation that retired it", names::organisation),
      row::optional<&retirement::decision>("decision", "id of the decision",
                                           names::decision),
      row::required<&retirement::why>("why", "why nobody needs it"),
      row::optional<&retirement::replaced_by>(
          "replaced_by", "id of the metric in its place", names::metric),
      row::optional<&retirement::not_replaced>("not_replaced",
                                               "why nothing takes its place"),
      row::required<&retirement::effort_freed>("effort_freed",
                                               "whose work it saves"),
      row::optional<&retirement::equality>("equality", "the equality analysis"),
      row::optional<&retirement::provenance>("provenance", "who says so"),
  };

  static constexpr key_rule rules[] = {
      {"status", key_state::says_other, "proposed", key_demand::needs,
       "retired_on"},
      {"status", key_state::says_other, "proposed", key_demand::needs, "by"},
      {"status", key_state::says_other, "proposed", key_demand::needs,
       "decision"},
      {"status", key_state::says_other, "proposed", key_demand::needs,
       "equality"},
      {"status", key_state::says, "proposed", key_demand::refuses,
       "retired_on"},
      {"replaced_by", key_state::absent, {}, key_demand::needs, "not_replaced"},
      {"replaced_by",
       key_state::given,
       {},
       key_demand::refuses,
       "not_replaced"},
  };
  static void check(reader& from, yaml_node const& node, retirement& into) {
    check_status(from, node, into);
    auto const* const by = find(node, "replaced_by");
    auto const* const without = find(node, "not_replaced");
    if (by == nullptr && without == nullptr) {
      from.report(diagnostic_code::replacement_unsaid, node.at,
                  "it does not say what takes the metric's place",
                  "Add \"replaced_by\", or say in \"not_replaced\" why nothing "
                  "has to.");
    } else if (by != nullptr && without != nullptr) {
      from.report(diagnostic_code::replacement_unsaid, without->at,
                  "\"not_replaced\" stands beside \"replaced_by\"",
                  "Delete one of them.");
    }
    if (into.replaced_by && !into.metric.value.empty() &&
        into.replaced_by->value == into.metric.value) {
      from.report(diagnostic_code::replaced_by_itself, into.replaced_by->at,
                  fmt::format("\"{}\" would replace itself", into.metric.value),
                  "Give the metric that takes its place.");
    }
  }

 private:
  static void check_status(reader& from, yaml_node const& node,
                           retirement const& into) {
    auto const* const status = find(node, "status");
    if (status == nullptr) {
      return;
    }
    if (into.status == decision_status::proposed) {
      if (auto const* const day = find(node, "retired_on")) {
        from.report(diagnostic_code::not_yet_decided, day->at,
                    "\"retired_on\" stands in a retirement that is only "
                    "proposed",
                    "Write \"status: taken\", or delete it.");
      }
      return;
    }
    for (auto const key : {"retired_on", "by", "decision", "equality"}) {
      if (find(node, key) == nullptr) {
        from.report(
            diagnostic_code::retirement_incomplete, status->value.at,
            fmt::format("a retirement that was decided needs \"{}\"", key),
            "Add it, or write \"status: proposed\".");
      }
    }
  }
};

namespace {

struct retirements_file {
  std::vector<retirement> retirements;
};

}  // namespace

template <>
struct object<retirements_file> {
  using row = row_of<retirements_file>;
  static constexpr field<retirements_file> keys[] = {
      row::required<&retirements_file::retirements>("retirements",
                                                    "the list of retirements"),
  };
};

value_shape retirements_file_shape() {
  return shape_of<retirements_file>({});
}
yaml_node written_retirements_file(std::vector<retirement> const& of) {
  return written(retirements_file{of});
}

std::optional<std::vector<retirement>> read_retirements_file(
    std::string_view const bytes, std::string const& file, gathered& into) {
  auto whole = read_file_as<retirements_file>(bytes, file, into);
  return whole ? std::optional{std::move(whole->retirements)} : std::nullopt;
}

}  // namespace wm::framework::detail
