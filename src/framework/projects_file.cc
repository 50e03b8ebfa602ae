#include <fmt/format.h>

#include "framework/detail/file_shapes.h"
#include "framework/detail/package_file.h"
#include "framework/detail/programme_objects.h"

namespace wm::framework::detail {

template <>
struct object<project> {
  using row = row_of<project>;
  static constexpr field<project> keys[] = {
      row::id<&project::id>("id", "its id", names::project),
      row::required<&project::title>("title", "its name"),
      row::optional<&project::about>("about", "what it does"),
      row::required<&project::status>("status", "how far it has come"),
      row::optional<&project::lead>(
          "lead", "id of the organisation that leads it", names::organisation),
      row::optional<&project::partners>("partners",
                                        "ids of organisations that take part",
                                        names::organisation),
      row::optional<&project::starts>("starts", "its first day"),
      row::optional<&project::ends>("ends", "its last day"),
      row::optional<&project::people>("people", "who works on it, how many"),
      row::optional<&project::money>("money", "what it costs, and who pays"),
      row::optional<&project::statements>(
          "statements", "ids of statements it aims at", names::statement),
      row::optional<&project::metrics>("metrics", "ids of metrics it follows",
                                       names::metric),
      row::optional<&project::indicators>("indicators",
                                          "what it has to report, in its own "
                                          "words"),
      row::optional<&project::provenance>("provenance", "who says so"),
  };

  static void check(reader& from, yaml_node const& node, project& into) {
    if (into.starts && into.ends && *into.ends < *into.starts) {
      from.report(
          diagnostic_code::ends_before_start, place_of_value(node, "ends"),
          "the project ends before it starts", "Correct one of the two days.",
          {{from.position(place_of_value(node, "starts")), "it starts here"}});
    }
    if (find(node, "statements") == nullptr) {
      from.report(
          diagnostic_code::project_without_statement, into.id.at,
          fmt::format("the project \"{}\" aims at no statement", into.id.value),
          "Add \"statements\": what will residents be able to say?");
    }
  }
};

namespace {

struct projects_file {
  std::vector<project> projects;
};

}  // namespace

template <>
struct object<projects_file> {
  using row = row_of<projects_file>;
  static constexpr field<projects_file> keys[] = {
      row::required<&projects_file::projects>("projects",
                                              "the list of projects"),
  };
};

value_shape projects_file_shape() {
  return shape_of<projects_file>({});
}
yaml_node written_projects_file(std::vector<project> const& of) {
  return written(projects_file{of});
}

std::optional<std::vector<project>> read_projects_file(
    std::string_view const bytes, std::string const& file, gathered& into) {
  auto whole = read_file_as<projects_file>(bytes, file, into);
  return whole ? std::optional{std::move(whole->projects)} : std::nullopt;
}

}  // namespace wm::framework::detail
