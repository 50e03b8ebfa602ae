#include "framework/detail/file_name.h"
#include "framework/detail/file_shapes.h"
#include "framework/detail/package_file.h"
#include "framework/detail/programme_objects.h"

namespace wm::framework::detail {

template <>
struct object<nested_framework> {
  using row = row_of<nested_framework>;
  static constexpr field<nested_framework> keys[] = {
      row::id<&nested_framework::id>("nested", "its id, as in the file's name",
                                     names::nested_framework),
      row::required<&nested_framework::title>("title", "its name"),
      row::required<&nested_framework::kind>("kind", "population or contract"),
      row::required<&nested_framework::status>("status", "how far it has come"),
      row::optional<&nested_framework::about>("about", "what it is for"),
      row::optional<&nested_framework::statements>(
          "statements", "ids of statements", names::statement),
      row::optional<&nested_framework::metrics>("metrics", "ids of metrics",
                                                names::metric),
      row::optional<&nested_framework::indicators>(
          "indicators", "what it has to report, in its own words"),
      row::optional<&nested_framework::provenance>("provenance", "who says so"),
  };

  static void check(reader& from, yaml_node const& node,
                    nested_framework& into) {
    check_file_name(from, place_of_value(node, "nested"), into.id.value);
  }
};

value_shape nested_file_shape() {
  return shape_of<nested_framework>({});
}
yaml_node written_nested_file(nested_framework const& of) {
  return written(of);
}

std::optional<nested_framework> read_nested_file(std::string_view const bytes,
                                                 std::string const& file,
                                                 gathered& into) {
  return read_file_as<nested_framework>(bytes, file, into);
}

}  // namespace wm::framework::detail
