#include "framework/detail/file_shapes.h"
#include "framework/detail/package_file.h"
#include "framework/detail/shared_objects.h"

namespace wm::framework::detail {

template <>
struct object<organisation> {
  using row = row_of<organisation>;
  static constexpr field<organisation> keys[] = {
      row::id<&organisation::id>("id", "its id", names::organisation),
      row::required<&organisation::title>("title", "its name"),
      row::required<&organisation::kind>("kind", "what sort of organisation"),
      row::optional<&organisation::role>("role", "what it does here"),
      row::optional<&organisation::providers>(
          "providers", "its codes as a provider in records: [R1H]"),
      row::optional<&organisation::provenance>("provenance", "who says so"),
  };
};

namespace {

struct organisations_file {
  std::vector<organisation> organisations;
};

}  // namespace

template <>
struct object<organisations_file> {
  using row = row_of<organisations_file>;
  static constexpr field<organisations_file> keys[] = {
      row::required<&organisations_file::organisations>(
          "organisations", "the list of organisations"),
  };
};

value_shape organisations_file_shape() {
  return shape_of<organisations_file>({});
}
yaml_node written_organisations_file(std::vector<organisation> const& of) {
  return written(organisations_file{of});
}

std::optional<std::vector<organisation>> read_organisations_file(
    std::string_view const bytes, std::string const& file, gathered& into) {
  auto whole = read_file_as<organisations_file>(bytes, file, into);
  return whole ? std::optional{std::move(whole->organisations)} : std::nullopt;
}

}  // namespace wm::framework::detail
