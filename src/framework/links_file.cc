#include "framework/detail/file_shapes.h"
#include "framework/detail/package_file.h"
#include "framework/detail/shared_objects.h"

namespace wm::framework::detail {

namespace {

constexpr std::string_view kNationalFrameworks[] = {"PHOF", "NHSOF", "ASCOF",
                                                    "QOF", "ICHOM"};

struct links_file {
  std::vector<national_link> links;
};

}  // namespace

template <>
struct object<national_link> {
  using row = row_of<national_link>;
  static constexpr field<national_link> keys[] = {
      row::required<&national_link::metric>("metric", "id of our metric",
                                            names::metric),
      row::words<&national_link::framework>(need::required, "framework",
                                            "which national framework",
                                            kNationalFrameworks),
      row::optional<&national_link::indicator>("indicator",
                                               "its code there: \"C18\""),
      row::required<&national_link::title>("title", "its name there"),
      row::optional<&national_link::fingertips>(
          "fingertips", "the Fingertips indicator number"),
      row::required<&national_link::differs>("differs", "how ours differs"),
      row::optional<&national_link::provenance>("provenance", "who says so"),
  };
};

template <>
struct object<links_file> {
  using row = row_of<links_file>;
  static constexpr field<links_file> keys[] = {
      row::required<&links_file::links>("links",
                                        "the list of national indicators"),
  };
};

value_shape links_file_shape() {
  return shape_of<links_file>({});
}
yaml_node written_links_file(std::vector<national_link> const& of) {
  return written(links_file{of});
}

std::optional<std::vector<national_link>> read_links_file(
    std::string_view const bytes, std::string const& file, gathered& into) {
  auto whole = read_file_as<links_file>(bytes, file, into);
  return whole ? std::optional{std::move(whole->links)} : std::nullopt;
}

}  // namespace wm::framework::detail
