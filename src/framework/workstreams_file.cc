#include <fmt/format.h>

#include "framework/detail/file_shapes.h"
#include "framework/detail/package_file.h"
#include "framework/detail/shared_objects.h"

namespace wm::framework::detail {

template <>
struct object<core_set> {
  using row = row_of<core_set>;
  static constexpr field<core_set> keys[] = {
      row::required<&core_set::metrics>("metrics", "ids of its metrics",
                                        names::metric),
      row::required<&core_set::status>("status", "proposed or decided"),
      row::optional<&core_set::decided_on>("decided_on",
                                           "the day of the decision"),
      row::optional<&core_set::decision>("decision", "which decision it was"),
  };

  static constexpr key_rule rules[] = {
      {"status", key_state::says, "decided", key_demand::needs, "decided_on"},
      {"status", key_state::says, "decided", key_demand::needs, "decision"},
      {"status", key_state::says, "proposed", key_demand::refuses,
       "decided_on"},
      {"status", key_state::says, "proposed", key_demand::refuses, "decision"},
  };
  static void check(reader& from, yaml_node const& node, core_set& into) {
    auto const decided = into.status == core_set_status::decided;
    for (auto const key : {"decided_on", "decision"}) {
      auto const* entry = find(node, key);
      if (decided && entry == nullptr) {
        from.report(diagnostic_code::incomplete_decision,
                    place_of_value(node, "status"),
                    fmt::format("a decided core set needs \"{}\"", key),
                    "Say when and by which decision, or write \"status: "
                    "proposed\".");
      } else if (!decided && entry != nullptr) {
        from.report(diagnostic_code::decision_not_taken, entry->at,
                    fmt::format("\"{}\" stands in a core set that is not "
                                "decided",
                                key),
                    "Write \"status: decided\", or delete it.");
      }
    }
  }
};

template <>
struct object<workstream> {
  using row = row_of<workstream>;
  static constexpr field<workstream> keys[] = {
      row::id<&workstream::id>("id", "its id", names::workstream),
      row::required<&workstream::title>("title", "its name"),
      row::optional<&workstream::plain>("plain",
                                        "what it does, in everyday "
                                        "words"),
      row::optional<&workstream::life_stages>(
          "life_stages", "ids of life stages", names::life_stage),
      row::optional<&workstream::members>("members", "ids of organisations",
                                          names::organisation),
      row::optional<&workstream::core_set>("core_set",
                                           "the metrics it works on"),
      row::optional<&workstream::provenance>("provenance", "who says so"),
  };
};

namespace {

struct workstreams_file {
  std::vector<workstream> workstreams;
};

}  // namespace

template <>
struct object<workstreams_file> {
  using row = row_of<workstreams_file>;
  static constexpr field<workstreams_file> keys[] = {
      row::required<&workstreams_file::workstreams>("workstreams",
                                                    "the list of workstreams"),
  };
};

value_shape workstreams_file_shape() {
  return shape_of<workstreams_file>({});
}
yaml_node written_workstreams_file(std::vector<workstream> const& of) {
  return written(workstreams_file{of});
}

std::optional<std::vector<workstream>> read_workstreams_file(
    std::string_view const bytes, std::string const& file, gathered& into) {
  auto whole = read_file_as<workstreams_file>(bytes, file, into);
  return whole ? std::optional{std::move(whole->workstreams)} : std::nullopt;
}

}  // namespace wm::framework::detail
